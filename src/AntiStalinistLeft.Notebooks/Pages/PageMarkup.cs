using System.Net;
using System.Reflection;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Pieces that every page has.</summary>
internal static class PageMarkup
{
    private static readonly Lazy<string> Style = new(() => Asset("page.css") + Asset("table.css") + Asset("findings.css"));

    private static readonly Lazy<string> Script = new(() => Asset("page.js") + Asset("cards.js") + Asset("table.js"));

    private static readonly Lazy<string> Tables = new(() => Asset("table.js"));

    private static readonly Lazy<string> TablesStyle = new(() => Asset("table.css"));

    public static string Encode(string text) => WebUtility.HtmlEncode(Quoted.Visible(text));

    /// <summary>The start of a page up to and including the opening of its body.</summary>
    public static string Head(string title, params IReadOnlyList<string> scripts) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title)}</title>
        <style>
        {Style.Value}</style>
        {string.Concat(scripts.Select(static script => $"<script src=\"{Encode(script)}\" defer></script>\n"))}</head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>

        """;

    /// <summary>How the tables look that <see cref="TableScript"/> makes.</summary>
    public static string TableStyle => TablesStyle.Value;

    /// <summary>The script that lets the tables of a page be filtered, sorted, paged and taken out; it leaves those alone that are so already.</summary>
    public static string TableScript => Tables.Value;

    /// <summary>The end of a page.</summary>
    public static string Tail() => $"<script>\n{Script.Value}</script>\n</body>\n</html>\n";

    private static string Asset(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"AntiStalinistLeft.Notebooks.Pages.Assets.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

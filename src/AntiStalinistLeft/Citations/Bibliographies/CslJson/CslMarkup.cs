using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Citations;

/// <summary>The few tags that CSL-JSON allows inside texts.</summary>
internal static partial class CslMarkup
{
    /// <summary>The text without them.</summary>
    public static string? Strip(string? text) => text is null ? null : Tags().Replace(text, string.Empty);

    [GeneratedRegex(@"</?(?:i|b|sup|sub|sc|em|strong)>|<span(?: [^<>]*)?>|</span>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}

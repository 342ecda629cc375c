using System.Diagnostics.CodeAnalysis;
using System.Net;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Papers;

/// <summary>Shows what was exported as links, and as paths where there is no HTML.</summary>
internal sealed class ExportedFolderFormatterSource
{
    /// <summary>The formatters, best first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new ConventionFormatter<ExportedFolder>("text/html", WriteHtml);
        yield return new ConventionFormatter<ExportedFolder>("text/plain", (exported, writer) => writer.Write(string.Join('\n', exported.Files.Concat(exported.Notes))));
    }

    private static void WriteHtml(ExportedFolder exported, TextWriter writer)
    {
        writer.Write($"<p>Written to <code>{WebUtility.HtmlEncode(exported.Folder)}</code>:</p><ul>");
        foreach (string file in exported.Files)
        {
            writer.Write($"<li><a href=\"{WebUtility.HtmlEncode(new Uri(file).AbsoluteUri)}\">{WebUtility.HtmlEncode(Path.GetFileName(file))}</a></li>");
        }

        writer.Write("</ul>");
        foreach (string note in exported.Notes) writer.Write($"<p>{WebUtility.HtmlEncode(note)}</p>");
    }
}

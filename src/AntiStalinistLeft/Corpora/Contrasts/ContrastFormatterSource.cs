using System.Diagnostics.CodeAnalysis;
using System.Net;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>Shows a contrast as its tables, each with a heading.</summary>
internal sealed class ContrastFormatterSource
{
    private static readonly string[] Heads = ["Words", "Named", "Cited", "Voices"];

    /// <summary>The formatters, best first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new ConventionFormatter<Contrast>("text/html", WriteHtml);
        yield return new ConventionFormatter<Contrast>("text/plain", (contrast, writer) =>
        {
            foreach (Table table in TablesOf(contrast)) writer.WriteLine(TextTable.Write(table));
            writer.Write(contrast.Remarks.ToString());
        });
    }

    private static void WriteHtml(Contrast contrast, TextWriter writer)
    {
        foreach ((string head, Table table) in Heads.Zip(TablesOf(contrast)))
        {
            if (table.RowCount == 0) continue;
            writer.Write($"<h4>{head}: {WebUtility.HtmlEncode(contrast.Target)} and {WebUtility.HtmlEncode(contrast.Reference)}</h4>");
            writer.Write(table.ToHtml());
        }

        if (contrast.Remarks.Sentences.Count > 0) writer.Write(RemarkFormatterSource.WriteHtml(contrast.Remarks));
    }

    private static Table[] TablesOf(Contrast contrast) => [contrast.Keyness, contrast.Entities, contrast.Works, contrast.Voices];
}

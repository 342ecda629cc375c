using System.Diagnostics.CodeAnalysis;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Data;

/// <summary>Shows a table as HTML, as plain text where there is no HTML, and as CSV where a front end asks for that.</summary>
internal sealed class TableFormatterSource
{
    /// <summary>The formatters, best first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new ConventionFormatter<Table>("text/html", (frame, writer) => writer.Write(HtmlTable.Write(frame, new HtmlTableOptions())));
        yield return new ConventionFormatter<Table>("text/plain", (frame, writer) => writer.Write(TextTable.Write(frame)));
        yield return new ConventionFormatter<Table>("text/csv", CsvTable.Write);
    }
}

using System.Diagnostics.CodeAnalysis;
using AntiStalinistLeft.Core;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Data;

/// <summary>Shows a data frame as a table is shown; the host tells the engine of it, for the package's type carries no attribute of ours.</summary>
internal sealed class DataFrameFormatterSource
{
    /// <summary>The formatters, best first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new ConventionFormatter<DataFrame>("text/html", (frame, writer) => writer.Write(HtmlTable.Write(new FrameTable(frame), new HtmlTableOptions())));
        yield return new ConventionFormatter<DataFrame>("text/plain", (frame, writer) => writer.Write(TextTable.Write(new FrameTable(frame))));
        yield return new ConventionFormatter<DataFrame>("text/csv", (frame, writer) => CsvTable.Write(new FrameTable(frame), writer));
    }
}

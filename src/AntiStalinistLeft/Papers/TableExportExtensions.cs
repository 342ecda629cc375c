using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;
using AntiStalinistLeft.Papers;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft;

/// <summary>Exports tables from a notebook.</summary>
public static class TableExportExtensions
{
    /// <summary>
    /// Writes the table's folder <c>tab-NAME</c>: for LaTeX, as Markdown, as a page that word processors open, as CSV of what
    /// is shown, and as CSV with every digit.
    /// </summary>
    /// <param name="frame">The table.</param>
    /// <param name="options">Caption, columns, digits, notes; null for the defaults.</param>
    /// <param name="folder">The folder that the table's own goes into; null for the default of <see cref="FigureExportOptions.Folder"/>.</param>
    /// <param name="latex">How LaTeX is written; null for the defaults.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ExportedFolder Export(this Table frame, PaperTableOptions? options = null, string? folder = null, LatexOptions? latex = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        PaperTable table = PaperTable.FromTable(frame, options);
        string own = Path.GetFullPath(Path.Combine(folder ?? new FigureExportOptions().Folder, $"tab-{table.Name}"));
        (string Name, Action<TextWriter> Write)[] files =
        [
            ($"{table.Name}.tex", writer => writer.Write(LatexPaperTable.Write(table, latex))),
            ($"{table.Name}.md", writer => writer.Write(MarkdownPaperTable.Write(table))),
            ($"{table.Name}.html", writer => writer.Write(HtmlPaperTable.WriteDocument(table))),
            ($"{table.Name}.csv", writer => writer.Write(CsvPaperTable.Write(table))),
            ($"{table.Name}-all-digits.csv", writer => CsvTable.Write(frame, writer)),
        ];
        foreach ((string name, Action<TextWriter> write) in files) AtomicFile.WriteText(Path.Combine(own, name), write);
        return new ExportedFolder(own, [.. files.Select(file => Path.Combine(own, file.Name))], []);
    }

    /// <summary>Writes the data frame's folder <c>tab-NAME</c>, as that of a table.</summary>
    /// <param name="frame">The data frame.</param>
    /// <param name="options">Caption, columns, digits, notes; null for the defaults.</param>
    /// <param name="folder">The folder that the table's own goes into; null for the default of <see cref="FigureExportOptions.Folder"/>.</param>
    /// <param name="latex">How LaTeX is written; null for the defaults.</param>
    /// <param name="name">Short name in kebab case; null for that of the table that the frame comes from, or <c>table</c>.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ExportedFolder Export(this DataFrame frame, PaperTableOptions? options = null, string? folder = null, LatexOptions? latex = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new FrameTable(frame, name).Export(options, folder, latex);
    }
}

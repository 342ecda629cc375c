using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft;

/// <summary>Exports figures from a notebook.</summary>
public static class FigureExportExtensions
{
    /// <summary>
    /// Writes the figure's folder: the chart, its table, a float for LaTeX, a page of Markdown, the provenance, and the
    /// pictures, where the renderer and plotly.js are available; a note says so where they are not.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="options">Folder, style, width and pictures; null for the defaults.</param>
    /// <exception cref="InputException">There is no such style, the width is none, or a picture could not be drawn.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ExportedFolder Export(this CaptionedFigure figure, FigureExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        options ??= new FigureExportOptions();
        FigureStyles styles = options.Styles is null ? FigureStyles.BuiltIn : FigureStyles.Load(options.Styles).GetOrThrow();
        FigureWidth width = FigureWidth.Find(styles, options.Style, WidthOf(options)).GetOrThrow();
        FigureExport export = FigureExport.FromRecord(FigureRecord.FromFigure(figure), width, new FigureProvenance { Notebook = options.Notebook, Cell = options.Cell });
        string folder = Path.GetFullPath(FigureFolder.Write(export, options.Folder));
        List<string> notes = options.Formats.Count == 0 || export.IsEmpty ? [] : Draw(export, folder, options);
        return new ExportedFolder(folder, [.. Directory.EnumerateFiles(folder, $"{figure.Name}*").Append(Path.Combine(folder, FigureFolder.ProvenanceName)).Order(StringComparer.Ordinal)], notes);
    }

    private static PaperLength? WidthOf(FigureExportOptions options)
    {
        if (options.Width is null) return null;
        return PaperLength.TryParse(options.Width, out PaperLength width)
            ? width
            : throw new InputException(new Diagnostic(Severity.Error, "no-length", $"«{options.Width}» is no width. Write for instance 84mm, 8.4cm or 3.3in."));
    }

    private static List<string> Draw(FigureExport export, string folder, FigureExportOptions options)
    {
        if (PictureRenderer.Find() is not { } renderer || PlotlyFile.Find() is not { } plotly)
        {
            return [$"No pictures were drawn, for the program that draws them is not built. «asl figures {export.Name}» builds it and draws them."];
        }

        var notes = new List<string>();
        var job = new RenderJob
        {
            Plotly = plotly,
            Styles = options.Styles,
            Figures = [FigureFolder.CreateRenderRequest(export, folder) with { Formats = options.Formats }],
        };
        Diagnostic? failure = Task.Run(() => renderer.DrawAsync(job, report => NoteOf(report, notes))).GetAwaiter().GetResult();
        return failure is null ? notes : throw new InputException(notes.Count > 0 ? failure with { Message = string.Join(' ', notes) } : failure);
    }

    private static void NoteOf(RenderReport report, List<string> notes)
    {
        if (report is { Event: RenderEvent.Warned or RenderEvent.Failed, Message: { } message }) notes.Add(message);
    }
}

using System.CommandLine;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Papers;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary>Runs the notebooks of a folder that was laid as a crate, and writes what came of them into it.</summary>
internal static class CrateRuns
{
    /// <summary>The folder of figures and tables in a crate.</summary>
    public const string Figures = "figures";

    /// <summary>The folder of the notebooks as they were run.</summary>
    public const string AsRun = "runs";

    /// <summary>Runs them.</summary>
    /// <param name="call">The command, for its progress and its errors.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="notebooks">Its notebooks in order.</param>
    /// <param name="parameters">The values for their parameters.</param>
    /// <param name="cancellation">Ends the runs.</param>
    /// <returns>What each gave; nothing where one failed, which the command has said.</returns>
    public static async Task<IReadOnlyList<CrateRun>?> RunAsync(ParseResult call, string folder, IReadOnlyList<NotebookDocument> notebooks, ParameterSet parameters, CancellationToken cancellation)
    {
        var kit = new KitLayout(folder) { Figures = Path.Combine(folder, Figures) };
        KernelProcessStartInfo start = KitKernelSetup.CreateStartInfo(kit, textFolder: null, FigureRecord.MimeType);
        // What the user's environment says of texts is not for a crate.
        start = start with { Environment = new Dictionary<string, string>(start.Environment, StringComparer.Ordinal) { ["ASL_CORPUS"] = string.Empty } };
        IReadOnlyList<RunResult> results = await ParallelRuns.RunAsync(call, notebooks, parameters, start, new RunOptions(), cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (results.Any(result => !result.Succeeded)) return null;

        IReadOnlyList<CollectedFigure> figures = CollectedFigure.CollectFrom(results);
        FigureWidth width = FigureWidth.Find(FigureStyles.BuiltIn, "single", null).GetOrThrow();
        foreach (CollectedFigure figure in figures) FigureFolder.Write(FigureExport.FromRecord(figure.Record, width, new FigureProvenance { Notebook = figure.Notebook, Cell = figure.Cell }), kit.Figures);
        return [.. results.Select(result => Write(result, folder, figures, parameters))];
    }

    private static CrateRun Write(RunResult result, string folder, IReadOnlyList<CollectedFigure> figures, ParameterSet parameters)
    {
        NotebookDocument notebook = result.Document;
        string page = $"{AsRun}/{Path.GetFileNameWithoutExtension(notebook.Name)}.ipynb";
        string words = IpynbFormat.Write(JupyterCells.ForJupyter(NotebookFindings.WithoutRecords(notebook)), KernelSpec.NotebookOptions).GetOrThrow();
        AtomicFile.WriteText(Path.Combine(folder, page), writer => writer.Write(words));
        string[] made = [.. figures.Where(figure => figure.Notebook == notebook.Name).SelectMany(figure => Directory.EnumerateFiles(Path.Combine(folder, Figures, "fig-" + figure.Record.Name)).Order(StringComparer.Ordinal)).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];
        return new CrateRun($"notebooks/{notebook.Name}", notebook.Title, parameters.GetValuesFor(notebook), [page, .. made]);
    }
}

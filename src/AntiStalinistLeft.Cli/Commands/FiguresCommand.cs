using System.CommandLine;
using System.Diagnostics;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl figures</c>: runs notebooks and writes a folder for each figure, ready for a paper.</summary>
internal static class FiguresCommand
{
    private static readonly Argument<string[]> Names = new("NAME") { Description = "Figures to write, by name; all that the notebooks show when left out.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Option<string[]> NotebookNames = new("--notebook") { Description = "Notebooks to run, by name or path; all when left out.", HelpName = "NOTEBOOK", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<string> Style = new("--style") { Description = "Style by name, with a size after a colon: single, one-and-a-half, double, slide, or one of data/styles.", HelpName = "STYLE", DefaultValueFactory = _ => "single" };

    private static readonly Option<string?> Width = new("--width") { Description = "Another width than the style's, for instance 84mm.", HelpName = "WIDTH" };

    private static readonly Option<string> Formats = new("--to") { Description = "Pictures to draw, with commas: svg, pdf, png; none for the words alone.", HelpName = "FORMATS", DefaultValueFactory = _ => "svg,pdf,png" };

    private static readonly Option<string?> Folder = OutputOption.Create("Folder for the figures' folders. Default: artifacts/figures.", "DIR");

    private static readonly Option<string[]> Parameters = new("--parameter", "-p") { Description = "Value of a notebook's parameter, as name=value.", HelpName = "NAME=VALUE" };

    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var corpus = new CorpusOptionsBinding();
        var command = new Command("figures", "Write the notebooks' figures for a paper.") { Names, NotebookNames, Style, Width, Formats, Folder, Parameters };
        corpus.AddTo(command, withSources: false);
        command.SetAction((call, cancellation) => RunAsync(call, KitLayout.Find(currentDirectory), currentDirectory, corpus, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, KitLayout kit, string currentDirectory, CorpusOptionsBinding corpus, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        TextWriter output = call.InvocationConfiguration.Output;
        string? styles = kit.Styles;
        FigureWidth width = WidthOf(call, styles);
        RenderFormat[] formats = FormatsOf(call.GetRequiredValue(Formats));
        IReadOnlyList<NotebookDocument> notebooks = NotebookSelection.Choose(kit, currentDirectory, call.GetValue(NotebookNames) ?? []);
        ParameterSet parameters = ParameterSet.Parse(call.GetValue(Parameters) ?? [], notebooks);
        if (!parameters.IsEmpty) parameters.Check(corpus.TryOpen(call, kit).GetOrThrow(), styles);
        PictureRenderer? renderer = formats.Length == 0 ? null : await RendererBuild.FindAsync(kit, output, cancellation);

        string folder = Path.GetFullPath(call.GetValue(Folder) ?? kit.Figures, currentDirectory);
        KernelProcessStartInfo start = KitKernelSetup.CreateStartInfo(kit with { Figures = folder }, corpus.GetFolder(call), FigureRecord.MimeType);
        IReadOnlyList<RunResult> results = await ParallelRuns.RunAsync(call, notebooks, parameters, start, new RunOptions(), cancellation);
        IReadOnlyList<CollectedFigure> figures = Chosen(CollectedFigure.CollectFrom(results), call.GetValue(Names) ?? []);
        FigureExport[] exports = [.. figures.Select(figure => FigureExport.FromRecord(figure.Record, width, new FigureProvenance { Notebook = figure.Notebook, Cell = figure.Cell }))];
        string[] folders = [.. exports.Select(export => FigureFolder.Write(export, folder))];
        FigureFolder.WriteAuditTable(exports, folder);
        bool drawn = renderer is null || exports.Length == 0 || await DrawAsync(call, renderer, new RenderJob
        {
            Plotly = ChartLibrary.SourceFile,
            Styles = styles,
            Output = folder,
            Figures = [.. exports.Zip(folders).Where(figure => !figure.First.IsEmpty).Select(figure => FigureFolder.CreateRenderRequest(figure.First, figure.Second) with { Formats = formats })],
        }, cancellation);

        await output.WriteLineAsync(FormattableString.Invariant($"{exports.Length} figures in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s; they lie in {folder}"));
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : drawn && results.All(result => result.Succeeded) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Draws pictures for a command, and tells of each.</summary>
    public static async Task<bool> DrawAsync(ParseResult call, PictureRenderer renderer, RenderJob job, CancellationToken cancellation)
    {
        (TextWriter output, TextWriter error) = (call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
        Diagnostic? failure = await renderer.DrawAsync(job, report => Tell(report, output, error), cancellation);
        if (failure is not null) await error.WriteLineAsync($"asl: {failure}");
        return failure is null;
    }

    private static void Tell(RenderReport report, TextWriter output, TextWriter error)
    {
        switch (report.Event)
        {
            case RenderEvent.Drawn:
                string files = string.Join(", ", report.Files!.Select(file => FormattableString.Invariant($"{Path.GetFileName(file.Path)} {file.Bytes / 1024.0:F0} kB")));
                output.WriteLine($"  {report.Figure}: {files}");
                break;
            case RenderEvent.Warned:
            case RenderEvent.Failed:
            case RenderEvent.Restarted:
                error.WriteLine($"asl: {(report.Figure is null ? string.Empty : report.Figure + ": ")}{report.Message}");
                break;
        }
    }

    /// <summary>The styles of a folder; those of the kit where there is none.</summary>
    /// <exception cref="InputException">A style cannot be read.</exception>
    public static FigureStyles LoadStyles(string? folder) => folder is null ? FigureStyles.BuiltIn : FigureStyles.Load(folder).GetOrThrow();

    private static FigureWidth WidthOf(ParseResult call, string? folder)
    {
        FigureStyles styles = LoadStyles(folder);
        PaperLength? width = null;
        if (call.GetValue(Width) is { } words) width = PaperLength.TryParse(words, out PaperLength length) ? length : throw new UsageException($"--width {words} is no width. Write for instance 84mm, 8.4cm or 3.3in.");
        Result<FigureWidth> found = FigureWidth.Find(styles, call.GetRequiredValue(Style), width);
        return found.Succeeded ? found.Value : throw new UsageException(found.Failure.Message);
    }

    private static RenderFormat[] FormatsOf(string words) => words == "none"
        ? []
        : [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
        {
            "svg" => RenderFormat.Svg,
            "pdf" => RenderFormat.Pdf,
            "png" => RenderFormat.Png,
            _ => throw new UsageException($"--to {words}: «{word}» is no kind of picture. There are svg, pdf and png, or none."),
        }).Distinct()];

    private static IReadOnlyList<CollectedFigure> Chosen(IReadOnlyList<CollectedFigure> figures, string[] names)
    {
        string? unknown = names.FirstOrDefault(name => figures.All(figure => figure.Record.Name != name));
        if (unknown is not null) throw new UsageException(UnknownName.Describe("figure", unknown, figures.Select(figure => figure.Record.Name)));
        return names.Length == 0 ? figures : [.. figures.Where(figure => names.Contains(figure.Record.Name))];
    }
}

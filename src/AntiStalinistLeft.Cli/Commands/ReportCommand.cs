using System.CommandLine;
using System.Text.Json.Nodes;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Papers;
using Markdig.Syntax;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl report</c>: notebooks and a corpus as a document with methods, figures, findings, appendix and bibliography.</summary>
internal static class ReportCommand
{
    private const string Markdown = "markdown";
    private const string Latex = "latex";
    private const string Pdf = "pdf";
    private const string Figures = "figures";
    private const string Bibliography = "references";

    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var notebooks = new Argument<string[]>("NOTEBOOK") { Description = "Notebooks whose figures the report shows, by name, number or path; all when left out.", Arity = ArgumentArity.ZeroOrMore };
        var text = new Option<string?>("--text") { Description = "Your own text in Markdown; see docs/report.md. Default: report.md beside the folder data, where it is there.", HelpName = "FILE" };
        var formats = new Option<string>("--to") { Description = "What to write, with commas: markdown, latex, pdf. The PDF is left out where TeX is not installed, unless it is asked for.", HelpName = "FORMATS" };
        var style = new Option<string>("--style") { Description = "Style of the figures; see asl figures --help.", HelpName = "STYLE", DefaultValueFactory = _ => "single" };
        var folder = OutputOption.Create("Folder of the report. Default: artifacts/report.", "DIR");
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "Value of a notebook's parameter, as name=value.", HelpName = "NAME=VALUE" };
        var corpus = new CorpusOptionsBinding();
        var command = new Command("report", "Write notebooks and corpus as a document: Markdown, LaTeX, PDF.") { notebooks, text, formats, style, folder, parameters };
        corpus.AddTo(command, withSources: false);
        command.SetAction(async (call, cancellation) =>
        {
            KitLayout kit = KitLayout.Find(currentDirectory);
            HashSet<string> wanted = FormatsOf(call.GetValue(formats));
            if (call.GetValue(formats) is not null && wanted.Contains(Pdf) && !LatexCompiler.IsInstalled) throw new InputException(new Diagnostic(Severity.Error, "no-tex", $"There is no TeX to make the PDF with. {LatexCompiler.Remedy}"));
            var job = new Job(kit, Path.GetFullPath(call.GetValue(folder) ?? Path.Combine(kit.Root, "artifacts", "report"), currentDirectory), wanted, call.GetRequiredValue(style));
            ReportSource source = FindSource(kit, currentDirectory, call.GetValue(text));
            return await RunAsync(call, job, source, NotebookSelection.Choose(kit, currentDirectory, call.GetValue(notebooks) ?? []), call.GetValue(parameters) ?? [], corpus, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, Job job, ReportSource source, IReadOnlyList<NotebookDocument> notebooks, string[] pairs, CorpusOptionsBinding binding, CancellationToken cancellation)
    {
        Result<FigureWidth> width = FigureWidth.Find(FiguresCommand.LoadStyles(job.Kit.Styles), job.Style, null);
        if (!width.Succeeded) throw new UsageException(width.Failure.Message);
        Corpus corpus = binding.TryOpen(call, job.Kit).GetOrThrow();
        ParameterSet parameters = ParameterSet.Parse(pairs, notebooks);
        if (!parameters.IsEmpty) parameters.Check(corpus, job.Kit.Styles);
        IReadOnlyDictionary<string, string> before = LastBuild.Read(job.Folder).GetOrThrow();
        (string works, IReadOnlyList<string> keys) = ReadWorks(source);

        KernelProcessStartInfo start = KitKernelSetup.CreateStartInfo(job.Kit with { Figures = job.FiguresFolder }, binding.GetFolder(call), FigureRecord.MimeType);
        IReadOnlyList<RunResult> results = await ParallelRuns.RunAsync(call, notebooks, parameters, start, new RunOptions(), cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (results.Any(result => !result.Succeeded)) return ExitCode.Failed;
        FigureExport[] figures = [.. CollectedFigure.CollectFrom(results).Select(figure => FigureExport.FromRecord(figure.Record, IsWide(figure.Record) ? job.Wide : width.Value, new FigureProvenance { Notebook = figure.Notebook, Cell = figure.Cell })).Where(figure => !figure.IsEmpty)];
        HashSet<string> named = [.. ReportMarkdown.Parse(source.Body).Descendants<DirectiveInline>().Where(directive => directive.Kind == "figure").Select(directive => directive.Name)];
        var parts = new ReportParts(corpus, figures, ReportTable.ReadExported(job.FiguresFolder), notebooks.DistinctBy(notebook => notebook.Name).ToDictionary(notebook => notebook.Name, notebook => notebook.Title, StringComparer.Ordinal), works, keys, named);
        (Report? report, IReadOnlyList<Diagnostic> faults) = Report.Build(source, parts, before);
        foreach (Diagnostic fault in faults) await call.InvocationConfiguration.Error.WriteLineAsync($"asl: {fault}");
        return report is null || !await DrawAsync(call, job, [.. parts.Told], cancellation) ? ExitCode.Failed : await WriteAsync(call, job, report, parts, cancellation);
    }

    private static async Task<int> WriteAsync(ParseResult call, Job job, Report report, ReportParts parts, CancellationToken cancellation)
    {
        TextWriter output = call.InvocationConfiguration.Output;
        if (job.Formats.Contains(Markdown)) Write(job, "report.md", MarkdownReportWriter.Write(report, Figures, Bibliography + ".bib"));
        if (job.Formats.Contains(Latex)) Write(job, "report.tex", LatexReportWriter.Write(report, Figures, Bibliography));
        Write(job, Bibliography + ".bib", report.Bibliography);
        string? pdf = job.Formats.Contains(Pdf) ? (await LatexCompiler.CompileAsync(Path.Combine(job.Folder, "report.tex"), cancellation)).GetOrThrow() : null;
        LastBuild.Write(job.Folder, report.Numbers.ToDictionary(number => number.Key, number => number.Value.Value, StringComparer.Ordinal));
        foreach (Diagnostic note in report.Notes) await call.InvocationConfiguration.Error.WriteLineAsync($"asl: {note}");
        string[] left = [.. parts.Figures.Except(parts.Told).Select(figure => figure.Name)];
        if (left.Length > 0) await output.WriteLineAsync($"Not in the report, for they are of no or of another corpus, or repeat a finding: {string.Join(", ", left)}");
        await output.WriteLineAsync($"The report has {Count(report, "figure")} figures and {Count(report, "table")} tables; it lies in {pdf ?? job.Folder}");
        return ExitCode.Done;
    }

    // Streams between boxes, each with its name, cannot be read in a column.
    private static bool IsWide(FigureRecord figure) => figure.Plotly["data"] is JsonArray traces && traces.Any(trace => trace is JsonObject drawn && (string?)drawn["type"] == "sankey");

    private static int Count(Report report, string kind) => report.Places.Keys.Count(key => key.StartsWith(kind, StringComparison.Ordinal));

    private static async Task<bool> DrawAsync(ParseResult call, Job job, FigureExport[] figures, CancellationToken cancellation)
    {
        string[] folders = [.. figures.Select(figure => FigureFolder.Write(figure, job.FiguresFolder))];
        if (figures.Length == 0) return true;
        PictureRenderer renderer = await RendererBuild.FindAsync(job.Kit, call.InvocationConfiguration.Output, cancellation);
        RenderFormat[] formats = [.. job.Formats.Contains(Markdown) ? [RenderFormat.Png] : Array.Empty<RenderFormat>(), .. job.Formats.Contains(Latex) ? [RenderFormat.Pdf] : Array.Empty<RenderFormat>()];
        return await FiguresCommand.DrawAsync(call, renderer, new RenderJob
        {
            Plotly = ChartLibrary.SourceFile,
            Styles = job.Kit.Styles,
            Output = job.FiguresFolder,
            Figures = [.. figures.Zip(folders).Select(figure => FigureFolder.CreateRenderRequest(figure.First, figure.Second) with { Formats = formats })],
        }, cancellation);
    }

    private static void Write(Job job, string name, string words) => AtomicFile.WriteText(Path.Combine(job.Folder, name), writer => writer.Write(words));

    private static ReportSource FindSource(KitLayout kit, string currentDirectory, string? named)
    {
        string file = Path.GetFullPath(named ?? Path.Combine(kit.Root, ReportSource.FileName), currentDirectory);
        if (!File.Exists(file)) return named is null ? new ReportSource() : throw new UsageException($"--text {named}: there is no such file.");
        return ReportSource.Load(file).GetOrThrow();
    }

    private static (string Works, IReadOnlyList<string> Keys) ReadWorks(ReportSource source)
    {
        if (source.Bibliography is null) return (string.Empty, []);
        string file = Path.GetFullPath(source.Bibliography, Path.GetDirectoryName(Path.GetFullPath(source.File!))!);
        if (!File.Exists(file)) throw new InputException(new Diagnostic(Severity.Error, "report-head", $"'bibliography' names {source.Bibliography}, and there is no such file. Write it from the folder of this text.", source.File));
        string works = File.ReadAllText(file);
        return (works, [.. BibliographyReader.Read(works, BibliographyFormat.Bibtex, file).GetOrThrow().Entries.Select(work => work.Key)]);
    }

    private static HashSet<string> FormatsOf(string? words)
    {
        if (words is null) return LatexCompiler.IsInstalled ? [Markdown, Latex, Pdf] : [Markdown, Latex];
        HashSet<string> formats = [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        string? unknown = formats.FirstOrDefault(format => format is not (Markdown or Latex or Pdf));
        if (unknown is not null) throw new UsageException($"--to {words}: {UnknownName.Describe("format", unknown, [Markdown, Latex, Pdf])}");
        if (formats.Contains(Pdf)) formats.Add(Latex);
        return formats;
    }

    private sealed record Job(KitLayout Kit, string Folder, IReadOnlySet<string> Formats, string Style)
    {
        public FigureWidth Wide { get; } = FigureWidth.Find(FigureStyles.BuiltIn, "double", null).GetOrThrow();

        public string FiguresFolder => Path.Combine(Folder, Figures);
    }
}

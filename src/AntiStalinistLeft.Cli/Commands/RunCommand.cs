using System.CommandLine;
using System.Diagnostics;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl run</c>: runs notebooks and writes their pages.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> NotebookNames = new("NOTEBOOK")
    {
        Description = "Notebooks to run, by name, number or path; all of the folder notebooks when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Parameters = new("--parameter", "-p")
    {
        Description = "Value of a parameter, as name=value; may be given several times.",
        HelpName = "NAME=VALUE",
    };

    private static readonly Option<string> Formats = new("--to")
    {
        Description = "What to write: html, ipynb, pdf (printed of the page by an installed Chromium), or several with commas.",
        HelpName = "FORMATS",
        DefaultValueFactory = _ => "html",
    };

    private static readonly Option<string?> Folder = OutputOption.Create("Folder for what is written. Default: artifacts/site.", "DIR");

    private static readonly Option<int> Minutes = NumberOption.CreateWhole("--time-limit", "Minutes that one cell may take, up to a week (10080).", 10, 1, 10_080, "MINUTES");

    private static readonly Option<bool> KeepGoing = new("--keep-going")
    {
        Description = "Run the cells behind one that failed too; the exit code is 1 all the same.",
    };

    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var corpus = new CorpusOptionsBinding();
        var command = new Command("run", "Run notebooks and write their pages.") { NotebookNames, Parameters, Formats, Folder, Minutes, KeepGoing };
        corpus.AddTo(command, withSources: false);
        command.SetAction((call, cancellation) => RunAsync(call, KitLayout.Find(currentDirectory), currentDirectory, corpus, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, KitLayout kit, string currentDirectory, CorpusOptionsBinding corpus, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        TextWriter output = call.InvocationConfiguration.Output;
        SiteFormats formats = SiteFormats.Parse(call.GetRequiredValue(Formats));
        string? browser = formats.Pdf ? PagePrinter.FindBrowser() : null;
        IReadOnlyList<NotebookDocument> notebooks = NotebookSelection.Choose(kit, currentDirectory, call.GetValue(NotebookNames) ?? []);
        ParameterSet parameters = ParameterSet.Parse(call.GetValue(Parameters) ?? [], notebooks);
        string? textFolder = corpus.GetFolder(call);
        Task<Result<Corpus>> opening = Task.Run(() => corpus.TryOpen(call, kit), cancellation);
        if (!parameters.IsEmpty && await opening is { Succeeded: true, Value: var asked }) parameters.Check(asked, kit.Styles);
        string site = Path.GetFullPath(call.GetValue(Folder) ?? kit.Site, currentDirectory);
        await output.WriteLineAsync($"Running {Counted(notebooks.Count, "notebook")} on {Described(kit, textFolder)}");

        var options = new RunOptions { CellTimeLimit = TimeSpan.FromMinutes(call.GetValue(Minutes)), KeepGoing = call.GetValue(KeepGoing) };
        IReadOnlyList<RunResult> results = await ParallelRuns.RunAsync(call, notebooks, parameters, KitKernelSetup.CreateStartInfo(kit, textFolder, FigureRecord.MimeType), options, cancellation);
        NotebookFindings[] findings = [.. results.Select(NotebookFindings.Collect)];
        SitePages pages = SiteWriter.Write(site, SiteHeading.Create(await opening, kit), results, findings, formats, kit.Root);
        for (int i = 0; i < results.Count && browser is not null; i++) await PagePrinter.PrintAsync(browser, Path.Combine(site, pages.AddressOf(i)), cancellation);
        FindingsPrinter.Print(output, results, findings);
        string where = (formats, results) switch
        {
            ({ Pdf: true }, [_]) => Path.ChangeExtension(Path.Combine(site, pages.AddressOf(0)), ".pdf"),
            ({ Html: true }, [_]) => Path.Combine(site, pages.AddressOf(0)),
            ({ Html: true }, _) => Path.Combine(site, SiteWriter.IndexName),
            ({ Ipynb: true }, [_]) => Path.Combine(site, pages.Names[0] + ".ipynb"),
            _ => site,
        };
        await output.WriteLineAsync(FormattableString.Invariant($"{Counted(results.Count(r => r.Succeeded), "notebook")} of {results.Count} ran to the end in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
        await output.WriteLineAsync(results.Count == 1 ? $"It lies in {where}" : $"The pages lie in {where}");
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : results.All(result => result.Succeeded) ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Counted(int number, string noun) => number == 1 ? $"1 {noun}" : FormattableString.Invariant($"{number} {noun}s");

    private static string Described(KitLayout kit, string? textFolder) => (textFolder ?? CorpusOptions.TextFolderFromEnvironment) is { } folder
        ? $"the texts in {folder}"
        : Directory.EnumerateFiles(Path.Combine(kit.Data, "raw"), "*.txt").Any() ? "the full texts in data/raw where complete" : "the text-free release in data/features";
}

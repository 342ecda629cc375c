using System.CommandLine;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl reproduce</c>: runs a crate again and says of each table and figure whether it is the same.</summary>
internal static class ReproduceCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var path = new Argument<string>("CRATE") { Description = "Folder or ZIP file of a crate that asl crate made. Its notebooks are programs and are run." };
        var texts = new Option<string?>("--corpus") { Description = "Folder of the texts, to count in them again; with a sources.yaml and a lexicon of its own, these are used. Default: the text-free release in the crate.", HelpName = "DIR" };
        var all = new Option<bool>("--all") { Description = "List what is equal too." };
        var command = new Command("reproduce", "Run a crate again and say what is equal.") { path, texts, all };
        command.SetAction((call, cancellation) => TemporaryFolders.UseAsync(async folder =>
        {
            string? corpus = call.GetValue(texts) is { } named ? Path.GetFullPath(named, currentDirectory) : null;
            if (corpus is not null && !Directory.Exists(corpus)) throw new UsageException($"--corpus {call.GetValue(texts)}: there is no such folder.");
            Crate crate = CrateReader.Read(Path.GetFullPath(call.GetRequiredValue(path), currentDirectory), Path.Combine(folder, "crate")).GetOrThrow();
            string now = Path.Combine(folder, "now");
            IReadOnlyList<CrateText> read = Lay(crate, corpus, now);
            NotebookDocument[] notebooks = [.. crate.Runs.Select(run => NotebookDocument.Load(Path.Combine(now, run.Notebook)).GetOrThrow())];
            string[] pairs = [.. crate.Runs.SelectMany(run => run.Parameters).Select(pair => $"{pair.Key}={pair.Value}").Distinct()];
            if (await CrateRuns.RunAsync(call, now, notebooks, ParameterSet.Parse(pairs, notebooks), cancellation) is null) return ExitCode.Failed;
            Causes causes = Causes.Find(crate, read, now, KitVersion.Current);
            IReadOnlyList<ReproducedResult> results = Reproduction.Compare(crate.Folder, now);
            ReproductionPrinter.Print(call.InvocationConfiguration.Output, causes, results, corpus is not null, call.GetValue(all));
            return results.All(result => result.Comparison.Agreement != Agreement.Different) ? ExitCode.Done : ExitCode.Failed;
        }));
        return command;
    }

    // With texts, the release is made of them; without, the crate's own is run again.
    private static IReadOnlyList<CrateText> Lay(Crate crate, string? texts, string now)
    {
        CrateStage.CopyFolder(Path.Combine(crate.Folder, "notebooks"), Path.Combine(now, "notebooks"));
        var kit = new KitLayout(crate.Folder);
        bool hasTexts = Directory.Exists(Path.Combine(crate.Folder, "data", "raw"));
        if (texts is null && !hasTexts)
        {
            CrateStage.CopyFolder(kit.Data, Path.Combine(now, "data"));
            return crate.Texts;
        }

        Corpus corpus = Corpus.Open(new CorpusOptions { DataFolder = kit.Data, TextFolder = texts }).GetOrThrow();
        CrateStage.Lay(now, corpus, kit, withTexts: hasTexts, KitVersion.Current);
        return CrateTexts.List(corpus);
    }
}

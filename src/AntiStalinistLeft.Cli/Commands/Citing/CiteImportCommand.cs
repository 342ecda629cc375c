using System.CommandLine;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl cite import FILE</c>: takes a library into the works known by key.</summary>
internal static class CiteImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var file = new Argument<string>("FILE") { Description = "A library in CSL-JSON (.json), BibTeX (.bib) or RIS (.ris), as Zotero and others export it." };
        var works = new Option<string?>("--works") { Description = "Folder with authority.yaml; imported.yaml is written there. Default: data/works.", HelpName = "DIR" };
        var command = new Command("import", "Take a library into data/works/imported.yaml; reviewed works are matched, citekeys kept.") { file, works };
        command.SetAction(call =>
        {
            KitLayout kit = KitLayout.Find(currentDirectory);
            string folder = Path.GetFullPath(call.GetValue(works) ?? Path.Combine(kit.Data, "works"), currentDirectory);
            string library = Path.GetFullPath(call.GetRequiredValue(file), currentDirectory);
            if (!File.Exists(library)) throw new UsageException($"{call.GetRequiredValue(file)}: there is no such file.");
            Directory.CreateDirectory(folder);
            using FileStream held = WriterLock.TryAcquire(Path.Combine(folder, WorksFolder.ImportedName)) ?? throw new InputException(new Diagnostic(
                Severity.Error, "works-in-use", "Another import is writing here. Wait until it has ended, then run this again; nothing of this library was taken in.", folder));
            return Import(library, folder, kit, call.InvocationConfiguration);
        });
        return command;
    }

    private static int Import(string file, string folder, KitLayout kit, InvocationConfiguration console)
    {
        Bibliography library = BibliographyReader.Load(file).GetOrThrow();
        foreach (Diagnostic diagnostic in library.Diagnostics) console.Error.WriteLine(diagnostic);
        string reviewedFile = Path.Combine(folder, WorksFolder.AuthorityName);
        WorkAuthority reviewed = File.Exists(reviewedFile) ? AuthorityFile.Load(reviewedFile).GetOrThrow() : WorkAuthority.Empty;
        LibraryImportResult imported = LibraryImporter.Import(reviewed, WorksFolder.Load(folder).GetOrThrow().Authority, library, file).GetOrThrow();
        string target = Path.Combine(folder, WorksFolder.ImportedName);
        AtomicFile.WriteText(target, writer => writer.Write(ImportedWorksFile.Format(imported)));
        HashSet<string> cited = Cited(WorksFolder.Load(folder).GetOrThrow().Authority, kit);
        foreach (ImportedEntry entry in imported.Entries)
        {
            string means = entry.Key == entry.Citekey ? entry.Citekey : $"{entry.Citekey} = {entry.Key}";
            console.Output.WriteLine($"{entry.Outcome.ToString().ToLowerInvariant(),-10} {(cited.Contains(entry.Key) ? "cited" : "     ")}  {means}: {entry.Title}");
        }

        console.Output.WriteLine(Summary(imported, cited, target));
        return ExitCode.Done;
    }

    // Which works the corpus cites, by the keys that they have from now on.
    private static HashSet<string> Cited(WorkAuthority authority, KitLayout kit)
    {
        Corpus corpus = Corpus.Open(new CorpusOptions { DataFolder = kit.Data, TextFolder = CorpusOptions.TextFolderFromEnvironment }).GetOrThrow();
        IEnumerable<string> known = corpus.Works
            .Where(work => work.OwnCitations > 0)
            .Select(work => authority.Find(work.Title, work.Type == WorkType.Periodical ? null : work.Year, Names(work), work.ContainerTitle)?.Key ?? work.Key);
        return [.. known];
    }

    private static string[] Names(WorkRow work) => work.Authors?.Split("; ") ?? [];

    private static string Summary(LibraryImportResult imported, HashSet<string> cited, string target)
    {
        string counts = string.Join(", ", Enum.GetValues<ImportOutcome>().Select(outcome => FormattableString.Invariant($"{imported.Entries.Count(entry => entry.Outcome == outcome)} {outcome.ToString().ToLowerInvariant()}")));
        return FormattableString.Invariant($"{imported.Entries.Count} works: {counts}; the corpus cites {imported.Entries.Count(entry => cited.Contains(entry.Key))} of them. Written: {target}");
    }
}

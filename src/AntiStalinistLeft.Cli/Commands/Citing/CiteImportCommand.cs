using System.CommandLine;
using AntiStalinistLeft.Annotations.Citations.Bibliographies;
using AntiStalinistLeft.Annotations.Citations.Works;
using AntiStalinistLeft.Annotations.Citations.Works.Importing;
using AntiStalinistLeft.Exports;
using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft.Cli.Commands.Citing;

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
            return Import(library, folder, kit, call.InvocationConfiguration);
        });
        return command;
    }

    private static int Import(string file, string folder, KitLayout kit, InvocationConfiguration console)
    {
        Bibliography library = BibliographyText.Load(file).GetOrThrow();
        foreach (Diagnostic diagnostic in library.Diagnostics) console.Error.WriteLine(diagnostic);
        string reviewedFile = Path.Combine(folder, WorksFolder.AuthorityName);
        Authority reviewed = File.Exists(reviewedFile) ? AuthorityFile.Load(reviewedFile).GetOrThrow() : Authority.Empty;
        ImportedLibrary imported = LibraryImport.Run(reviewed, WorksFolder.Load(folder).GetOrThrow().Authority, library, file).GetOrThrow();
        string target = Path.Combine(folder, WorksFolder.ImportedName);
        AtomicFile.WriteText(target, writer => writer.Write(ImportedFile.Text(imported)));
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
    private static HashSet<string> Cited(Authority authority, KitLayout kit)
    {
        Corpus corpus = Corpus.Open(new CorpusOptions { DataFolder = kit.Data, TextFolder = CorpusOptions.TextFolderOfEnvironment }).GetOrThrow();
        IEnumerable<string> known = corpus.Works
            .Where(work => work.OwnCitations > 0)
            .Select(work => authority.Find(work.Title, work.Type == Annotations.Citations.WorkType.Periodical ? null : work.Year, Names(work), work.ContainerTitle)?.Key ?? work.Key);
        return [.. known];
    }

    private static string[] Names(WorkRow work) => work.Authors?.Split("; ") ?? [];

    private static string Summary(ImportedLibrary imported, HashSet<string> cited, string target)
    {
        string counts = string.Join(", ", Enum.GetValues<ImportOutcome>().Select(outcome => FormattableString.Invariant($"{imported.Entries.Count(entry => entry.Outcome == outcome)} {outcome.ToString().ToLowerInvariant()}")));
        return FormattableString.Invariant($"{imported.Entries.Count} works: {counts}; the corpus cites {imported.Entries.Count(entry => cited.Contains(entry.Key))} of them. Written: {target}");
    }
}

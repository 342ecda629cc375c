using System.CommandLine;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl cite export</c>: the works cited, for reference managers and citation processors.</summary>
internal static class CiteExportCommand
{
    private static readonly Dictionary<string, BibliographyFormat> Formats = new(StringComparer.Ordinal)
    {
        ["csl-json"] = BibliographyFormat.CslJson,
        ["bibtex"] = BibliographyFormat.Bibtex,
        ["ris"] = BibliographyFormat.Ris,
    };

    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var format = new Option<string>("--to") { Description = "csl-json, bibtex (with biblatex fields) or ris.", Required = true };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var file = OutputOption.Create("File to write; standard output when left out.");
        var all = new Option<bool>("--all") { Description = "Also volumes and periodicals of which only parts are cited, and works that are only named." };
        var citekeys = new Option<bool>("--citekeys") { Description = "Use the citekeys of the imported library where it has the work." };
        var works = new Option<string?>("--works") { Description = "Folder with the imported library, for its citekeys. Default: data/works.", HelpName = "DIR" };
        var corpus = new CorpusOptionsBinding();
        var command = new Command("export", "Write the works that the corpus cites.") { format, file, all, citekeys, works };
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            KitLayout kit = KitLayout.Find(currentDirectory);
            Corpus opened = corpus.Open(call, kit);
            IReadOnlyList<BibliographyEntry> entries = call.GetValue(all) ? BibliographyBuilder.BuildAll(opened.Works) : BibliographyBuilder.BuildCited(opened.Works);
            if (call.GetValue(citekeys)) entries = WithCitekeys(entries, Path.GetFullPath(call.GetValue(works) ?? Path.Combine(kit.Data, "works"), currentDirectory));
            Write(entries, Formats[call.GetRequiredValue(format)], call.GetValue(file) is { } name ? Path.GetFullPath(name, currentDirectory) : null, call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(IReadOnlyList<BibliographyEntry> works, BibliographyFormat format, string? file, TextWriter output)
    {
        if (file is null) BibliographyExport.Write(works, format, output);
        else AtomicFile.WriteText(file, writer => BibliographyExport.Write(works, format, writer));
    }

    private static BibliographyEntry[] WithCitekeys(IReadOnlyList<BibliographyEntry> works, string folder)
    {
        WorkAuthority authority = WorksFolder.Load(folder).GetOrThrow().Authority;
        return [.. works.Select(work => authority[work.Key]?.Citekeys is [var citekey, ..] ? work with { Key = citekey } : work)];
    }
}

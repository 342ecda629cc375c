using System.CommandLine;
using System.Globalization;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl crate</c>: packs corpus, notebooks and figures into an RO-Crate that others can run again.</summary>
internal static class CrateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var notebooks = new Argument<string[]>("NOTEBOOK") { Description = "Notebooks to run and pack, by name, number or path; all when left out.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> place = OutputOption.Create("Folder of the crate, or a file that ends in .zip.", "DIR|FILE.zip");
        var licence = new Option<string?>("--licence") { Description = "Licence of what you made, by its SPDX name, for instance CC-BY-4.0. Default: that of CITATION.cff.", HelpName = "SPDX" };
        var texts = new Option<bool>("--with-texts") { Description = "Put the texts in too, and run the notebooks on them. Only where they are yours to give away." };
        var date = new Option<DateOnly?>("--date") { Description = "Day of publication as YYYY-MM-DD. Default: today.", HelpName = "DAY", CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : Refuse(result) };
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "Value of a notebook's parameter, as name=value.", HelpName = "NAME=VALUE" };
        var binding = new CorpusOptionsBinding();
        var command = new Command("crate", "Pack corpus, notebooks and figures as an RO-Crate.") { notebooks, place, licence, texts, date, parameters };
        binding.AddTo(command, withSources: false);
        command.SetAction(async (call, cancellation) =>
        {
            KitLayout kit = KitLayout.Find(currentDirectory);
            string target = Path.GetFullPath(call.GetValue(place) ?? throw new UsageException("Name the crate: -o DIR, or -o FILE.zip."), currentDirectory);
            CitationFile citation = CitationFile.Load(Path.Combine(kit.Root, CitationFile.FileName));
            string stated = call.GetValue(licence) ?? citation.Licence ?? throw new UsageException($"A crate states its licence. Name one by --licence, for instance CC-BY-4.0, or write a {CitationFile.FileName}.");
            RequireFree(target);
            IReadOnlyList<NotebookDocument> chosen = NotebookSelection.Choose(kit, currentDirectory, call.GetValue(notebooks) ?? []);
            if (chosen.GroupBy(notebook => notebook.Name).FirstOrDefault(name => name.Skip(1).Any()) is { } twice) throw new UsageException($"Two notebooks are called {twice.Key}. Give one another name, for a crate has one folder of notebooks.");
            ParameterSet values = ParameterSet.Parse(call.GetValue(parameters) ?? [], chosen);
            Corpus corpus = binding.TryOpen(call, kit).GetOrThrow();
            if (!values.IsEmpty) values.Check(corpus, kit.Styles);
            return await TemporaryFolders.UseAsync(async folder =>
            {
                CrateStage.Lay(folder, corpus, kit, call.GetValue(texts), KitVersion.Current);
                NotebookDocument[] laid = CrateStage.LayNotebooks(folder, chosen);
                if (File.Exists(Path.Combine(kit.Root, CitationFile.FileName))) File.Copy(Path.Combine(kit.Root, CitationFile.FileName), Path.Combine(folder, CitationFile.FileName));
                if (await CrateRuns.RunAsync(call, folder, laid, values, cancellation) is not { } runs) return ExitCode.Failed;
                CrateContents contents = Describe(corpus, citation.Authors, stated, call.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date), runs, call.GetValue(texts));
                IReadOnlyList<CrateFile> files = CrateFile.List(folder);
                await File.WriteAllTextAsync(Path.Combine(folder, CrateMetadata.FileName), CrateMetadata.Write(contents, files), cancellation);
                Write(folder, target);
                await call.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant($"The crate has {files.Count} files of {runs.Count} {(runs.Count == 1 ? "notebook" : "notebooks")}; it lies in {target}"));
                return ExitCode.Done;
            });
        });
        return command;
    }

    private static CrateContents Describe(Corpus corpus, IReadOnlyList<CratePerson> authors, string licence, DateOnly date, IReadOnlyList<CrateRun> runs, bool withTexts) => new()
    {
        Title = corpus.Title,
        Description = $"{corpus.Description} {(withTexts ? "The texts are in the crate." : "The texts are no part of the crate and are known by their checksums; the notebooks ran on their text-free release.")}",
        Date = date,
        KitVersion = KitVersion.Current,
        Licence = licence,
        Authors = authors,
        Fingerprint = corpus.Fingerprint,
        Texts = CrateTexts.List(corpus),
        Runs = runs,
    };

    private static void RequireFree(string target)
    {
        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any() || File.Exists(Path.Combine(target, CrateMetadata.FileName))) return;
        throw new UsageException($"{target} is a folder with other things in it. Name a new one, or that of an older crate, which is replaced.");
    }

    private static void Write(string folder, string target)
    {
        if (target.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) AtomicFile.Write(target, stream => CrateZip.Write(folder, stream));
        else WholeFolder.Write(target, beside => CrateStage.CopyFolder(folder, beside), keepOthers: false);
    }

    private static DateOnly? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--date {result.Tokens[0].Value} is no day. Write for instance 2026-03-01.");
        return null;
    }
}

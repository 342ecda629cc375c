using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history import</c>: takes exports or extracts into a store.</summary>
internal static class ImportHistoryCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "MediaWiki XML exports, or answers of its API saved as JSON, plain, .gz, .bz2, .xz, .zst or .7z; - for standard input. Answers that follow one another are one history.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Store = HistoryCommand.CreateStoreOption("The store; it is made where it is missing.");

    private static readonly Option<bool> KeepWholePart = new("--keep-whole-part")
    {
        Description = "Of a file that breaks off, keep the whole revisions before that. Without this it leaves the store as it was.",
    };

    private static readonly Option<bool> Extracts = new("--extracts")
    {
        Description = "The files are plain texts of one page, in the order of time: an undated history of as many revisions.",
    };

    private static readonly Option<string?> Title = new("--title") { Description = "The page's title, for --extracts.", HelpName = "TITLE" };

    /// <summary>Makes the command.</summary>
    public static Command Build()
    {
        var command = new Command("import", "Take exports into a store. Stopped at any moment, the same call goes on.") { Files, Store, KeepWholePart, Extracts, Title };

        // On a thread of its own, so that Ctrl-C finds somebody who listens.
        command.SetAction((call, cancellation) => Task.Run(() => Run(call, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult call, CancellationToken cancellation)
    {
        string[] files = call.GetRequiredValue(Files);
        string? title = call.GetValue(Title);
        if (call.GetValue(Extracts) != title is not null) throw new UsageException("--extracts and --title belong together: --extracts FILE FILE --title TITLE.");
        if (files.Count(file => file == "-") > 1) throw new UsageException("Standard input can be read once only.");
        using HistoryStore store = HistoryStore.Open(call.GetRequiredValue(Store), StoreAccess.Write).GetOrThrow();
        if (title is not null) return Import(store, new ExtractsSource(title, files), call, cancellation);
        foreach (IHistorySource source in HistorySources.Open(files.Select(HistoryInputBinding.OpenInput)))
        {
            int code = Import(store, source, call, cancellation);
            if (code != ExitCode.Done) return code;
        }

        return ExitCode.Done;
    }

    private static int Import(HistoryStore store, IHistorySource opened, ParseResult call, CancellationToken cancellation)
    {
        using IHistorySource source = opened;
        using var progress = new ProgressLine(call.InvocationConfiguration.Error);
        Result<ImportReport> imported = store.Import(source, new ImportOptions { KeepCompleteRevisions = call.GetValue(KeepWholePart) }, progress, cancellation);
        progress.Clear();
        if (!imported.Succeeded) throw new InputException(imported.Failure);
        ImportReport report = imported.Value;
        foreach (Diagnostic warning in report.Warnings) call.InvocationConfiguration.Error.WriteLine(warning);
        string completed = report.Completed == 0 ? string.Empty : FormattableString.Invariant($", {report.Completed} completed");
        call.InvocationConfiguration.Output.WriteLine(
            FormattableString.Invariant($"{report.Source}: pages {report.Pages}, revisions {report.Revisions}, new {report.Added}{completed}"));
        return ExitCode.Done;
    }
}

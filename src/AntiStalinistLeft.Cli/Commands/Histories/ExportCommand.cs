using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history export</c>: a store as a MediaWiki XML export again.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> Store = HistoryCommand.CreateStoreOption("The store.");
    private static readonly Option<string?> Page = new("--page") { Description = "One page, by title or number; all when left out.", HelpName = "PAGE" };
    private static readonly Option<string?> File = OutputOption.Create("File to write; standard output when left out.");

    /// <summary>Makes the command.</summary>
    public static Command Build()
    {
        var command = new Command("export", "Write pages of a store as MediaWiki XML, equal in content.") { Store, Page, File };
        command.SetAction((call, cancellation) => Task.Run(() => Run(call, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult call, CancellationToken cancellation)
    {
        using HistoryStore store = HistoryStore.Open(call.GetRequiredValue(Store), StoreAccess.Read).GetOrThrow();
        long[]? pages = call.GetValue(Page) is { } wanted ? [HistoryInputBinding.Choose(store, wanted).Number] : null;
        if (call.GetValue(File) is { } file)
        {
            AtomicFile.Write(file, stream => Write(store, stream, pages, cancellation));
            return ExitCode.Done;
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        Write(store, output, pages, cancellation);
        return ExitCode.Done;
    }

    private static void Write(HistoryStore store, Stream stream, long[]? pages, CancellationToken cancellation)
    {
        if (store.Export(stream, pages, cancellation) is { } failure) throw new InputException(failure);
    }
}

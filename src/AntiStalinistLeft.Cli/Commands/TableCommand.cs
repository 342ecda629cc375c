using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl table NAME</c>: a table of the corpus or of a history as CSV, JSON or Parquet.</summary>
internal static class TableCommand
{
    private const string Parquet = "parquet";

    private static readonly string[] AllNames = [.. CorpusTable.Names, .. HistoryTables.Names];

    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var name = new Argument<string?>("NAME") { HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne, Description = $"Of the corpus: {string.Join(", ", CorpusTable.Names)}. Of a history: {string.Join(", ", HistoryTables.Names)}." };
        name.CompletionSources.Add(_ => AllNames.Select(n => new System.CommandLine.Completions.CompletionItem(n)));
        var format = new Option<string?>("--format") { Description = "csv, json, or parquet, which needs a file. Default: csv; aligned columns on a terminal." };
        format.AcceptOnlyFromAmong("csv", "json", Parquet);
        var file = OutputOption.Create("File to write; standard output when left out.");
        var all = new Option<bool>("--all") { Description = "All tables of the corpus, into one database." };
        var to = new Option<string?>("--to") { Description = "With --all: sqlite, the one kind of database there is; see docs/database.md.", HelpName = "KIND" };
        to.AcceptOnlyFromAmong("sqlite");
        var corpus = new CorpusOptionsBinding();
        var history = new HistoryTableBinding();
        var command = new Command("table", "Print a table of the corpus or of a history.") { name, format, all, to, file };
        corpus.AddTo(command, withSources: true);
        history.AddTo(command);
        command.SetAction(async (call, cancellation) =>
        {
            if (call.GetValue(all) || call.GetValue(to) is not null) return WriteDatabase(call, corpus, KitLayout.Find(currentDirectory), call.GetValue(name), call.GetValue(all) && call.GetValue(to) is not null, call.GetValue(file));
            string wanted = call.GetValue(name) ?? throw new UsageException($"Name a table, or all of them by --all --to sqlite -o FILE. There are: {string.Join(", ", AllNames)}.");
            if (!AllNames.Contains(wanted)) throw new UsageException(UnknownName.Describe("table", wanted, AllNames));
            if (call.GetValue(format) == Parquet && call.GetValue(file) is null) throw new UsageException("--format parquet is no text; name a file with -o.");
            KitLayout kit = KitLayout.Find(currentDirectory);
            Table frame = HistoryTables.Names.Contains(wanted) ? history.CreateTable(call, kit, wanted) : ReadTable(call, corpus.Open(call, kit), wanted);
            if (call.GetValue(format) == Parquet) await WriteParquetAsync(frame, call.GetRequiredValue(file)!, cancellation);
            else Write(frame, call.GetValue(format), call.GetValue(file), call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static int WriteDatabase(ParseResult call, CorpusOptionsBinding corpus, KitLayout kit, string? name, bool isWhole, string? file)
    {
        if (!isWhole || name is not null || file is null) throw new UsageException("A database holds all tables: asl table --all --to sqlite -o FILE.");
        foreach (string missing in DatabaseFile.Write(corpus.Open(call, kit), file, KitVersion.Current)) call.InvocationConfiguration.Error.WriteLine($"note: {missing}");
        return ExitCode.Done;
    }

    private static Table ReadTable(ParseResult call, Corpus corpus, string name)
    {
        Table frame = corpus.GetTable(name);
        foreach (string note in NotesOn(name, corpus)) call.InvocationConfiguration.Error.WriteLine($"note: {note}");
        return frame;
    }

    /// <summary>What must be known of a table of edges; an empty one has its reason here.</summary>
    private static IEnumerable<string> NotesOn(string table, Corpus corpus)
    {
        if (table == "quoted-via" || !NetworkCatalog.Names.Contains(table)) return [];
        Network network = corpus.GetNetwork(table);
        return network.StructureWithheldReason is { } why ? [.. network.Notes, why] : network.Notes;
    }

    // In a method of its own, so that no other call loads the assemblies of Parquet.
    private static async Task WriteParquetAsync(Table frame, string file, CancellationToken cancellation)
    {
        using var parquet = new MemoryStream();
        await ParquetTable.WriteAsync(frame, parquet, cancellation);
        AtomicFile.Write(file, stream => parquet.WriteTo(stream));
    }

    /// <summary>Writes a table to a file or, where none is named, to the output: aligned columns on a terminal, else CSV.</summary>
    internal static void Write(Table frame, string? format, string? file, TextWriter output)
    {
        if (format is null && file is null && TerminalText.IsTerminal(output)) output.Write(TextTable.Write(frame));
        else if (format is null or "csv" && file is null) CsvTable.Write(frame, output);
        else if (format is null or "csv") AtomicFile.WriteText(file!, writer => CsvTable.Write(frame, writer));
        else if (file is not null) AtomicFile.Write(file, stream => JsonTable.Write(frame, stream));
        else
        {
            using var json = new MemoryStream();
            JsonTable.Write(frame, json);
            output.WriteLine(System.Text.Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
        }
    }
}

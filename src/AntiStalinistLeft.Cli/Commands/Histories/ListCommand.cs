using System.CommandLine;
using AntiStalinistLeft.Data;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history list</c>: what a store or an export holds.</summary>
internal static class ListCommand
{
    private static readonly Option<string> Format = new("--format") { Description = "text or csv.", DefaultValueFactory = _ => "text" };

    private static readonly Option<bool> Digest = new("--digest")
    {
        Description = "Print only the SHA-256 of the content: equal for stores and exports of equal content.",
    };

    /// <summary>Makes the command.</summary>
    public static Command Build()
    {
        Format.AcceptOnlyFromAmong("text", "csv");
        var input = new HistoryInputBinding();
        var command = new Command("list", "Say which pages there are.") { Format, Digest };
        input.AddTo(command);
        command.SetAction(call =>
        {
            TextWriter output = call.InvocationConfiguration.Output;
            if (call.GetValue(Digest)) output.WriteLine(DigestOf(input, call));
            else List(input, call, output);
            return ExitCode.Done;
        });
        return command;
    }

    private static string DigestOf(HistoryInputBinding input, ParseResult call)
    {
        var content = new ContentDigest();
        input.ForEach(call, content.Add);
        return content.Finish();
    }

    private static void List(HistoryInputBinding input, ParseResult call, TextWriter output)
    {
        Table<HistoryPageRow> pages = input.ListPages(call).ToTable("pages");
        if (call.GetRequiredValue(Format) == "csv") CsvTable.Write(pages, output);
        else output.Write(TextTable.Write(pages));
    }
}

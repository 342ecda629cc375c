using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history tokens</c>: the tokens of a revision, each with the revision that introduced it.</summary>
internal static class TokensCommand
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n");

    private static readonly Option<string> Wanted = new("--revision")
    {
        Description = "The revision, by its id as in the export, or 'last'.",
        HelpName = "ID",
        Required = true,
    };

    private static readonly Option<string> Format = new("--format") { Description = "csv.", DefaultValueFactory = _ => "csv" };
    private static readonly Option<string?> File = OutputOption.Create("File to write; standard output when left out.");

    /// <summary>Makes the command.</summary>
    public static Command Build()
    {
        Format.AcceptOnlyFromAmong("csv");
        var input = new HistoryInputBinding();
        var command = new Command("tokens", "Print the tokens of a revision with the revision that introduced each.") { Wanted, Format, File };
        input.AddTo(command);
        command.SetAction(call =>
        {
            string wanted = call.GetRequiredValue(Wanted);
            CheckSpelling(wanted);
            PageHistory history = input.Open(call);
            int index = IndexOf(history, wanted);
            if (history.GetContentNumber(index) is null) call.InvocationConfiguration.Error.WriteLine(FormattableString.Invariant($"asl: revision {history.Revisions[index].Id} has no text to read; the table is empty."));
            string table = TableOf(history, PageProvenance.Compute(history).GetTokens(index));
            if (call.GetValue(File) is { } file) AtomicFile.WriteText(file, writer => writer.Write(table));
            else call.InvocationConfiguration.Output.Write(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static void CheckSpelling(string wanted)
    {
        if (wanted != "last" && !long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw new UsageException($"--revision {wanted}: write the id of a revision, or 'last'.");
        }
    }

    private static int IndexOf(PageHistory history, string wanted)
    {
        int index = wanted == "last" ? history.Revisions.Count - 1 : history.IndexOf(long.Parse(wanted, NumberStyles.None, CultureInfo.InvariantCulture));
        return index >= 0 ? index : throw new UsageException($"--revision {wanted}: «{history.Page.Title}» has no such revision.");
    }

    private static string TableOf(PageHistory history, IReadOnlyList<ProvenanceToken> tokens)
    {
        var table = new StringBuilder("index,token,origin_revision_id\n");
        for (int i = 0; i < tokens.Count; i++)
        {
            string token = tokens[i].Text;
            if (token.AsSpan().ContainsAny(NeedQuotes)) token = $"\"{token.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            table.Append(CultureInfo.InvariantCulture, $"{i},{token},{history.Revisions[tokens[i].Origin].Id}\n");
        }

        return table.ToString();
    }
}

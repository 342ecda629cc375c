using System.CommandLine;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history locate</c>: which revision a plain-text extract was taken from.</summary>
internal static class LocateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var extract = new Argument<string>("EXTRACT") { Description = "A text file with the extract, in UTF-8." };
        var format = new Option<string>("--format") { Description = "text, or csv for the table of candidates.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "csv");
        var input = new HistoryInputBinding();
        var command = new Command("locate", "Find the revision that a plain-text extract was taken from, and what the extract lost.") { extract, format };
        input.AddTo(command);
        command.SetAction(call =>
        {
            string file = Path.GetFullPath(call.GetRequiredValue(extract), currentDirectory);
            if (!File.Exists(file)) throw new UsageException($"{call.GetRequiredValue(extract)}: there is no such file.");
            string text = TextDecoder.Decode(File.ReadAllBytes(file), file).GetOrThrow().Text;
            ExtractLocation found = HistoryLoader.Open(input, call, KitLayout.Find(currentDirectory)).Locate(text);
            if (found.Best is null) throw new InputException(new Diagnostic(Severity.Error, "not-found", "No revision of the history has a run of words in common with the extract.", file));
            if (call.GetRequiredValue(format) == "csv") CsvTable.Write(found.Candidates, call.InvocationConfiguration.Output);
            else Tell(found, call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(ExtractLocation found, TextWriter output)
    {
        output.WriteLine($"The extract is most like {Named(found.Best!)}.");
        if (found.RunnerUp is { } next) output.WriteLine($"The next is {Named(next)}.");
        if (found.Ties > 1) output.WriteLine(FormattableString.Invariant($"{found.Ties} texts have equally many runs of words in common with the extract; they differ in what it lost or in single words."));
        if (found.Losses.Count == 0) return;
        output.WriteLine("What that revision has and the extract has not:");
        foreach (ExtractLossRow loss in found.Losses)
        {
            string first = loss.FirstWords is { } words ? $", first «{words}»" : string.Empty;
            output.WriteLine(FormattableString.Invariant($"  {CellText.Format(loss.Loss).Replace('-', ' ')}: {loss.Words} words in {loss.Places} places{first}"));
        }
    }

    private static string Named(LocatedRevisionRow row)
    {
        string until = row.UntilTimestamp is { } end ? $", which stood until {CellText.Format(end)}" : string.Empty;
        string time = row.Timestamp is { } saved ? $" of {CellText.Format(saved)}" : ", undated";
        return FormattableString.Invariant($"revision {row.RevisionId}{time}{until} (similarity {row.Similarity:F3}, {row.WordsOnlyInExtract} words only in the extract)");
    }
}

using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl keyness TARGET REFERENCE</c>: the words that some texts have more often than others.</summary>
internal static class KeynessCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var target = new Argument<string>("TARGET") { HelpName = "TARGET", Description = "Ids of texts parted by commas; OLDER..NEWER for the words that a revision added." };
        var reference = new Argument<string>("REFERENCE") { HelpName = "REFERENCE", Description = "The same; NEWER..OLDER for the words that a revision removed; or a file of one's own: a CSV with the columns word and count." };
        var least = new Option<int>("--min") { Description = "How often a word must stand in both together.", DefaultValueFactory = _ => 5 };
        var stop = new Option<FileInfo?>("--stop") { Description = "A file of words that are not compared, one a line.", HelpName = "FILE" };
        var file = OutputOption.Create("File to write; standard output when left out.");
        var corpus = new CorpusOptionsBinding();
        var command = new Command("keyness", "Compare the words of two selections: effect sizes, and tests where they may be made.") { target, reference, least, stop, file };
        corpus.AddTo(command, withSources: false);
        command.SetAction(call =>
        {
            if (call.GetValue(least) < 1) throw new UsageException($"--min {call.GetValue(least)}: it must be at least 1.");
            if (call.GetValue(stop) is { Exists: false } missing) throw new UsageException($"There is no file {missing.FullName}.");
            var options = new KeynessOptions { MinCount = call.GetValue(least), StopWords = call.GetValue(stop) is { } list ? [.. File.ReadLines(list.FullName).Select(word => word.Trim()).Where(word => word.Length > 0)] : [] };
            Corpus opened = corpus.Open(call, KitLayout.Find(currentDirectory));
            Table<KeynessRow> rows = Compare(opened, call.GetRequiredValue(target), call.GetRequiredValue(reference), options);
            foreach (string note in rows.Select(row => row.Basis == KeynessBasis.Words ? null : row.Note?.Split("; the ")[0]).OfType<string>().Distinct()) call.InvocationConfiguration.Error.WriteLine($"note: {note}");
            string? output = call.GetValue(file);
            TableCommand.Write(rows, output is null ? null : "csv", output is null ? null : Path.GetFullPath(output, currentDirectory), call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Table<KeynessRow> Compare(Corpus corpus, string target, string reference, KeynessOptions options)
    {
        try
        {
            return reference.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? KeynessAnalysis.Compare(corpus.CountWords(Select(target)), ReferenceList.Load(reference).GetOrThrow(), options)
                : KeynessAnalysis.Compare(corpus, Select(target), Select(reference), options);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static WordSelection Select(string names) => names.Split("..", StringSplitOptions.TrimEntries) is [var older, var newer]
        ? WordSelection.Added(older, newer)
        : WordSelection.Texts(names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

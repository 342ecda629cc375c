using System.CommandLine;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl voice score GOLD</c>: how many speakers are those that a person found by reading.</summary>
internal static class VoiceScoreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var gold = new Argument<FileInfo>("GOLD") { HelpName = "GOLD", Description = "CSV with the columns document, offset, length, speaker, how, note, first, kind; see docs/voices.md." };
        var corpus = new CorpusOptionsBinding();
        var command = new Command("score", "Compare the speakers of a corpus with those that a person found by reading: right, wrong, silent, by rule and by confidence.") { gold };
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            FileInfo file = call.GetRequiredValue(gold);
            if (!file.Exists) throw new UsageException($"There is no file {file.FullName}.");
            Corpus opened = corpus.Open(call, KitLayout.Find(currentDirectory));
            using StreamReader reader = file.OpenText();
            VoiceAnswer[] answers = [.. CsvTable.Read<VoiceAnswer>(reader, "answers", file.FullName).GetOrThrow()];
            if (opened.Voices.All(row => row.Offset is null)) throw new FullTextRequiredException("The comparison of speakers");
            Print(VoiceScore.Count(opened.Voices, answers), call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<VoiceScoreRow> rows, TextWriter output)
    {
        foreach (VoiceScoreRow row in rows) output.WriteLine(FormattableString.Invariant($"{row.Group}: right {row.Right}, wrong {row.Wrong}, silent {row.Silent}"));
        VoiceScoreRow all = rows[^1];
        output.WriteLine(all.All == 0
            ? "No checked quotation stands in these texts."
            : FormattableString.Invariant($"{all.All} quotations: right {100.0 * all.Right / all.All:F1} %, wrong {100.0 * all.Wrong / all.All:F1} %, silent {100.0 * all.Silent / all.All:F1} %"));
    }
}

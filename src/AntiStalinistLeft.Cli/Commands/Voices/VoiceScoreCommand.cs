using System.CommandLine;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl voice score GOLD</c>: how many speakers are those that a person found by reading.</summary>
internal static class VoiceScoreCommand
{
    private static readonly SpeakerRule[] Rules = [.. Enum.GetValues<SpeakerRule>().Where(rule => rule != SpeakerRule.None)];

    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var gold = new Argument<FileInfo>("GOLD") { HelpName = "GOLD", Description = "CSV with the columns document, offset, length, speaker, how, note, first, kind; see docs/voices.md." };
        var without = new Option<string[]>("--without") { Description = "Rules to switch off, by name.", HelpName = "RULE", AllowMultipleArgumentsPerToken = true };
        var rules = new Option<bool>("--rules") { Description = "Switch each rule off in turn and print what it contributes." };
        var corpus = new CorpusOptionsBinding();
        var command = new Command("score", "Compare the speakers of a corpus with those that a person found by reading: right, wrong, silent, by text, by rule and by confidence.") { gold, without, rules };
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            FileInfo file = call.GetRequiredValue(gold);
            if (!file.Exists) throw new UsageException($"There is no file {file.FullName}.");
            Corpus opened = corpus.Open(call, KitLayout.Find(currentDirectory));
            using StreamReader reader = file.OpenText();
            VoiceAnswer[] answers = [.. CsvTable.Read<VoiceAnswer>(reader, "answers", file.FullName).GetOrThrow()];
            if (opened.Voices.All(row => row.Offset is null)) throw new FullTextRequiredException("The comparison of speakers");
            SpeakerRule[] off = [.. (call.GetValue(without) ?? []).Select(Rule)];
            IReadOnlyList<VoiceScoreRow> rows = Score(opened, answers, off);
            Print(rows, call.InvocationConfiguration.Output);
            if (call.GetValue(rules)) PrintRules(opened, answers, off, rows[^1], call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static SpeakerRule Rule(string name) => Rules.Where(rule => CellText.Format(rule) == name).Cast<SpeakerRule?>().FirstOrDefault()
        ?? throw new UsageException(UnknownName.Describe("rule", name, Rules.Select(rule => CellText.Format(rule))));

    private static IReadOnlyList<VoiceScoreRow> Score(Corpus corpus, VoiceAnswer[] answers, IEnumerable<SpeakerRule> without)
    {
        var options = new VoiceOptions { Without = without.ToHashSet() };
        if (options.Without.Count == 0) return VoiceScore.Count(corpus.Voices, answers);
        var citations = new CitationFinder(corpus.Cited.Options);
        IEnumerable<VoiceRow> voices = corpus.Texts.SelectMany(text => VoiceTableBuilder.CreateVoices(text with
        {
            Quotations = VoiceDetector.Detect(text.Document, text.Sentences, text.Mentions, citations.ReadAuthors(text.Document, text.Mentions), options).Quotations,
        }));
        return VoiceScore.Count(voices.ToTable("voices"), answers);
    }

    private static void PrintRules(Corpus corpus, VoiceAnswer[] answers, SpeakerRule[] off, VoiceScoreRow all, TextWriter output)
    {
        foreach (SpeakerRule rule in Rules)
        {
            VoiceScoreRow row = Score(corpus, answers, [.. off, rule])[^1];
            output.WriteLine(FormattableString.Invariant($"without {CellText.Format(rule),-18} right {row.Right - all.Right,4:+0;-0;0}, wrong {row.Wrong - all.Wrong,4:+0;-0;0}, silent {row.Silent - all.Silent,4:+0;-0;0}"));
        }
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

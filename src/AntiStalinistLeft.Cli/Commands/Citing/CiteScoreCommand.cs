using System.CommandLine;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl cite score GOLD</c>: compares citations with a person's answers.</summary>
internal static class CiteScoreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var corpus = new CorpusOptionsBinding();
        var gold = new Argument<string>("GOLD") { Description = "Folder with works.csv and NAME.citations.csv for each text." };
        var without = new Option<string[]>("--without") { Description = "Rules to switch off, by name.", HelpName = "RULE", AllowMultipleArgumentsPerToken = true };
        var rules = new Option<bool>("--rules") { Description = "Switch each rule off in turn and print what it contributes." };
        var command = new Command("score", "Compare the citations found with those that a person read.") { gold, without, rules };
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            CheckedCitations answers = CheckedCitations.Load(Path.GetFullPath(call.GetRequiredValue(gold), currentDirectory)).GetOrThrow();
            Corpus opened = corpus.Open(call, KitLayout.Find(currentDirectory));
            TextWriter output = call.InvocationConfiguration.Output;
            string[] off = call.GetValue(without) ?? [];
            string[] known = [.. RuleNames(opened)];
            if (off.FirstOrDefault(name => !known.Contains(name)) is { } unknown) throw new UsageException(UnknownName.Describe("rule", unknown, known));
            CitationScore score = Score(opened, answers, off);
            Print(score, output);
            if (call.GetValue(rules)) PrintRules(opened, answers, off, score.Rows[^1], output);
            return ExitCode.Done;
        });
        return command;
    }

    private static CitationScore Score(Corpus corpus, CheckedCitations answers, IEnumerable<string> without)
    {
        CitationFindings found = new CitationFinder(corpus.Cited.Options with { WithoutRules = without.ToHashSet(StringComparer.Ordinal) }).Find([.. corpus.Texts.Select(text => (text.Document, text.Mentions, text.Quotations))]);
        return CitationScore.Compare(answers, found.Citations);
    }

    private static void Print(CitationScore score, TextWriter output)
    {
        foreach (CitationScoreRow row in score.Rows)
        {
            output.WriteLine(FormattableString.Invariant($"{row.Text,-12} {row.Citations,4} citations, found {row.Found,4}, right {row.Right,4} ({Share(row.Right, row.Citations)}), wrong {row.Wrong,3}, unresolved {row.Unresolved,3}, missing {row.Missing,3}, extra {row.Extra,3}, form {Share(row.Form, row.Found)}, locator {Share(row.Locator, row.Found)}"));
        }

        foreach (CalibrationRow row in score.Calibration)
        {
            output.WriteLine(FormattableString.Invariant($"confidence {CellText.Format(row.Confidence)}: {row.Right} of {row.Links} links right ({Share(row.Right, row.Links)})"));
        }
    }

    // The rules that read notes, and those by which the works of this corpus were found.
    private static IEnumerable<string> RuleNames(Corpus corpus) =>
        CitationRules.All.Select(rule => rule.Name).Concat(corpus.Cited.Citations.Select(citation => citation.Rule).Where(rule => rule.Length > 0).Distinct().Order(StringComparer.Ordinal)).Distinct();

    private static void PrintRules(Corpus corpus, CheckedCitations answers, string[] off, CitationScoreRow all, TextWriter output)
    {
        foreach (string name in RuleNames(corpus))
        {
            CitationScoreRow row = Score(corpus, answers, [.. off, name]).Rows[^1];
            output.WriteLine(FormattableString.Invariant($"without {name,-32} right {row.Right - all.Right,4:+0;-0;0}, wrong {row.Wrong - all.Wrong,4:+0;-0;0}"));
        }
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{100.0 * part / whole:0.0} %");
}

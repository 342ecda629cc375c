using System.Text;
using AntiStalinistLeft.Annotations;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>Holds the automaton to a search that tries every pattern at every place, on texts made to be full of near misses.</summary>
public class PatternAutomatonPropertyTests
{
    private static readonly string[] Units = ["a", "b", "A", "B", "1", "-", "–", " ", "\u00A0", "'", "’", "é", ".", "\u0301", "\n"];

    private static readonly Gen<string> Text =
        from units in Gen.Elements(Units).ListOf()
        select string.Concat(units);

    private static readonly Gen<AutomatonPattern[]> Patterns =
        from patterns in (from first in Gen.Elements("a", "b", "A", "1")
                          from rest in Gen.Elements(Units).ListOf().Resize(5)
                          from last in Gen.Elements("a", "b", "B", "")
                          from capitals in ArbMap.Default.GeneratorFor<bool>()
                          from hyphen in ArbMap.Default.GeneratorFor<bool>()
                          select new AutomatonPattern(first + string.Concat(rest) + last, capitals, hyphen)).ListOf().Resize(8)
        select patterns.ToArray();

    [Fact]
    public void The_automaton_finds_what_a_naive_search_finds() =>
        Prop.ForAll((from text in Text.Resize(60) from patterns in Patterns select (text, patterns)).ToArbitrary(), input =>
        {
            PatternAutomaton automaton = PatternAutomaton.Build(input.patterns);
            var found = new HashSet<(int, int, int)>();
            foreach (PatternMatch match in automaton.Matches(input.text)) found.Add((match.Pattern, match.Start, match.Length));
            return found.SetEquals(Naive(input.text, input.patterns));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Bytes_and_characters_agree() =>
        Prop.ForAll((from text in Text.Resize(60) from patterns in Patterns select (text, patterns)).ToArbitrary(), input =>
        {
            PatternAutomaton automaton = PatternAutomaton.Build(input.patterns);
            byte[] utf8 = Encoding.UTF8.GetBytes(input.text);
            var chars = new List<(int, string)>();
            var bytes = new List<(int, string)>();
            foreach (PatternMatch match in automaton.Matches(input.text)) chars.Add((match.Pattern, input.text.Substring(match.Start, match.Length)));
            foreach (PatternMatch match in automaton.Matches(utf8)) bytes.Add((match.Pattern, Encoding.UTF8.GetString(utf8, match.Start, match.Length)));
            int[] charCounts = new int[input.patterns.Length];
            int[] byteCounts = new int[input.patterns.Length];
            automaton.Count(input.text, charCounts);
            automaton.Count(utf8, byteCounts);
            return chars.SequenceEqual(bytes) && charCounts.SequenceEqual(byteCounts);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_piece_by_piece_equals_keeping_the_longest_of_all_matches() =>
        Prop.ForAll((from text in Text.Resize(60) from patterns in Patterns select (text, patterns)).ToArbitrary(), input =>
        {
            PatternAutomaton automaton = PatternAutomaton.Build(input.patterns);
            var all = new List<PatternMatch>();
            foreach (PatternMatch match in automaton.Matches(input.text)) all.Add(match);
            int[] counts = new int[input.patterns.Length];
            automaton.Count(input.text, counts);
            LongestMatchRule.KeepLongest(all);
            bool disjoint = all.Zip(all.Skip(1)).All(pair => pair.First.End <= pair.Second.Start || (pair.First.Start, pair.First.Length) == (pair.Second.Start, pair.Second.Length));
            int[] expected = new int[input.patterns.Length];
            foreach (PatternMatch match in all) expected[match.Pattern]++;
            return disjoint && counts.SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static HashSet<(int Pattern, int Start, int Length)> Naive(string text, AutomatonPattern[] patterns)
    {
        var found = new HashSet<(int, int, int)>();
        for (int pattern = 0; pattern < patterns.Length; pattern++)
        {
            for (int start = 0; start < text.Length; start++)
            {
                if (!MayStart(text, start, patterns[pattern].AfterHyphen)) continue;
                int end = EndOf(text, start, patterns[pattern]);
                if (end > start && (end == text.Length || !TextFolding.IsWord(text[end]))) found.Add((pattern, start, end - start));
            }
        }

        return found;
    }

    private static bool MayStart(string text, int start, bool afterHyphen)
    {
        if (start == 0) return true;
        if (TextFolding.IsWord(text[start - 1])) return false;
        bool letterHyphen = TextFolding.GetKind(text[start - 1]) == CodeUnitKind.Hyphen && start > 1 && TextFolding.GetKind(text[start - 2]) == CodeUnitKind.Letter;
        return afterHyphen || !letterHyphen;
    }

    // Where the pattern ends when it stands at the start; −1 where it does not.
    private static int EndOf(string text, int start, AutomatonPattern pattern)
    {
        string phrase = string.Join(' ', pattern.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int at = start;
        foreach (char unit in phrase)
        {
            if (at == text.Length || TextFolding.Fold(text[at]) != TextFolding.Fold(unit)) return -1;
            if (pattern.MatchCapitals && char.IsUpper(unit) && !char.IsUpper(text[at])) return -1;
            at++;
            while (unit == ' ' && at < text.Length && TextFolding.GetKind(text[at]) == CodeUnitKind.Blank) at++;
        }

        return at;
    }
}

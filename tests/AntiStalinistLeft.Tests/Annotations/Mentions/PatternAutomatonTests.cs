using System.Text;

namespace AntiStalinistLeft.Tests.Annotations;

public class PatternAutomatonTests
{
    private static List<string> Find(string text, params AutomatonPattern[] patterns)
    {
        var found = new List<string>();
        foreach (PatternMatch match in PatternAutomaton.Build(patterns).Matches(text)) found.Add(text.Substring(match.Start, match.Length));
        return found;
    }

    [Theory]
    [InlineData("He was a Stalinist.", true)]
    [InlineData("Anti-Stalinist papers", false)]
    [InlineData("1930-Stalinist papers", true)]
    [InlineData("crypto\u2011Stalinist papers", false)]
    [InlineData("papers \u2013Stalinist ones", true)]
    [InlineData("a Stalinist-led front", true)]
    [InlineData("the Stalinist\u2019s paper", true)]
    [InlineData("the Stalinists' papers", false)]
    [InlineData("neoStalinist", false)]
    [InlineData("Stalinist2", false)]
    [InlineData("Stalinist\u0301", false)]
    [InlineData("\u201CStalinist\u201D", true)]
    [InlineData("[Stalinist]", true)]
    [InlineData("l\u2019Stalinist", true)]
    [InlineData("Stalinist", true)]
    [InlineData("", false)]
    public void A_phrase_counts_as_whole_words_only(string text, bool found) =>
        Assert.Equal(found ? 1 : 0, Find(text, new AutomatonPattern("Stalinist")).Count);

    [Theory]
    [InlineData("workers' state", "the workers\u2019 state")]
    [InlineData("workers\u2019 state", "the workers' state")]
    [InlineData("Marxism-Leninism", "Marxism\u2013Leninism")]
    [InlineData("Marxism\u2013Leninism", "marxism\u2011leninism")]
    [InlineData("Left Opposition", "LEFT\u00A0OPPOSITION")]
    [InlineData("Left Opposition", "Left\n  Opposition")]
    [InlineData("Left  Opposition", "Left Opposition")]
    [InlineData("Milovan Đilas", "Milovan đilas")]
    [InlineData("RCP(B)", "the RCP(B)\u2019s congress")]
    public void Case_quotation_marks_dashes_and_blanks_make_no_difference(string pattern, string text) =>
        Assert.Single(Find(text, new AutomatonPattern(pattern)));

    [Theory]
    [InlineData("an em dash joins sentences: Marxism\u2014Leninism")]
    [InlineData("Marxism - Leninism")]
    public void A_dash_between_clauses_is_no_hyphen(string text) =>
        Assert.Empty(Find(text, new AutomatonPattern("Marxism-Leninism")));

    [Fact]
    public void A_pattern_that_minds_capitals_needs_them_and_takes_more()
    {
        var pattern = new AutomatonPattern("New Left", MatchCapitals: true);
        Assert.Equal(["New Left", "NEW LEFT"], Find("The New Left, a new left, the NEW LEFT and New left.", pattern));
    }

    [Fact]
    public void A_person_is_found_behind_a_hyphen_too()
    {
        AutomatonPattern[] persons = [new("Serge", AfterHyphen: true), new("Trotsky", AfterHyphen: true), new("Stalinist")];
        Assert.Equal(["Serge", "Trotsky"], Find("Serge-Trotsky and anti-Stalinist", persons));
    }

    [Fact]
    public void Phrases_inside_longer_ones_are_all_found_and_the_longest_is_counted()
    {
        PatternAutomaton automaton = PatternAutomaton.Build([new("Left Opposition"), new("New Left"), new("Opposition"), new("International Left Opposition")]);
        const string text = "New Left Opposition; the International Left Opposition; Opposition";
        int all = 0;
        foreach (PatternMatch _ in automaton.Matches(text)) all++;
        int[] counts = new int[4];
        automaton.Count(text, counts);
        Assert.Equal(7, all);
        Assert.Equal([1, 0, 1, 1], counts);
    }

    [Fact]
    public void A_long_phrase_that_ends_last_still_beats_the_short_ones_inside_it()
    {
        PatternAutomaton automaton = PatternAutomaton.Build([new("a b c d"), new("a b"), new("c"), new("d e")]);
        int[] counts = new int[4];
        automaton.Count("a b c d e"u8, counts);
        Assert.Equal([1, 0, 0, 0], counts);
    }

    [Fact]
    public void Utf8_gives_the_same_matches_in_bytes()
    {
        PatternAutomaton automaton = PatternAutomaton.Build([new("Đilas", AfterHyphen: true), new("workers' state"), new("Luxemburg")]);
        const string text = "Đilas — “workers’\u00A0 state” 😀Luxemburg, Rühle–Luxemburg, łLuxemburg";
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var inChars = new List<(int, string)>();
        var inBytes = new List<(int, string)>();
        foreach (PatternMatch match in automaton.Matches(text)) inChars.Add((match.Pattern, text.Substring(match.Start, match.Length)));
        foreach (PatternMatch match in automaton.Matches(utf8)) inBytes.Add((match.Pattern, Encoding.UTF8.GetString(utf8, match.Start, match.Length)));
        Assert.Equal(4, inChars.Count);
        Assert.Equal(inChars, inBytes);
    }

    [Fact]
    public void Ill_formed_utf8_is_punctuation()
    {
        PatternAutomaton automaton = PatternAutomaton.Build([new("POUM")]);
        int[] counts = new int[1];
        automaton.Count([0xFF, .. "POUM"u8, 0xC3, (byte)' ', .. "POUM"u8, 0xE2, 0x80], counts);
        Assert.Equal([2], counts);
    }

    [Fact]
    public void Counts_are_added_to_what_stands_there_and_need_room()
    {
        PatternAutomaton automaton = PatternAutomaton.Build([new("POUM")]);
        int[] counts = [5];
        automaton.Count("POUM"u8, counts);
        Assert.Equal([6], counts);
        Assert.Throws<ArgumentException>("counts", () => automaton.Count("POUM"u8, Span<int>.Empty));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-led")]
    [InlineData("“Left”")]
    [InlineData("Left 😀")]
    public void A_pattern_without_a_first_word_or_outside_the_basic_plane_is_refused(string text) =>
        Assert.Throws<ArgumentException>("patterns", () => PatternAutomaton.Build([new("POUM"), new(text)]));

    [Fact]
    public void No_patterns_find_nothing() => Assert.Empty(Find("anything at all"));
}

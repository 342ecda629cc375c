using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Corpora;

public class ConcordanceAnalysisTests
{
    private static readonly Corpus Lamps = InventedTexts.Open(
        ("one", "# One\n\nThe old lamp burned. The new lamp went out; a lamp is a lamp.\n\nNo lamp stood here.\n"),
        ("two", "# Two\n\n## Lamps\n\nAda Tamm said “any lamp\nwill do” & left, for 1 < 2.\n"));

    [Fact]
    public void Every_line_leads_to_its_letters()
    {
        Concordance found = ConcordanceAnalysis.Find(Lamps, "lamp");
        Assert.Equal(6, found.Lines.Count);
        var originals = Lamps.Texts.ToDictionary(text => text.Document.Id, text => text.Document.Text.Original);
        Assert.All(found.Lines, line => Assert.Equal(line.Match, originals[line.Document].Substring(line.Offset, line.Length)));
        Assert.Equal([("one", 5), ("two", 1)], found.Counts.Select(row => (row.Document, row.Matches)));
        ConcordanceRow quoted = found.Lines[^1];
        Assert.Equal((Voice.Quoted, "Ada Tamm", "Lamps"), (quoted.Voice, quoted.Speaker, quoted.SectionHeading));
        Assert.Equal(" will do” & left, for 1 < 2.", quoted.Right);
    }

    [Fact]
    public void Lines_are_sorted_by_words_to_the_left_and_right()
    {
        IEnumerable<string> Sorted(params int[] places) => ConcordanceAnalysis.Find(Lamps, "lamp", new ConcordanceOptions { SortBy = places, Width = 1, Selection = WordSelection.Texts("one") }).Lines.Select(line => (line.Left + line.Match + line.Right).Trim());
        Assert.Equal(["a lamp is", "a lamp.", "new lamp went", "No lamp stood", "old lamp burned"], Sorted(-1, 1).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(["a lamp.", "old lamp burned", "a lamp is", "No lamp stood", "new lamp went"], Sorted(1));
        Assert.Equal(Sorted(), Sorted(0));
    }

    [Fact]
    public void A_sentence_is_shown_whole_where_asked_for()
    {
        ConcordanceRow line = ConcordanceAnalysis.Find(Lamps, "new lamp", new ConcordanceOptions { Context = ConcordanceContext.Sentence }).Lines[0];
        Assert.Equal("The new lamp went out; a lamp is a lamp.", line.Left + line.Match + line.Right);
    }

    [Fact]
    public void No_match_reaches_over_a_sentence_or_the_edge_of_what_is_selected()
    {
        Assert.Empty(ConcordanceAnalysis.Find(Lamps, "burned the").Lines);
        Assert.Empty(ConcordanceAnalysis.Find(Lamps, "said any", new ConcordanceOptions { Selection = new WordSelection { Voices = [Voice.Own] } }).Lines);
        Assert.Single(ConcordanceAnalysis.Find(Lamps, "said any").Lines);
    }

    [Fact]
    public void Words_of_the_texts_are_encoded_in_HTML()
    {
        string html = ConcordanceAnalysis.Find(Lamps, "do").ToHtml();
        Assert.Contains("&amp; left, for 1 &lt; 2.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nested_repetition_ends_soon_and_one_that_is_too_large_is_refused()
    {
        string words = string.Join(' ', Enumerable.Repeat("lamp", 400));
        Corpus repeated = InventedTexts.Open(("long", $"# L\n\n{words}.\n"));
        Assert.Equal(4, ConcordanceAnalysis.Find(repeated, "(lamp{1,10}){1,10}").Lines.Count);
        Assert.Equal("large-query", Assert.Throws<InputException>(() => ConcordanceAnalysis.Find(repeated, "((lamp{1,100}){1,100}){1,100}")).Diagnostic.Code);
    }

    [Fact]
    public void Without_the_words_the_reason_is_told()
    {
        Corpus release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();
        Assert.SkipWhen(release.HasText, "The full texts lie in data/raw.");
        Assert.Contains("Searching words needs the words of the texts", Assert.Throws<FullTextRequiredException>(() => ConcordanceAnalysis.Find(release, "state")).Message, StringComparison.Ordinal);
    }

    /// <summary>The matcher against the plainest search there is: every start, every length.</summary>
    [Fact]
    public void Patterns_match_what_a_plain_search_does()
    {
        Gen<string> words = Gen.Elements("a", "b", "c").ArrayOf(14).Select(letters => string.Join(' ', letters));
        Gen<string> queries = Gen.Elements("a b", "a []{0,2} b", "(a | b c){1,3}", "b{2,3}", "[word!=a] c", "(a | a b) c");
        Prop.ForAll(words.ToArbitrary(), queries.ToArbitrary(), (text, query) =>
        {
            Corpus corpus = InventedTexts.Open(("text", $"# T\n\n{text}\n"));

            // The title is the first word of the text.
            IEnumerable<(int, int)> found = corpus.Words.Search(query, corpus.Words.Take(new WordSelection())).Select(match => (match.Start - 1, match.End - 1));
            return found.SequenceEqual(PlainSearch(text, query));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static IEnumerable<(int, int)> PlainSearch(string text, string query)
    {
        string pattern = query switch
        {
            "a b" => "ab",
            "a []{0,2} b" => "a.{0,2}b",
            "(a | b c){1,3}" => "(a|bc){1,3}",
            "b{2,3}" => "b{2,3}",
            "[word!=a] c" => "[^a]c",
            _ => "(ab|a)c",
        };
        string letters = text.Replace(" ", string.Empty);
        for (int start = 0; start < letters.Length; start++)
        {
            int length = Enumerable.Range(1, letters.Length - start).Reverse().FirstOrDefault(n => System.Text.RegularExpressions.Regex.IsMatch(letters.AsSpan(start, n), $"^(?:{pattern})$"));
            if (length == 0) continue;
            yield return (start, start + length);
            start += length - 1;
        }
    }
}

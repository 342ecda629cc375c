using System.Globalization;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Tests.Wikitext;

public sealed class AnyWikitextTests
{
    private const int FewTexts = 300;

    [Fact]
    public void Marks_at_random_are_read_without_loss()
    {
        for (int seed = 0; seed < FewTexts; seed++)
        {
            var random = new Random(seed);
            Check(MarkupText.Random(random, random.Next(0, 120)), seed);
        }
    }

    /// <summary>300 pages in every run; ASL_FUZZ names a larger number, as the end-to-end script does with 10,000.</summary>
    [Fact]
    public void Damaged_pages_are_read_without_loss()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("ASL_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : FewTexts;
        PageHistory article = ArticleHistory.Open(new HistoryOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow().History;
        string[] pages = [.. Enumerable.Range(0, article.Revisions.Count).Select(article.GetText).OfType<string>()];
        for (int seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            Check(MarkupText.Damage(random, pages[random.Next(pages.Length)]), seed);
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{{")]
    [InlineData("{{a|")]
    [InlineData("{{quote|")]
    [InlineData("{{cite book|title=")]
    [InlineData("{{efn|")]
    [InlineData("[")]
    [InlineData("[[")]
    [InlineData("[[a|")]
    [InlineData("[[File:a|thumb|")]
    [InlineData("[http://a ")]
    [InlineData("]")]
    [InlineData("<ref>")]
    [InlineData("<ref name=a>")]
    [InlineData("</ref>")]
    [InlineData("<ref")]
    [InlineData("<nowiki>")]
    [InlineData("<nowiki><pre><math>")]
    [InlineData("<!--")]
    [InlineData("<blockquote>")]
    [InlineData("'")]
    [InlineData("'' ")]
    [InlineData("'''a")]
    [InlineData("=")]
    [InlineData("\n==")]
    [InlineData("\n== a == ")]
    [InlineData("\n{|")]
    [InlineData("\n{|\n|")]
    [InlineData("|")]
    [InlineData("\n|")]
    [InlineData("\n* ")]
    [InlineData("&")]
    [InlineData("&#1")]
    [InlineData("_")]
    [InlineData("__A")]
    [InlineData("http://")]
    [InlineData("http://,")]
    [InlineData("://")]
    [InlineData(" \t")]
    public void No_repetition_makes_the_reader_look_ahead_more_than_a_few_times_over(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        WikitextTokens tokens = WikitextTokens.Parse(text);
        Assert.InRange(tokens.LookedAhead, 0, 6L * text.Length);
        Assert.Equal(text.Length, tokens.Span.ToArray().Sum(token => token.Length));
        Assert.NotNull(WikitextPage.Parse(text).Text);
        Assert.NotNull(WikitextPlainText.RenderBlock(text).Text);
    }

    [Fact]
    public void Templates_nested_a_hundred_thousand_deep_need_no_stack()
    {
        string text = string.Concat(Enumerable.Repeat("{{quote|", 100_000)) + "deep" + string.Concat(Enumerable.Repeat("}}", 100_000));
        Assert.Equal("deep", WikitextPlainText.Render(text).Text);
    }

    private static void Check(string text, int seed)
    {
        WikitextTokens whole = WikitextTokens.Parse(text);
        CheckTiling(whole, seed);
        CheckTiling(WikitextTokens.ParsePart(text), seed);
        CheckMap(WikitextPlainText.Render(text), seed);
        CheckMap(WikitextPlainText.RenderBlock(text), seed);
        WikitextPage page = WikitextPage.Parse(text);
        Assert.True(page.Pieces.Sum(piece => piece.Length) == page.Text.Length, $"seed {seed}");
    }

    private static void CheckTiling(WikitextTokens tokens, int seed)
    {
        int at = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            WikitextToken token = tokens[i];
            Assert.True(token.Start == at && token.Length > 0, $"seed {seed}: a gap before {token}");
            Assert.True(token.Partner < 0 || tokens[token.Partner].Partner == i, $"seed {seed}: {token} has no partner that knows it");
            at = token.End;
        }

        Assert.True(at == tokens.Source.Length, $"seed {seed}: the end is not covered");
    }

    private static void CheckMap(WikitextPlainText plain, int seed)
    {
        int at = 0;
        foreach (WikitextPiece piece in plain.Pieces)
        {
            Assert.True(piece.Start == at && piece.SourceEnd <= plain.Wikitext.Length, $"seed {seed}: {piece}");
            bool isCopy = piece.Length == piece.SourceLength
                && plain.Text.AsSpan(piece.Start, piece.Length).SequenceEqual(plain.Wikitext.AsSpan(piece.SourceStart, piece.Length));
            Assert.True(isCopy || plain.Wikitext[piece.SourceStart..piece.SourceEnd] is "" or ['&' or '<' or '{', ..], $"seed {seed}: {piece} stands for other words");
            at = piece.End;
        }

        Assert.Equal(plain.Text.Length, at);
        for (int offset = 0; offset < plain.Text.Length; offset++) Assert.InRange(plain.ToWikitext(new TextSpan(offset, 1)).End, 0, plain.Wikitext.Length);
    }
}

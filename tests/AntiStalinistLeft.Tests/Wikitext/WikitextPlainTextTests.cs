using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Tests.Wikitext;

public sealed class WikitextPlainTextTests
{
    [Theory]
    [InlineData("Plain words.", "Plain words.")]
    [InlineData("A [[link]] and [[Target page|its label]]s.", "A link and its labels.")]
    [InlineData("[[:Category:Circles]] [[:fr:Cercle|in French]]", "Category:Circles in French")]
    [InlineData("Words.[[Category:Circles|Lantern]]\n[[fr:Cercle]]", "Words.\n")]
    [InlineData("''italic'' and '''bold''' and '''''both'''''", "italic and bold and both")]
    [InlineData("the crew's '''[[Wick]]'''", "the crew's Wick")]
    [InlineData("one<ref>Tamm, 31</ref> two<ref name=\"t\" /> three<ref name=x>{{cite book|title=A [[B]]}}</ref>.", "one two three.")]
    [InlineData("seen {{citation needed|date=May 2020}} here", "seen here")]
    [InlineData("seen {{citation needed}}.", "seen .")]
    [InlineData("1926&ndash;1941 &amp; later&nbsp;on &unknown; &#8220;so&#x201D;", "1926\u20131941 & later\u00A0on &unknown; \u201Cso\u201D")]
    [InlineData("== Origins ==", "Origins")]
    [InlineData("* a ''list'' item", "a list item")]
    [InlineData("a<!-- hidden -->b", "ab")]
    [InlineData("<nowiki>[[not a link]]</nowiki> and <small>small</small>", "[[not a link]] and small")]
    [InlineData("See [http://example.org/a the minutes] or http://example.org/b.", "See the minutes or http://example.org/b.")]
    [InlineData("{{lang|de|Der Docht}} means wick", "Der Docht means wick")]
    [InlineData("Before\n{{quote|A cage is a '''cage'''.|Ada Tamm}}\nAfter", "Before\nA cage is a cage.\nAfter")]
    [InlineData("<blockquote>Nobody is silenced here.</blockquote>", "Nobody is silenced here.")]
    [InlineData("[[File:Lamp.jpg|thumb|220px|alt=A lamp|The [[lamp]] in 1929.]]\nThe circle met.", "The lamp in 1929.\nThe circle met.")]
    [InlineData("{{DEFAULTSORT:Lantern}}__NOTOC__", "")]
    [InlineData("#REDIRECT [[Lantern Street circle]]", "Lantern Street circle")]
    [InlineData("broken ]] <ref> }} [[link and {{template", "broken ]] <ref> }} [[link and {{template")]
    [InlineData("[[]] and [[|x]] and [[a{b}]] and [[a<b]] and [[a[b]]", "[[]] and [[|x]] and [[a{b}]] and [[a<b]] and [[a[b]]")]
    [InlineData("; lamp : a light\n: more", "lamp\na light\nmore")]
    [InlineData("; [[a:b|lamp: oil]] : a light: lit\n; wick", "lamp: oil\na light: lit\nwick")]
    [InlineData("See [http://example.org/a] and [http://example.org/b] and [//example.org/c].", "See [1] and [2] and [3].")]
    [InlineData("a<onlyinclude>b</onlyinclude>c<noinclude>d</noinclude>e<includeonly>f</includeonly>g", "abcdeg")]
    public void A_whole_text_shows_what_a_reader_sees(string wikitext, string expected)
    {
        Assert.Equal(expected, WikitextPlainText.Render(wikitext).Text.TrimStart('\n'));
    }

    [Fact]
    public void A_table_shows_its_cells_line_by_line()
    {
        const string Table = "{| class=\"wikitable\"\n|+ Members\n! Name !! Joined\n|-\n| style=\"x\" | Tamm || 1926\n| [[Piet Halloran|Halloran]]\n|}";
        Assert.Equal("Members\nName\nJoined\nTamm\n1926\nHalloran\n", WikitextPlainText.Render(Table).Text);
    }

    [Theory]
    [InlineData("== Origins ==", nameof(WikitextBlockKind.Heading), 2, "Origins")]
    [InlineData("** deep", nameof(WikitextBlockKind.ListItem), 2, "deep")]
    [InlineData("Words {{cn}}", nameof(WikitextBlockKind.Paragraph), 0, "Words ")]
    [InlineData("{{quote|Her words.}}", nameof(WikitextBlockKind.Quotation), 0, "Her words.")]
    [InlineData("{{Infobox circle\n| name = Lantern Street", nameof(WikitextBlockKind.Template), 0, "")]
    [InlineData("| founded = 1926\n}}", nameof(WikitextBlockKind.Template), 0, "")]
    [InlineData("{{quote|First paragraph.", nameof(WikitextBlockKind.Quotation), 0, "First paragraph.")]
    [InlineData("Second paragraph.|Ada Tamm}}", nameof(WikitextBlockKind.Paragraph), 0, "Second paragraph.")]
    [InlineData("|-\n| Tamm || 1926", nameof(WikitextBlockKind.Table), 0, "Tamm\n1926")]
    [InlineData("|}", nameof(WikitextBlockKind.Table), 0, "")]
    [InlineData("[[Category:Circles]]", nameof(WikitextBlockKind.Other), 0, "")]
    [InlineData("[[File:Lamp.jpg|thumb|The lamp.]]", nameof(WikitextBlockKind.Caption), 0, "The lamp.")]
    [InlineData("", nameof(WikitextBlockKind.Other), 0, "")]
    public void A_block_tells_its_kind(string wikitext, string kindName, int level, string expected)
    {
        WikitextPlainText block = WikitextPlainText.RenderBlock(wikitext);
        Assert.Equal((Enum.Parse<WikitextBlockKind>(kindName), level, expected), (block.Kind, block.Level, block.Text));
    }

    [Fact]
    public void The_way_back_leads_to_the_words_that_are_shown()
    {
        const string Wikitext = "A '''bold''' [[Target|label]] 1926&ndash;41<ref>x</ref> end.";
        WikitextPlainText plain = WikitextPlainText.Render(Wikitext);
        Assert.Equal("label", plain.ToWikitext(SpanOf(plain.Text, "label")).GetText(Wikitext));
        Assert.Equal("1926&ndash;41", plain.ToWikitext(SpanOf(plain.Text, "1926\u201341")).GetText(Wikitext));
        Assert.Equal("bold''' [[Target|label", plain.ToWikitext(SpanOf(plain.Text, "bold label")).GetText(Wikitext));
        Assert.Equal(Wikitext.Length, plain.ToWikitext(plain.Text.Length));
    }

    private static TextSpan SpanOf(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class MediaWikiXmlWriterTests
{
    private static byte[] Write(WikiSite site, params PageHistory[] pages)
    {
        using var stream = new MemoryStream();
        var writer = new MediaWikiXmlWriter(stream);
        writer.Begin(site);
        foreach (PageHistory page in pages) writer.Write(page);
        writer.End();
        return stream.ToArray();
    }

    [Fact]
    public void What_is_written_is_read_back_as_it_was() => Prop.ForAll(GeneratedHistory.Arbitrary(), generated =>
    {
        PageHistory history = generated.ToHistory();
        HistoryFile file = SmallExport.Read(Write(generated.Site, history)).GetOrThrow();
        SameHistory.Assert(history, file.Pages[0]);
        Assert.Equal(generated.Site with { Namespaces = file.Site.Namespaces }, file.Site);
        Assert.Equal(generated.Site.Namespaces, file.Site.Namespaces);
        Assert.Empty(file.Diagnostics);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_export_without_pages_is_an_export() => Assert.Empty(SmallExport.Read(Write(WikiSite.Unknown)).GetOrThrow().Pages);

    [Fact]
    public void Characters_that_no_XML_can_hold_are_replaced_as_MediaWiki_does()
    {
        GeneratedHistory plain = GeneratedHistory.Of(5, 1);
        GeneratedHistory odd = plain with { Edits = [(plain.Edits[0].Revision with { Comment = "a\u0001b\u000Cc\uD800d", Text = TextState.Present, Sha1 = null, DeclaredBytes = null }, "x")] };
        HistoryFile file = SmallExport.Read(Write(odd.Site, odd.ToHistory())).GetOrThrow();
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd", file.Pages[0].Revisions[0].Comment);
    }

    [Fact]
    public void Two_pages_stand_one_behind_the_other()
    {
        GeneratedHistory one = GeneratedHistory.Of(1);
        GeneratedHistory other = GeneratedHistory.Of(2);
        HistoryFile file = SmallExport.Read(Write(one.Site, one.ToHistory(), other.ToHistory())).GetOrThrow();
        Assert.Equal([one.Page, other.Page], file.Pages.Select(page => page.Page));
        Assert.StartsWith("<mediawiki ", Encoding.UTF8.GetString(Write(one.Site)), StringComparison.Ordinal);
    }
}

namespace AntiStalinistLeft.Histories.Tests;

public class MediaWikiXmlReaderTests
{
    private const string Everything = SmallExport.Head + """
          <page>
            <title>Talk:Bread &amp; roses</title>
            <ns>1</ns>
            <id>42</id>
            <redirect title="Bread, &quot;roses&quot;" />
            <restrictions>edit=sysop</restrictions>
            <revision>
              <id>1</id>
              <timestamp>2004-11-02T09:13:05Z</timestamp>
              <contributor>
                <username>Zoë</username>
                <id>77</id>
              </contributor>
              <minor />
              <comment>made &lt;it&gt;</comment>
              <origin>1</origin>
              <model>wikitext</model>
              <format>text/x-wiki</format>
              <text bytes="12" sha1="phoiac9h4m842xq45sp7s6u21eteeq1" xml:space="preserve">Bread &amp; roses</text>
              <sha1>phoiac9h4m842xq45sp7s6u21eteeq1</sha1>
            </revision>
            <revision>
              <id>2</id>
              <parentid>1</parentid>
              <timestamp>2004-11-03T00:00:00Z</timestamp>
              <contributor>
                <ip>203.0.113.9</ip>
              </contributor>
              <comment deleted="deleted" />
              <model>wikitext</model>
              <format>text/x-wiki</format>
              <text bytes="5" sha1="phoiac9h4m842xq45sp7s6u21eteeq1" deleted="deleted" />
              <sha1 />
            </revision>
            <revision>
              <id>3</id>
              <parentid>2</parentid>
              <timestamp>2004-11-04T00:00:00Z</timestamp>
              <contributor deleted="deleted" />
              <text id="9" bytes="8" />
            </revision>
            <revision>
              <id>4</id>
              <timestamp>2004-11-05T00:00:00Z</timestamp>
              <contributor><username>Import</username><id>0</id></contributor>
              <text bytes="0" />
            </revision>
          </page>
          <logitem><id>1</id><params>a<!-- b --></params></logitem>
          <page>
            <title>Empty</title>
            <ns>0</ns>
            <id>43</id>
          </page>
        </mediawiki>
        """;

    private static readonly HistoryFile Read = SmallExport.Read(Everything).GetOrThrow();

    [Fact]
    public void The_head_tells_the_wiki()
    {
        Assert.Equal(("Testwiki", "testdb", "0.11"), (Read.Site.Name, Read.Site.Database, Read.Site.SchemaVersion));
        Assert.Equal("Talk", Read.Site.Namespaces[1]);
        Assert.Equal("", Read.Site.Namespaces[0]);
    }

    [Fact]
    public void A_page_has_title_namespace_id_and_redirect_decoded() =>
        Assert.Equal(new WikiPage(42, 1, "Talk:Bread & roses", "Bread, \"roses\""), Read.Pages[0].Page);

    [Fact]
    public void A_page_without_revisions_is_a_page()
    {
        Assert.Equal(2, Read.Pages.Count);
        Assert.Empty(Read.Pages[1].Revisions);
    }

    [Fact]
    public void Every_field_of_a_revision_is_read()
    {
        Revision first = Read.Pages[0].Revisions[0];
        Assert.Equal(
            new Revision
            {
                Id = 1,
                Timestamp = new DateTimeOffset(2004, 11, 2, 9, 13, 5, TimeSpan.Zero),
                Contributor = new Contributor(ContributorKind.User, "Zoë", 77),
                IsMinor = true,
                Comment = "made <it>",
                OriginId = 1,
                Model = "wikitext",
                Format = "text/x-wiki",
                DeclaredBytes = 12,
                Sha1 = Sha1Digest.Compute([]),
                Text = TextState.Present,
                Tags = first.Tags,
            },
            first);
        Assert.Equal("Bread & roses", Read.Pages[0].GetText(0));
    }

    [Fact]
    public void Hidden_comment_text_and_contributor_are_told_from_empty_ones()
    {
        IReadOnlyList<Revision> revisions = Read.Pages[0].Revisions;
        Assert.Equal(new Contributor(ContributorKind.Ip, "203.0.113.9", null), revisions[1].Contributor);
        Assert.Equal((null, TextState.Hidden, (Sha1Digest?)null), (revisions[1].Comment, revisions[1].Text, revisions[1].Sha1));
        Assert.Equal((Contributor.Hidden, TextState.Absent, ""), (revisions[2].Contributor, revisions[2].Text, revisions[2].Comment));
        Assert.Equal((TextState.Present, 0L), (revisions[3].Text, revisions[3].DeclaredBytes));
        Assert.Equal([null, null, ""], Enumerable.Range(1, 3).Select(Read.Pages[0].GetText));
    }

    [Fact]
    public void Cdata_comments_and_numeric_references_in_a_text_are_understood()
    {
        string xml = SmallExport.OfTexts("TEXT").Replace(">TEXT<", "><![CDATA[a < b & c]]> &#65;&#x42;<!-- gone -->\r\nd&#10;&#10;e<", StringComparison.Ordinal);
        PageHistory page = SmallExport.Read(xml).GetOrThrow().Pages[0];
        Assert.Equal("a < b & c AB\nd\n\ne", page.GetText(0));
        Assert.Equal(2, page.GetBlocks(0).Count);
    }

    [Fact]
    public void A_declared_entity_is_never_expanded()
    {
        string xml = "<!DOCTYPE mediawiki [<!ENTITY a \"aaaa\">]>" + SmallExport.OfTexts("x");
        Assert.Equal("document-type-refused", SmallExport.Read(xml).Failure?.Code);
        Assert.Equal("unknown-entity", SmallExport.Read(SmallExport.OfTexts("x").Replace(">x<", ">&a;<", StringComparison.Ordinal)).Failure?.Code);
    }

    [Fact]
    public void A_file_cut_off_anywhere_names_the_last_whole_revision()
    {
        string xml = SmallExport.OfTexts("First words.", "First words, edited.", "First words, edited & twice.");
        int[] ends = [.. Enumerable.Range(0, xml.Length).Where(i => string.CompareOrdinal(xml, i, "</revision>", 0, 11) == 0).Select(i => i + 11)];
        for (int length = SmallExport.Head.Length; length < xml.TrimEnd().Length; length++)
        {
            Diagnostic? failure = SmallExport.Read(xml[..length]).Failure;
            Assert.Equal("file-cut-off", failure?.Code);
            int whole = ends.Count(end => end <= length);
            Assert.Contains(whole == 0 ? "no whole revision" : $"{99 + whole} of «A page»", failure!.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<ns>0</ns>", "<ns>0</id>", "unexpected-tag")]
    [InlineData("<ns>0</ns>", "<ns>zero</ns>", "not-a-number")]
    [InlineData("  </page>", "  </pages>", "mismatched-tag")]
    [InlineData("</mediawiki>", "</mediawiki><page/>", "content-after-end")]
    [InlineData("<id>100</id>", "", "revision-without-id")]
    [InlineData(">One.<", ">One\u0001.<", "not-xml-text")]
    [InlineData(">One.<", ">R&D.<", "unknown-entity")]
    [InlineData(">One.<", ">&#0;<", "unknown-entity")]
    [InlineData(">One.<", ">&#xD800;<", "unknown-entity")]
    [InlineData(">One.<", ">One<b>.<", "unexpected-tag")]
    [InlineData("<mediawiki ", "<html ", "no-mediawiki-export")]
    public void A_malformed_file_is_a_failure_with_its_place(string from, string to, string code)
    {
        string xml = SmallExport.OfTexts("One.", "Two.").Replace(from, to, StringComparison.Ordinal);
        Diagnostic? failure = SmallExport.Read(xml).Failure;
        Assert.Equal(code, failure?.Code);
        Assert.Equal("test.xml", failure!.File);
        Assert.Contains("byte ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_tells_the_line()
    {
        string xml = SmallExport.OfTexts("One.", "Two &nonsense; words.");
        int lines = xml[..xml.IndexOf("Two &", StringComparison.Ordinal)].Count(c => c == '\n');
        xml = xml.Replace("Two &amp;nonsense;", "Two &nonsense;", StringComparison.Ordinal);
        Assert.Equal(lines + 1, SmallExport.Read(xml).Failure?.Line);
    }

    [Fact]
    public void Broken_utf8_is_found_where_it_stands()
    {
        byte[] xml = System.Text.Encoding.UTF8.GetBytes(SmallExport.OfTexts("An ü."));
        int at = xml.AsSpan().IndexOf("ü"u8) + 1;
        xml[at] = (byte)'x';
        Diagnostic? failure = SmallExport.Read(xml).Failure;
        Assert.Equal("not-xml-text", failure?.Code);
        Assert.Contains($"byte {at - 1}.", failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_are_refused_and_a_byte_order_mark_is_not()
    {
        string xml = SmallExport.OfTexts("Wörter");
        Assert.Equal("not-utf-8", SmallExport.Read(System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(xml)).ToArray()).Failure?.Code);
        Assert.Equal("Wörter", SmallExport.Read("\uFEFF<?xml version=\"1.0\"?>\n" + xml).GetOrThrow().Pages[0].GetText(0));
    }

    [Fact]
    public void A_text_longer_than_allowed_is_a_failure_and_not_an_allocation()
    {
        string xml = SmallExport.OfTexts(new string('a', 3 << 20));
        Assert.Equal("text-too-long", HistoryFile.Read(new MediaWikiXmlSource(SmallExport.Open(System.Text.Encoding.UTF8.GetBytes(xml)), maxTextBytes: 1 << 20)).Failure?.Code);
        Assert.True(SmallExport.Read(xml).Succeeded);
    }

    [Fact]
    public void Revisions_out_of_order_are_put_in_the_order_of_time()
    {
        string xml = SmallExport.OfTexts("One.\n\nSame.", "Two.\n\nSame.", "Three.\n\nSame.")
            .Replace("T00:00:00Z", "T23:00:00Z", StringComparison.Ordinal);
        PageHistory page = SmallExport.Read(xml).GetOrThrow().Pages[0];
        Assert.Equal([101L, 102L, 100L], page.Revisions.Select(r => r.Id));
        Assert.Equal(["Two.\n\nSame.", "Three.\n\nSame.", "One.\n\nSame."], Enumerable.Range(0, 3).Select(page.GetText));
    }
}

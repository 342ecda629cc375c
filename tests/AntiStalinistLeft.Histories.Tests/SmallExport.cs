using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Writes small exports for tests, in the form that MediaWiki writes them.</summary>
internal static class SmallExport
{
    public const string Head = """
        <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
          <siteinfo>
            <sitename>Testwiki</sitename>
            <dbname>testdb</dbname>
            <base>http://localhost/index.php/Main_Page</base>
            <generator>MediaWiki 1.39.0</generator>
            <case>first-letter</case>
            <namespaces>
              <namespace key="0" case="first-letter" />
              <namespace key="1" case="first-letter">Talk</namespace>
            </namespaces>
          </siteinfo>

        """;

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>One page whose revisions are an hour apart, by users A, B, C and so on in turn unless named.</summary>
    public static string OfTexts(params string[] texts) => OfEdits([.. texts.Select((text, i) => (((char)('A' + (i % 26))).ToString(), text))]);

    public static string OfEdits(params (string User, string Text)[] edits)
    {
        var xml = new StringBuilder(Head).Append("  <page>\n    <title>A page</title>\n    <ns>0</ns>\n    <id>7</id>\n");
        for (int i = 0; i < edits.Length; i++)
        {
            string time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i).ToString("s", CultureInfo.InvariantCulture);
            xml.Append(CultureInfo.InvariantCulture, $"""
                    <revision>
                      <id>{100 + i}</id>
                      <timestamp>{time}Z</timestamp>
                      <contributor><username>{edits[i].User}</username><id>{1 + edits[i].User[0]}</id></contributor>
                      <model>wikitext</model>
                      <format>text/x-wiki</format>
                      <text bytes="{Encoding.UTF8.GetByteCount(edits[i].Text)}" xml:space="preserve">{Escape(edits[i].Text)}</text>
                      <sha1>{Sha1Digest.Compute(Encoding.UTF8.GetBytes(edits[i].Text)).ToBase36()}</sha1>
                    </revision>

                """);
        }

        return xml.Append("  </page>\n</mediawiki>\n").ToString();
    }

    public static Result<HistoryFile> Read(string xml) => Read(Encoding.UTF8.GetBytes(xml));

    public static Result<HistoryFile> Read(byte[] bytes) => HistoryFile.Read(Open(bytes));

    public static HistoryInput Open(byte[] bytes) => HistoryInput.FromStream(new MemoryStream(bytes), "test.xml").GetOrThrow();

    public static PageHistory History(params string[] texts) => Read(OfTexts(texts)).GetOrThrow().Pages[0];

    public static PageHistory HistoryOfEdits(params (string User, string Text)[] edits) => Read(OfEdits(edits)).GetOrThrow().Pages[0];
}

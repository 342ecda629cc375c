using System.Text;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Corpora;

/// <summary>Makes revisions of short articles that were written for the tests.</summary>
internal static class RevisionFixture
{
    /// <summary>Reads an article: a title, then paragraphs, with headings as lone lines between blank ones.</summary>
    public static Document Article(string id, string body)
    {
        var source = new Source
        {
            Id = id,
            Title = "An article",
            DateCertainty = "unknown: written for a test",
            Kind = "encyclopedia-revision",
            Language = "en",
            Licence = "MIT",
            Attribution = "the tests",
            Reader = "article-extract",
            File = id + ".txt",
            Sha256 = new string('0', 64),
        };
        return DocumentReaders.Default.Read(source, Encoding.UTF8.GetBytes("An article\n\n\n" + body)).GetOrThrow();
    }

    public static IReadOnlyList<Sentence> Sentences(Document document) => SentenceSplitter.Split(document);

    /// <summary>Mentions of the entities that whole words name.</summary>
    public static IReadOnlyList<MentionRow> Mentions(Document document, params (string Pattern, string Entity)[] lexicon)
    {
        var found = new List<MentionRow>();
        foreach (Block block in document.Blocks)
        {
            foreach ((string pattern, string entity) in lexicon)
            {
                foreach (Match match in Regex.Matches(document.GetText(block), $@"\b({pattern})\b", RegexOptions.None, TimeSpan.FromSeconds(5)))
                {
                    TextSpan span = document.Text.ToOriginal(new TextSpan(block.Span.Start + match.Index, match.Length));
                    found.Add(Row(document, block, entity, span, match.Value));
                }
            }
        }

        return [.. found.OrderBy(m => m.Offset)];
    }

    public static RevisionText Text(Document document, params (string Pattern, string Entity)[] lexicon) =>
        RevisionText.FromDocument(document, Sentences(document), Mentions(document, lexicon));

    private static MentionRow Row(Document document, Block block, string entity, TextSpan span, string surface)
    {
        string? heading = document.Sections.FirstOrDefault(s => s.Ordinal == block.Section)?.Heading;
        return new MentionRow(document.Id, MentionKind.Tendency, entity, span.Start, span.Length, surface, block.Ordinal, 0, block.Zone, Voice.Own, null, block.Section, heading);
    }
}

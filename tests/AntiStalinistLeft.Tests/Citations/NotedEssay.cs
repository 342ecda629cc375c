using System.Text;
using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>A document of one sentence a note, made for tests: <c>(what the body says, what the note says)</c>.</summary>
internal static class NotedEssay
{
    public static Document Of(string language, params (string Body, string Note)[] parts)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var markers = new List<NoteMarker>();
        for (int i = 0; i < parts.Length; i++)
        {
            TextSpan span = Append(text, parts[i].Body);
            blocks.Add(new Block(blocks.Count + 1, BlockKind.Paragraph, Zone.Body, 1, span, span));
            markers.Add(new NoteMarker(i + 1, blocks.Count, new TextSpan(span.End, 0), span.End));
        }

        var notes = new List<Note>();
        for (int i = 0; i < parts.Length; i++)
        {
            TextSpan span = Append(text, parts[i].Note);
            blocks.Add(new Block(blocks.Count + 1, BlockKind.Note, Zone.Note, 0, span, span, i + 1));
            notes.Add(new Note(i + 1, blocks.Count, span, [markers[i]]));
        }

        return new Document
        {
            Source = Source(language),
            Text = NormalizedText.Apply(text.ToString(), []),
            Sections = [new Section(1, Section.Lead, 1)],
            Blocks = blocks,
            Notes = notes,
        };
    }

    /// <summary>Finds the citations; every place where one of the names stands mentions that person.</summary>
    public static CitationFindings Find(Document document, string[] persons, CitationOptions? options = null) =>
        new CitationFinder(options).Find(document, Mentions(document, persons));

    public static IReadOnlyList<Mention> Mentions(Document document, string[] persons)
    {
        var mentions = new List<Mention>();
        foreach (string person in persons)
        {
            foreach (string surface in (string[])[person, PersonName.Parse(person).Family])
            {
                foreach (Block block in document.Blocks)
                {
                    string text = document.GetText(block);
                    for (int at = text.IndexOf(surface, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surface, at + 1, StringComparison.Ordinal))
                    {
                        mentions.Add(new Mention(MentionKind.Person, person, new TextSpan(block.Span.Start + at, surface.Length), block.Ordinal));
                    }
                }
            }
        }

        return [.. mentions.Where(mention => !mentions.Exists(other => other != mention && other.Span.Contains(mention.Span) && other.Span.Length > mention.Span.Length)).OrderBy(mention => mention.Span)];
    }

    private static TextSpan Append(StringBuilder text, string words)
    {
        var span = new TextSpan(text.Length, words.Length);
        text.Append(words).Append('\n');
        return span;
    }

    private static Source Source(string language) => new()
    {
        Id = "essay",
        Title = "Essay",
        DateCertainty = "unknown",
        Kind = "essay",
        Language = language,
        Licence = "CC0-1.0",
        Attribution = "ours",
        Reader = "plain-text",
        File = "essay.txt",
        Sha256 = new string('0', 64),
    };
}

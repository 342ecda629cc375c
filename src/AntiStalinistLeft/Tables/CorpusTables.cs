using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Annotations.Voices;
using AntiStalinistLeft.Documents;
using AntiStalinistLeft.Documents.Normalization;
using AntiStalinistLeft.Sources;
using AntiStalinistLeft.Tokens;

namespace AntiStalinistLeft.Tables;

/// <summary>Turns annotated documents into the rows of the corpus' frames.</summary>
internal static class CorpusTables
{
    public static SourceRow RowOf(Source source) => new(
        source.Id,
        source.Title,
        source.Author,
        source.Affiliation,
        source.Date,
        source.DateCertainty,
        source.Kind,
        source.Language,
        source.Licence,
        source.Attribution,
        source.Address?.ToString(),
        source.Reader,
        source.Sha256,
        source.Series,
        source.Revision);

    public static DocumentRow DocumentRowOf(AnnotatedDocument text, IReadOnlyList<BlockRow> blocks)
    {
        Document document = text.Document;
        return new DocumentRow(
            document.Id,
            document.Source.Title,
            document.Text.Original.Length,
            document.Sections.Count,
            text.Sentences.Count,
            blocks.Count(b => b.Kind == BlockKind.Heading),
            blocks.Count(b => b.Zone == Zone.Body),
            blocks.Count(b => b.Kind == BlockKind.BlockQuotation),
            document.Notes.Count,
            blocks.Count(b => b.Kind == BlockKind.Caption),
            blocks.Where(b => b.Zone == Zone.Body).Sum(b => b.Words),
            blocks.Where(b => b.Zone == Zone.Note).Sum(b => b.Words),
            blocks.Sum(b => b.Words),
            document.Text.Trail.Count,
            text.Audit.Count);
    }

    public static IEnumerable<SectionRow> SectionsOf(Document document, IReadOnlyList<BlockRow> blocks) =>
        document.Sections.Select(section =>
        {
            BlockRow[] body = [.. blocks.Where(b => b.Section == section.Ordinal && b.Zone == Zone.Body)];
            return new SectionRow(document.Id, section.Ordinal, section.Heading, section.Level, body.Length, body.Sum(b => b.Words));
        });

    public static IEnumerable<BlockRow> BlocksOf(AnnotatedDocument text) =>
        text.Document.Blocks.Select(block =>
        {
            int[] words = WordsByVoice(text, block);
            return new BlockRow(
                text.Document.Id,
                block.Ordinal,
                block.Kind,
                block.Zone,
                block.Section,
                HeadingOf(text.Document, block.Section),
                block.OriginalSpan.Start,
                block.OriginalSpan.Length,
                words.Sum(),
                words[(int)Voice.Own],
                words[(int)Voice.Quoted],
                words[(int)Voice.BlockQuoted],
                words[(int)Voice.ScareQuoted],
                words[(int)Voice.Title]);
        });

    public static IEnumerable<SentenceRow> SentencesOf(AnnotatedDocument text)
    {
        int[] words = new int[text.Sentences.Count + 1];
        foreach (Token word in text.Words) words[word.Sentence]++;
        return text.Sentences.Select(sentence =>
        {
            TextSpan place = text.Document.Text.ToOriginal(sentence.Span);
            return new SentenceRow(text.Document.Id, sentence.Ordinal, sentence.Block, place.Start, place.Length, words[sentence.Ordinal]);
        });
    }

    public static IEnumerable<TokenRow> TokensOf(AnnotatedDocument text) =>
        text.Words.Select((word, i) =>
        {
            TextSpan place = text.Document.Text.ToOriginal(word.Span);
            int block = text.Sentences[word.Sentence - 1].Block;
            return new TokenRow(text.Document.Id, i + 1, block, word.Sentence, place.Start, place.Length, word.Span.In(text.Document.Text.Value));
        });

    public static IEnumerable<MentionRow> MentionsOf(AnnotatedDocument text) =>
        text.Mentions.Select(mention => RowOf(text, mention));

    public static IEnumerable<NoteRow> NotesOf(Document document, IEnumerable<Citation> citations)
    {
        var notes = new NotesInOrder(document);
        var cited = citations
            .Where(citation => citation.Relation != CitationRelation.Mentions)
            .CountBy(citation => notes.At(citation.Span.Start)?.Block ?? 0)
            .ToDictionary();
        return document.Notes.Select(note =>
        {
            Block block = document.Blocks[note.Block - 1];
            NoteMarker? first = note.Markers.Count == 0 ? null : note.Markers[0];
            string? section = first is null ? null : HeadingOf(document, document.Blocks[first.Block - 1].Section);
            int words = WhiteSpaceWords.Count(document.TextOf(block));
            return new NoteRow(document.Id, note.Number, note.Block, block.OriginalSpan.Start, block.OriginalSpan.Length, words, note.Markers.Count, first?.Block, section, first?.OriginalSpan.Start, cited.GetValueOrDefault(note.Block));
        });
    }

    public static IEnumerable<TrailRow> TrailOf(Document document) =>
        document.Text.Trail.Select((NormalizationChange change, int i) =>
            new TrailRow(document.Id, i + 1, change.Rule, change.OriginalSpan.Start, change.OriginalSpan.Length, change.Before, change.After));

    public static IEnumerable<AuditRow> AuditOf(AnnotatedDocument text) =>
        text.Audit.Select(finding => new AuditRow(text.Document.Id, finding.Kind, finding.Certainty, finding.Block, finding.Evidence, finding.Consequence));

    public static string? HeadingOf(Document document, int section) =>
        section == 0 ? null : document.Sections[section - 1].Heading;

    private static MentionRow RowOf(AnnotatedDocument text, Mention mention)
    {
        Block block = text.Document.Blocks[mention.Block - 1];
        TextSpan place = text.Document.Text.ToOriginal(mention.Span);
        VoiceSpan voice = text.VoiceAt(mention.Span.Start);
        return new MentionRow(
            text.Document.Id,
            mention.Kind,
            mention.Entity,
            place.Start,
            place.Length,
            place.In(text.Document.Text.Original),
            mention.Block,
            text.SentenceAt(mention.Span.Start),
            block.Zone,
            voice.Voice,
            voice.Speaker,
            block.Section,
            HeadingOf(text.Document, block.Section));
    }

    private static int[] WordsByVoice(AnnotatedDocument text, Block block)
    {
        int[] counts = new int[Enum.GetValues<Voice>().Length];
        foreach (int letter in WhiteSpaceWords.FirstLetters(text.Document.TextOf(block)))
        {
            counts[(int)text.VoiceAt(block.Span.Start + letter).Voice]++;
        }

        return counts;
    }
}

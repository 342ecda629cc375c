using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>Turns annotated documents into the rows of the corpus tables.</summary>
internal static class CorpusTableBuilder
{
    public static SourceRow CreateRow(Source source) => new(
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

    public static DocumentRow CreateDocumentRow(AnnotatedDocument text, IReadOnlyList<BlockRow> blocks)
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

    public static IEnumerable<SectionRow> CreateSections(Document document, IReadOnlyList<BlockRow> blocks) =>
        document.Sections.Select(section =>
        {
            BlockRow[] body = [.. blocks.Where(b => b.Section == section.Ordinal && b.Zone == Zone.Body)];
            return new SectionRow(document.Id, section.Ordinal, section.Heading, section.Level, body.Length, body.Sum(b => b.Words));
        });

    public static IEnumerable<BlockRow> CreateBlocks(AnnotatedDocument text)
    {
        var sentences = text.Sentences.CountBy(sentence => sentence.Block).ToDictionary();
        return text.Document.Blocks.Select(block =>
        {
            int[] words = WordsByVoice(text, block);
            return new BlockRow(
                text.Document.Id,
                block.Ordinal,
                block.Kind,
                block.Zone,
                block.Section,
                text.Document.GetHeading(block.Section),
                block.OriginalSpan.Start,
                block.OriginalSpan.Length,
                sentences.GetValueOrDefault(block.Ordinal),
                words.Sum(),
                words[(int)Voice.Own],
                words[(int)Voice.Quoted],
                words[(int)Voice.BlockQuoted],
                words[(int)Voice.ScareQuoted],
                words[(int)Voice.Title]);
        });
    }

    public static IEnumerable<SentenceRow> CreateSentences(AnnotatedDocument text)
    {
        int[] words = new int[text.Sentences.Count + 1];
        foreach (Token word in text.Words) words[word.Sentence]++;
        return text.Sentences.Select(sentence =>
        {
            TextSpan place = text.Document.Text.ToOriginal(sentence.Span);
            return new SentenceRow(text.Document.Id, sentence.Ordinal, sentence.Block, place.Start, place.Length, words[sentence.Ordinal]);
        });
    }

    public static IEnumerable<TokenRow> CreateTokens(AnnotatedDocument text) =>
        text.Words.Select((word, i) =>
        {
            TextSpan place = text.Document.Text.ToOriginal(word.Span);
            int block = text.Sentences[word.Sentence - 1].Block;
            return new TokenRow(text.Document.Id, i + 1, block, word.Sentence, place.Start, place.Length, word.Span.GetText(text.Document.Text.Value));
        });

    public static IEnumerable<MentionRow> CreateMentions(AnnotatedDocument text)
    {
        HashSet<int> negated = FindNegated(text);
        return text.Mentions.Select(mention => CreateRow(text, mention, negated));
    }

    public static IEnumerable<DistanceRow> CreateDistances(AnnotatedDocument text) => text.Distances.Select(distance =>
    {
        Block block = text.Document.Blocks[distance.Block - 1];
        TextSpan place = text.Document.Text.ToOriginal(distance.Span);
        return new DistanceRow(
            text.Document.Id,
            distance.Form,
            distance.Kind,
            distance.Entity,
            place.Start,
            place.Length,
            place.GetText(text.Document.Text.Original),
            distance.Block,
            text.SentenceAt(distance.Span.Start),
            block.Zone,
            text.VoiceAt(distance.Span.End - 1).Voice,
            block.Section);
    });

    public static IEnumerable<NoteRow> CreateNotes(Document document, IEnumerable<Citation> citations)
    {
        var cited = citations
            .Where(citation => citation.Relation != CitationRelation.Mentions)
            .CountBy(citation => document.Notes[citation.NoteIndex].Block)
            .ToDictionary();
        return document.Notes.Select(note =>
        {
            Block block = document.Blocks[note.Block - 1];
            NoteMarker? first = note.Markers.Count == 0 ? null : note.Markers[0];
            string? section = first is null ? null : document.GetHeading(document.Blocks[first.Block - 1].Section);
            int words = WhiteSpaceWordCounter.Count(document.GetText(block));
            return new NoteRow(document.Id, note.Number, note.Block, block.OriginalSpan.Start, block.OriginalSpan.Length, words, note.Markers.Count, first?.Block, section, first?.OriginalSpan.Start, cited.GetValueOrDefault(note.Block));
        });
    }

    public static IEnumerable<TrailRow> CreateTrail(Document document) =>
        document.Text.Trail.Select((NormalizationChange change, int i) =>
            new TrailRow(document.Id, i + 1, change.Rule, change.OriginalSpan.Start, change.OriginalSpan.Length, change.Before, change.After));

    public static IEnumerable<AuditRow> CreateAudit(AnnotatedDocument text) =>
        text.Audit.Select(finding => new AuditRow(text.Document.Id, finding.Kind, finding.Certainty, finding.Block, finding.Evidence, finding.Consequence));

    // The sentences that name something and have a word of negation.
    private static HashSet<int> FindNegated(AnnotatedDocument text)
    {
        var words = DistanceWords.ForTag(text.Document.Source.Language);
        HashSet<int> named = [.. text.Mentions.Select(mention => text.SentenceAt(mention.Span.Start))];
        return [.. text.Words.Where(word => named.Contains(word.Sentence) && words.Negates(WordForm.Normalize(word.Span.GetText(text.Document.Text.Value)))).Select(word => word.Sentence)];
    }

    private static MentionRow CreateRow(AnnotatedDocument text, Mention mention, HashSet<int> negated)
    {
        Block block = text.Document.Blocks[mention.Block - 1];
        TextSpan place = text.Document.Text.ToOriginal(mention.Span);
        VoiceSpan voice = text.VoiceAt(mention.Span.Start);
        int sentence = text.SentenceAt(mention.Span.Start);
        return new MentionRow(
            text.Document.Id,
            mention.Kind,
            mention.Entity,
            place.Start,
            place.Length,
            place.GetText(text.Document.Text.Original),
            mention.Block,
            sentence,
            block.Zone,
            voice.Voice,
            voice.Speaker,
            block.Section,
            text.Document.GetHeading(block.Section),
            negated.Contains(sentence));
    }

    private static int[] WordsByVoice(AnnotatedDocument text, Block block)
    {
        int[] counts = new int[Enum.GetValues<Voice>().Length];
        foreach (int letter in WhiteSpaceWordCounter.FindWordStarts(text.Document.GetText(block)))
        {
            counts[(int)text.VoiceAt(block.Span.Start + letter).Voice]++;
        }

        return counts;
    }
}

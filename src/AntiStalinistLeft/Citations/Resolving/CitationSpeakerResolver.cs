using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Citations;

/// <summary>Names for each citation the authors that its note states and the person who speaks in the sentence it stands for.</summary>
/// <remarks>Who is quoted before a note is whom its sentence names; where that names nobody, whom the voices found by the words of the text.</remarks>
internal sealed class CitationSpeakerResolver(Document document, IReadOnlyList<Mention> mentions, PersonDirectory directory, IReadOnlyList<QuotedPassage> quotations)
{
    // A paragraph of a thousand notes is not read a thousand times.
    private const int MaxFramingLength = 4_000;

    // So near behind a citation a word tells what kind of work it is.
    private const int MaxRemarkLength = 20;

    private readonly MarkerSpeakers _speakers = new(document, mentions);
    private readonly Dictionary<int, IReadOnlyList<string>> _quoted = QuotedBefore(quotations);
    private readonly Dictionary<int, int> _blockStarts = StartsOf(document);

    public void Resolve(IReadOnlyList<Citation> citations)
    {
        foreach (IGrouping<int, Citation> note in citations.GroupBy(citation => citation.NoteIndex))
        {
            Note place = document.Notes[note.Key];
            Speaker body = place.Markers.Count > 0 ? BodySpeaker(place) : Speaker.Unknown;
            TextSpan framing = place.Markers.Count > 0 ? FramingOf(place.Markers[0]) : TextSpan.FromBounds(0, 0);
            Citation? first = null;
            foreach (Citation citation in note)
            {
                if (!citation.IsNameOrTitle) citation.StatedAuthors = [.. citation.Reading.Authors.Select(directory.Canonical)];
                citation.ContainerAuthors = [.. citation.Reading.ContainerAuthors.Select(directory.Canonical)];
                citation.Framing = framing;
                citation.Sentence = citation.Reading.IsEmbedded ? SentenceAround(citation.Reading.Span, place.TextSpan) : framing;
                citation.FramingSpeaker = citation.Reading.IsEmbedded ? _speakers.FindInNote(TextSpan.FromBounds(Math.Max(place.TextSpan.Start, citation.Reading.Span.Start - MaxFramingLength), citation.Reading.Span.Start)) : first is null ? body : Speaker.Unknown;
                citation.IsPamphlet = CallsPamphlet(place, citation.Reading.Span.End);
                if (!citation.Reading.IsEmbedded) first ??= citation;
            }

            if (first is { Reading.Relation: CitationRelation.Cites, StatedAuthors: [var only] } && directory.IsMentioned(first.Reading.Authors[0])) _speakers.SetLastSpeaker(only);
        }
    }

    // The note itself is no evidence of who is quoted through it.
    private static Dictionary<int, IReadOnlyList<string>> QuotedBefore(IReadOnlyList<QuotedPassage> quotations) =>
        quotations.Where(quotation => quotation is { Note: not null, Depth: 0, Speakers.Count: > 0, Confidence: Confidence.High, Rule: not (SpeakerRule.Note or SpeakerRule.PageReference) })
            .GroupBy(quotation => quotation.Note!.Value)
            .ToDictionary(note => note.Key, note => note.Last().Speakers);

    private Speaker BodySpeaker(Note note)
    {
        Speaker framed = _speakers.FindAt(note.Markers[0]);
        if (framed.IsFound || !_quoted.TryGetValue(note.Number, out IReadOnlyList<string>? quoted)) return framed;
        if (quoted is [var only]) _speakers.SetLastSpeaker(only);
        return Speaker.Person(quoted) with { IsExplicit = true };
    }

    // Where the paragraph of a block begins; a quotation set as a block belongs to the paragraph that introduces it.
    private static Dictionary<int, int> StartsOf(Document document)
    {
        var starts = new Dictionary<int, int>();
        int paragraph = 0;
        foreach (Block block in document.Blocks.Where(block => block.Zone == Zone.Body))
        {
            if (block.Kind != BlockKind.BlockQuotation) paragraph = block.Span.Start;
            starts[block.Ordinal] = paragraph;
        }

        return starts;
    }

    // From the end of the sentence before to the end of its own, as far as its note goes.
    private TextSpan SentenceAround(TextSpan span, TextSpan note)
    {
        string text = document.Text.Value;
        int start = span.Start;
        while (start > note.Start && span.Start - start < MaxFramingLength && !IsSentenceEnd(text, start - 2)) start--;
        int end = span.End;
        while (end < note.End && end - span.End < MaxFramingLength && !IsSentenceEnd(text, end)) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsSentenceEnd(string text, int stop) =>
        stop > 0 && stop + 2 < text.Length && text[stop] is '.' or '?' or '!' && text[stop + 1] == ' ' && !char.IsLower(text[stop + 2]) && (char.IsLower(text[stop - 1]) || text[stop - 1] is ')' or '"' or '”' or '»');

    private TextSpan FramingOf(NoteMarker marker)
    {
        int start = _blockStarts.GetValueOrDefault(marker.Block, marker.Position);
        return TextSpan.FromBounds(Math.Max(Math.Min(start, marker.Position), marker.Position - MaxFramingLength), marker.Position);
    }

    private bool CallsPamphlet(Note note, int end)
    {
        string rest = document.Text.Value.Substring(end, Math.Min(MaxRemarkLength, note.TextSpan.End - end));
        return rest.Split([' ', ',', '.', ')', ';'], StringSplitOptions.RemoveEmptyEntries).Any(CitationVocabulary.PamphletWords.Contains);
    }
}

namespace AntiStalinistLeft.Citations;

/// <summary>Names for each citation the authors that its note states and the person who speaks in the sentence it stands for.</summary>
internal sealed class CitationSpeakerResolver(Document document, IReadOnlyList<Mention> persons, PersonDirectory directory)
{
    // A paragraph of a thousand notes is not read a thousand times.
    private const int MaxFramingLength = 4_000;

    private readonly BodySpeakerTracker _body = new(document, persons);
    private readonly Dictionary<int, int> _blockStarts = StartsOf(document);

    /// <summary>Fills in the citations, which come in the order of the notes.</summary>
    public void Resolve(IReadOnlyList<PendingCitation> citations)
    {
        foreach (IGrouping<int, PendingCitation> note in citations.GroupBy(citation => citation.NoteIndex))
        {
            Note place = document.Notes[note.Key];
            SpeakerAttribution body = place.Markers.Count > 0 ? _body.GetSpeaker(place.Markers[0]) : SpeakerAttribution.Nobody;
            TextSpan framing = place.Markers.Count > 0 ? FramingOf(place.Markers[0]) : TextSpan.FromBounds(0, 0);
            PendingCitation? first = null;
            foreach (PendingCitation citation in note)
            {
                citation.StatedAuthors = [.. citation.Fields.Authors.Where(_ => !IsTitle(citation)).Select(directory.Canonical)];
                citation.ContainerAuthors = [.. citation.Fields.ContainerAuthors.Select(directory.Canonical)];
                citation.Framing = framing;
                citation.Speaker = citation.Span.IsEmbedded ? InNote(place, citation) : first is null ? body : SpeakerAttribution.Nobody;
                citation.IsPamphlet = CallsPamphlet(place, citation.Span.Span.End);
                if (!citation.Span.IsEmbedded) first ??= citation;
            }

            if (first is { Fields.Relation: CitationRelation.Cites, StatedAuthors: [var only] }) _body.SetLastSpeaker(only);
        }
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

    // A few capitalised words and pages, none of them a name that is known: the resolver looks for a title first.
    private static bool IsTitle(PendingCitation citation) => citation.Fields is { IsNameOrTitle: true, Title: not null };

    private TextSpan FramingOf(NoteMarker marker)
    {
        int start = _blockStarts.GetValueOrDefault(marker.Block, marker.Position);
        return TextSpan.FromBounds(Math.Max(Math.Min(start, marker.Position), marker.Position - MaxFramingLength), marker.Position);
    }

    private SpeakerAttribution InNote(Note note, PendingCitation citation)
    {
        TextSpan before = TextSpan.FromBounds(note.TextSpan.Start, citation.Span.Span.Start);
        IReadOnlyList<Statement> statements = StatementSplitter.Split(document.Text.Value, before, persons);
        string? last = null;
        foreach (Statement statement in statements.SkipLast(1))
        {
            last = StatementSpeakerFinder.FindByCue(statement) is { Persons: [var cued] } ? cued : StatementSpeakerFinder.FindOnlySubject(statement) ?? last;
        }

        if (statements.Count == 0) return SpeakerAttribution.Nobody;
        if (StatementSpeakerFinder.FindByCue(statements[^1]) is { } cue) return cue;
        if (StatementSpeakerFinder.FindOnlySubject(statements[^1]) is { } only) return new SpeakerAttribution([only], false, "only-subject");
        return last is not null && StatementSpeakerFinder.HasPronoun(statements[^1]) ? new SpeakerAttribution([last], false, "pronoun") : SpeakerAttribution.Nobody;
    }

    private bool CallsPamphlet(Note note, int end)
    {
        ReadOnlySpan<char> rest = document.Text.Value.AsSpan(end, Math.Min(20, note.TextSpan.End - end));
        return rest.Contains(" pamphlet", StringComparison.OrdinalIgnoreCase);
    }
}

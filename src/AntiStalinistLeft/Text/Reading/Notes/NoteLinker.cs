namespace AntiStalinistLeft.Text;

/// <summary>Links each note to the markers that refer to it.</summary>
internal static class NoteLinker
{
    public static IReadOnlyList<Note> Link(List<Block> blocks, IReadOnlyList<NoteMarkerPosition> markers, NormalizedText text)
    {
        ILookup<int, NoteMarker> calls = markers
            .Select(place => new NoteMarker(place.Number, place.Block + 1, place.Span, text.ToNormalized(place.Span).Start))
            .ToLookup(marker => marker.Number);
        var tied = new HashSet<int>();
        var notes = new List<Note>();
        foreach (Block block in blocks.Where(block => block.NoteNumber is not null))
        {
            int number = block.NoteNumber!.Value;

            // Of two notes with one number only the first is called; the reader has said that there are two.
            IReadOnlyList<NoteMarker> own = tied.Add(number) ? [.. calls[number]] : [];
            notes.Add(new Note(number, block.Ordinal, WithoutNumber(block.Span, text.Value), own));
        }

        return notes;
    }

    public static IEnumerable<Diagnostic> Check(
        IReadOnlyList<Note> notes, IReadOnlyList<NoteMarkerPosition> markers, IReadOnlySet<int> numbers, DecodedText original, List<Block> blocks)
    {
        var lines = new Lazy<LineIndex>(() => new LineIndex(original.Text));
        if (numbers.Count == 0 && markers.Count > 0)
        {
            yield return At(InputMessages.NotesMissing(markers.Count), markers[0].Span.Start, original.File, lines.Value);
            yield break;
        }

        foreach (NoteMarkerPosition marker in markers.Where(marker => !numbers.Contains(marker.Number)))
        {
            yield return At(InputMessages.MarkerWithoutNote(marker.Number), marker.Span.Start, original.File, lines.Value);
        }

        var seen = new HashSet<int>();
        foreach (Note note in notes.Where(note => seen.Add(note.Number) && note.Markers.Count == 0))
        {
            yield return At(InputMessages.NoteWithoutMarker(note.Number), blocks[note.Block - 1].OriginalSpan.Start, original.File, lines.Value);
        }
    }

    private static TextSpan WithoutNumber(TextSpan block, string text)
    {
        int start = block.Start;
        while (start < block.End && text[start] != ']') start++;
        start = Math.Min(block.End, start + 1);
        while (start < block.End && char.IsWhiteSpace(text[start])) start++;
        return TextSpan.FromBounds(start, block.End);
    }

    private static Diagnostic At((string Code, string Message) message, int offset, string? file, LineIndex lines)
    {
        (int line, int column) = lines.PositionOf(offset);
        return new Diagnostic(Severity.Warning, message.Code, message.Message, file, line, column);
    }
}

using System.Globalization;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Finds the <c>[n]</c> that call notes and passes over brackets that insert or date: <c>[a]fter</c>,
/// <c>[Summer 2021]</c>, a lone <c>[1917]</c>.
/// </summary>
internal static class NoteMarkerFinder
{
    // Long works have more than 9,999 notes; dates written as one number have eight digits.
    private const int MaxDigits = 5;

    /// <summary>All markers, in the order of the text.</summary>
    /// <param name="text">The decoded original.</param>
    /// <param name="blocks">The blocks; markers are looked for outside notes and metadata.</param>
    /// <param name="notes">The numbers of the notes that there are.</param>
    public static IReadOnlyList<NoteMarkerPosition> Find(string text, IReadOnlyList<LayoutBlock> blocks, IReadOnlySet<int> notes)
    {
        var found = new List<NoteMarkerPosition>();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (Zones.ForBlockKind(blocks[i].Kind) is Zone.Note or Zone.Metadata) continue;
            AddAll(text, blocks[i].Span, i, found);
        }

        var called = found.Where(place => IsAttached(text, place)).Select(place => place.Number).ToHashSet();
        if (notes.Count == 0) return CallsWithoutNotes(text, found, called);
        int last = notes.Max();
        found.RemoveAll(place => !IsMarker(text, place, notes, called, last));
        return found;
    }

    // A marker leans on the word before it. One behind a blank is a marker only where nothing else calls its note;
    // a number without a note is one only where it leans and could be a note's number.
    private static bool IsMarker(string text, NoteMarkerPosition place, IReadOnlySet<int> notes, HashSet<int> called, int last)
    {
        bool attached = IsAttached(text, place);
        if (notes.Contains(place.Number)) return attached || !called.Contains(place.Number);
        return attached && place.Number > 0 && place.Number <= last + notes.Count;
    }

    // Where the notes were cut off, numbers that lean on words and count up from one are their calls all the same.
    private static List<NoteMarkerPosition> CallsWithoutNotes(string text, List<NoteMarkerPosition> found, HashSet<int> called)
    {
        bool countsUp = called.Contains(1) && called.Max() <= called.Count * 2;
        return countsUp ? [.. found.Where(place => IsAttached(text, place))] : [];
    }

    private static bool IsAttached(string text, NoteMarkerPosition place) =>
        place.Span.Start > 0 && !char.IsWhiteSpace(text[place.Span.Start - 1]) && text[place.Span.Start - 1] is not ('(' or '“' or '‘');

    private static void AddAll(string text, TextSpan span, int block, List<NoteMarkerPosition> found)
    {
        int at = span.Start;
        while (at < span.End)
        {
            int open = text.AsSpan(at, span.End - at).IndexOf('[');
            if (open < 0) return;
            open += at;
            if (TryRead(text, open, span.End, out int number, out int end)) found.Add(new(number, TextSpan.FromBounds(open, end), block));
            at = open + 1;
        }
    }

    /// <summary>Reads <c>[n]</c> at a place.</summary>
    public static bool TryRead(string text, int open, int limit, out int number, out int end)
    {
        number = 0;
        end = open + 1;
        while (end < limit && end - open <= MaxDigits && char.IsAsciiDigit(text[end])) end++;
        if (end == open + 1 || end >= limit || text[end] != ']') return false;
        number = int.Parse(text.AsSpan(open + 1, end - open - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        end++;
        return true;
    }
}

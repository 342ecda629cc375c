namespace AntiStalinistLeft.Citations;

/// <summary>Finds in the prose of notes the titles of works that the notes cite elsewhere.</summary>
internal static class TitleMentionFinder
{
    private const int MaxTitleLength = 14;

    /// <summary>The notes with prose cut where it names a work.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="text">The text that their spans point into.</param>
    public static List<NoteReading> Find(IReadOnlyList<NoteReading> notes, string text)
    {
        HashSet<string> titles = [.. notes.SelectMany(note => note.Readings).Where(IsTelling).Select(citation => TitleForm.Parse(citation.Title!).MainWithoutYears).Where(title => title.Contains(' ', StringComparison.Ordinal))];
        return [.. notes.Select(note => note with { Readings = [.. note.Readings.SelectMany(reading => reading.Kind == ReadingKind.Prose ? Cut(reading, text, titles) : [reading])] })];
    }

    private static bool IsTelling(CitationReading reading) => reading is { Kind: ReadingKind.Citation, Title: not null, Form: CitationForm.Full, IsTitleQuoted: false };

    private static IReadOnlyList<CitationReading> Cut(CitationReading prose, string text, HashSet<string> titles)
    {
        NoteText note = NoteText.Tokenize(prose.Span.GetText(text));
        var found = new List<CitationReading>();
        for (int i = 0; i < note.Count; i++)
        {
            if (!note.IsCapital(i) || EndOfTitle(note, i, titles) is not { } end) continue;
            found.Add(Mention(note.Slice(i, end), TextSpan.FromBounds(prose.Span.Start + note.Tokens[i].Start, prose.Span.Start + note.Tokens[end - 1].End)));
            i = end - 1;
        }

        return found.Count == 0 ? [prose] : ProseSpanFinder.Fill(note.Text, prose.Span.Start, found);
    }

    // The longest run from here whose words are a title, capitals where a title has them.
    private static int? EndOfTitle(NoteText note, int start, HashSet<string> titles)
    {
        int? end = null;
        for (int i = start; i < Math.Min(note.Count, start + MaxTitleLength); i++)
        {
            bool titleWord = note.IsCapital(i) || note.IsNumber(i) || (note.IsWord(i) && CitationVocabulary.Connectors.Contains(note.Bare(i)));
            if (!titleWord) break;
            if (i > start && titles.Contains(TitleForm.Words(note.Slice(start, i + 1)))) end = i + 1;
        }

        return end;
    }

    private static CitationReading Mention(string title, TextSpan span) =>
        new CitationReading { Title = title, Rules = ["title-in-prose"], Relation = CitationRelation.Mentions }.Settle(ReadingKind.Mention, span, isEmbedded: true);
}

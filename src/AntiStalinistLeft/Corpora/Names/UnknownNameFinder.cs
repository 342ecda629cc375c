namespace AntiStalinistLeft.Corpora;

/// <summary>
/// Finds phrases that the lexicon may lack: runs of words with a capital that no mention covers, and a word that stands mostly
/// before the words of a mention and may make another thing of it («guild» before «socialism»).
/// </summary>
internal sealed class UnknownNameFinder(Lexicon lexicon)
{
    private const int MinPlaces = 2;

    private readonly Dictionary<string, string> _labels = lexicon.Entries.ToDictionary(entry => entry.Id, entry => entry.Label, StringComparer.Ordinal);

    /// <summary>The phrases that are found twice or more, the most frequent first.</summary>
    public Table<UnknownNameRow> Find(IReadOnlyList<AnnotatedDocument> texts)
    {
        (AnnotatedDocument Text, NameView View)[] views = [.. texts.Select(text => (text, new NameView(text)))];
        return views.SelectMany(view => FindCapitalized(view.Text, view.View)).Concat(FindQualified(views))
            .GroupBy(found => found.Phrase, StringComparer.OrdinalIgnoreCase)
            .Where(phrase => phrase.Count() >= MinPlaces)
            .Select(phrase => new UnknownNameRow(
                phrase.CountBy(found => found.Phrase).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key,
                phrase.Count(),
                phrase.Select(found => found.Document).Distinct().Count(),
                phrase.Select(found => found.CountedAs).FirstOrDefault(entity => entity is not null)))
            .OrderByDescending(row => row.Places).ThenBy(row => row.Phrase, StringComparer.Ordinal)
            .ToTable("unknown-names");
    }

    private IEnumerable<FoundPhrase> FindCapitalized(AnnotatedDocument text, NameView view)
    {
        for (int i = 0; i < view.Words.Count; i++)
        {
            if (!view.BeginsName(i)) continue;
            int end = i + 1;
            while (end < view.Words.Count && view.IsCapitalized(end) && view.Touches(end - 1, end)) end++;
            TextSpan span = TextSpan.FromBounds(view.Words[i].Span.Start, view.Words[end - 1].Span.End);
            if (view.IsNameOf(end - i) && !view.IsCovered(span)) yield return new FoundPhrase(text.Document.Id, span.GetText(view.Text), LabelIn(view, span));
            i = end - 1;
        }
    }

    private IEnumerable<FoundPhrase> FindQualified((AnnotatedDocument Text, NameView View)[] views)
    {
        Dictionary<string, int> all = views.SelectMany(view => view.View.CountPlainWords()).GroupBy(word => word.Key).ToDictionary(word => word.Key, word => word.Sum(count => count.Value), StringComparer.Ordinal);

        // A word that is used elsewhere as well says nothing of what it stands before.
        return views.SelectMany(view => QualifiedIn(view.Text, view.View))
            .GroupBy(pair => pair.Word)
            .Where(group => group.Count() >= MinPlaces && 2 * group.Count() > all[group.Key])
            .SelectMany(group => group.Select(pair => pair.Phrase));
    }

    private IEnumerable<(string Word, FoundPhrase Phrase)> QualifiedIn(AnnotatedDocument text, NameView view)
    {
        foreach (Mention mention in text.Mentions.Where(mention => mention.Kind is MentionKind.Tendency or MentionKind.Organisation))
        {
            if (view.WordBefore(mention.Span) is not { } before || !view.IsPlain(before)) continue;
            TextSpan span = TextSpan.FromBounds(view.Words[before].Span.Start, mention.Span.End);
            yield return (view.Lower(before), new FoundPhrase(text.Document.Id, span.GetText(view.Text), _labels[mention.Entity]));
        }
    }

    private string? LabelIn(NameView view, TextSpan span) => view.MentionIn(span) is { } mention ? _labels[mention.Entity] : null;

    private sealed record FoundPhrase(string Document, string Phrase, string? CountedAs);
}

using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Reads a stretch of text as <see cref="SentenceItem"/>s.</summary>
internal sealed class SentenceItemReader(string text, MentionLookup persons, MentionLookup works)
{
    private const string Marks = ",:;–—";

    /// <summary>The items of a stretch.</summary>
    /// <param name="range">The stretch; one sentence at most.</param>
    /// <param name="quotations">The outermost quotations of its block, sorted by place.</param>
    /// <param name="target">A quotation whose enclosing parenthesis is not left out; null for none.</param>
    public IReadOnlyList<SentenceItem> Read(TextSpan range, IReadOnlyList<Quotation> quotations, TextSpan? target)
    {
        var items = new List<SentenceItem>();
        int next = FirstEndingBehind(quotations, range.Start);
        int at = range.Start;
        while (at < range.End)
        {
            while (next < quotations.Count && quotations[next].Span.End <= at) next++;
            TextSpan? quotation = next < quotations.Count && quotations[next].Span.Start < range.End ? quotations[next].Span : null;
            if (quotation is { } here && here.Start <= at)
            {
                items.Add(new SentenceItem(SentenceItemKind.Quotation, here, string.Empty));
                at = Math.Min(range.End, here.End);
                next++;
            }
            else if (text[at] == '(' && EndOfParenthesis(TextSpan.FromBounds(at, range.End), quotations, next) is { } end && !Holds(at, end, target))
            {
                at = end;
            }
            else
            {
                at = ReadOne(at, quotation?.Start ?? range.End, items);
            }
        }

        return items;
    }

    private static int FirstEndingBehind(IReadOnlyList<Quotation> quotations, int position)
    {
        int low = 0;
        int high = quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool Holds(int start, int end, TextSpan? target) => target is { } span && span.Start > start && span.End < end;

    private int? EndOfParenthesis(TextSpan range, IReadOnlyList<Quotation> quotations, int next)
    {
        int depth = 0;
        for (int at = range.Start; at < range.End; at++)
        {
            while (next < quotations.Count && quotations[next].Span.End <= at) next++;
            if (next < quotations.Count && quotations[next].Span.Contains(at))
            {
                at = quotations[next].Span.End - 1;
                continue;
            }

            if (text[at] == '(') depth++;
            if (text[at] == ')' && --depth == 0) return at + 1;
        }

        return null;
    }

    private int ReadOne(int at, int end, List<SentenceItem> items)
    {
        if (Marks.Contains(text[at], StringComparison.Ordinal))
        {
            items.Add(new SentenceItem(SentenceItemKind.Mark, new TextSpan(at, 1), text[at].ToString()));
            return at + 1;
        }

        if (!char.IsLetterOrDigit(text[at])) return at + 1;
        if (PersonAt(at, end) is { } person)
        {
            items.Add(new SentenceItem(SentenceItemKind.Person, person.Span, string.Empty, person.Entity, IsPossessive(person.Span.End), IsCapitalized: true));
            return BehindPossessive(person.Span.End, end);
        }

        TextSpan word = WordAt(at, end);
        items.Add(new SentenceItem(SentenceItemKind.Word, word, WordForm.Normalize(word.GetText(text)), null, IsPossessiveWord(word), char.IsUpper(text[word.Start])));
        return word.End;
    }

    // A name in the title of a work or in a compound («Miller-led») is nobody who speaks.
    private Mention? PersonAt(int at, int end) =>
        persons.StartingAt(at) is { } person && person.Span.End <= end && works.Covering(person.Span) is null
            && (person.Span.End >= text.Length || text[person.Span.End] != '-') ? person : null;

    private TextSpan WordAt(int at, int end)
    {
        foreach (TextSpan word in WordTokenizer.Enumerate(text.AsSpan(at, end - at)))
        {
            return word with { Start = at + word.Start };
        }

        return new TextSpan(at, 1);
    }

    private bool IsPossessive(int end) =>
        end + 1 < text.Length && text[end] is '’' or '\'' && (text[end + 1] is 's' || (end > 0 && text[end - 1] is 's'));

    private bool IsPossessiveWord(TextSpan word) =>
        (word.Length > 2 && text[word.End - 1] == 's' && text[word.End - 2] is '’' or '\'')
        || (word.End < text.Length && text[word.End] is '’' or '\'' && text[word.End - 1] == 's');

    private int BehindPossessive(int end, int limit)
    {
        if (end >= limit || text[end] is not ('’' or '\'')) return end;
        return Math.Min(limit, end + 1 < text.Length && text[end + 1] == 's' ? end + 2 : end + 1);
    }
}

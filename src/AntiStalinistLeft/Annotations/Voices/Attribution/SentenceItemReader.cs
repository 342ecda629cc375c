using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Reads a stretch of text as <see cref="SentenceItem"/>s.</summary>
internal sealed class SentenceItemReader(string text, MentionLookup persons, MentionLookup works, VoiceLanguage language)
{
    private const string Marks = ",:;–—";

    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);

    /// <summary>The items of a stretch.</summary>
    /// <param name="range">The stretch; one sentence at most.</param>
    /// <param name="quotations">The outermost quotations of its block, sorted by place.</param>
    public IReadOnlyList<SentenceItem> Read(TextSpan range, IReadOnlyList<Quotation> quotations)
    {
        var items = new List<SentenceItem>((range.Length / 5) + 4);
        int next = FirstEndingBehind(quotations, range.Start);
        int at = range.Start;
        Dictionary<int, int>? ends = null;
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
            else if (text[at] == '(' && (ends ??= FindParentheses(TextSpan.FromBounds(at, range.End), quotations, next)).TryGetValue(at, out int end) && !Holds(quotations, next, end))
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

    // What is quoted in a parenthesis is asked about too.
    private static bool Holds(IReadOnlyList<Quotation> quotations, int next, int end) => next < quotations.Count && quotations[next].Span.Start < end;

    // Where each parenthesis outside of quotations ends, by where it opens; one that does not close is not there.
    private Dictionary<int, int> FindParentheses(TextSpan range, IReadOnlyList<Quotation> quotations, int next)
    {
        var ends = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (int at = range.Start; at < range.End; at++)
        {
            while (next < quotations.Count && quotations[next].Span.End <= at) next++;
            if (next < quotations.Count && quotations[next].Span.Contains(at))
            {
                at = quotations[next].Span.End - 1;
                continue;
            }

            if (text[at] == '(') open.Push(at);
            if (text[at] == ')' && open.TryPop(out int start)) ends[start] = at + 1;
        }

        return ends;
    }

    private int ReadOne(int at, int end, List<SentenceItem> items)
    {
        if (Marks.Contains(text[at], StringComparison.Ordinal) || IsDash(at))
        {
            items.Add(new SentenceItem(SentenceItemKind.Mark, new TextSpan(at, 1), text[at] == '-' ? "–" : text[at].ToString()));
            return at + 1;
        }

        if (!char.IsLetterOrDigit(text[at])) return at + 1;
        if (PersonAt(at, end) is { } person)
        {
            bool isBody = person.Kind != MentionKind.Person;
            items.Add(new SentenceItem(SentenceItemKind.Person, person.Span, string.Empty, person.Entity, IsPossessive(person.Span.End), IsCapitalized: true, isBody, person.Kind == MentionKind.Work));
            return BehindPossessive(person.Span.End, end);
        }

        return ReadWord(WordAt(at, end), items);
    }

    // «l’écrit» is read as an article and a word, «dit-il» as a verb and its subject.
    private int ReadWord(TextSpan word, List<SentenceItem> items)
    {
        ReadOnlySpan<char> letters = text.AsSpan(word.Start, word.Length);
        if (language.ElidedPrefixes.Count > 0 && letters.IndexOfAny('’', '\'') is > 0 and var apostrophe && language.ElidedPrefixes.Contains(letters[..apostrophe].ToString().ToLowerInvariant()))
        {
            Add(word with { Length = apostrophe });
            return word.Start + apostrophe + 1;
        }

        if (language.EncliticPronouns.Count > 0 && letters.LastIndexOf('-') is > 0 and var hyphen && language.EncliticPronouns.Contains(letters[(hyphen + 1)..].ToString()))
        {
            int verb = letters[..hyphen].EndsWith("-t") ? hyphen - 2 : hyphen;
            Add(word with { Length = verb });
            Add(TextSpan.FromBounds(word.Start + hyphen + 1, word.End));
            return word.End;
        }

        Add(word);
        return word.End;

        void Add(TextSpan span) => items.Add(new SentenceItem(SentenceItemKind.Word, span, FormOf(text.AsSpan(span.Start, span.Length)), null, IsPossessiveWord(span), char.IsUpper(text[span.Start])));
    }

    // A text repeats its words.
    private string FormOf(ReadOnlySpan<char> word)
    {
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out string? form)) known[word] = form = WordForm.Normalize(word.ToString());
        return form;
    }

    private bool IsDash(int at) => text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ';

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
        IsGenitive(end) || (end + 1 < text.Length && text[end] is '’' or '\'' && (text[end + 1] is 's' || (end > 0 && text[end - 1] is 's' or 'x' or 'z')));

    // «Millers Satz»
    private bool IsGenitive(int end) => language.HasGenitiveS && end < text.Length && text[end] == 's' && (end + 1 >= text.Length || !char.IsLetter(text[end + 1]));

    private bool IsPossessiveWord(TextSpan word) =>
        (word.Length > 2 && text[word.End - 1] == 's' && text[word.End - 2] is '’' or '\'')
        || (word.End < text.Length && text[word.End] is '’' or '\'' && text[word.End - 1] == 's');

    private int BehindPossessive(int end, int limit)
    {
        if (end < limit && IsGenitive(end)) return end + 1;
        if (end >= limit || text[end] is not ('’' or '\'')) return end;
        return Math.Min(limit, end + 1 < text.Length && text[end + 1] == 's' ? end + 2 : end + 1);
    }
}

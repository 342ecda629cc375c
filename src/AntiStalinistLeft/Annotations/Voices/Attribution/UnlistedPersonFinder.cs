using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Finds persons whom the caller's mentions lack, by how a text uses their names: «Ada Miller wrote», «Ada Miller, who …» and
/// «Ada Miller, Title (Place, 1951)» at the head of a note. The name as printed stands for the person, and the surname
/// for the full name.
/// </summary>
internal sealed class UnlistedPersonFinder(VoiceContext context)
{
    private const int MaxWords = 3;
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The places where unlisted persons are named.</summary>
    public IReadOnlyList<Mention> Find()
    {
        foreach (Block block in context.Document.Blocks)
        {
            if (block.Zone == Zone.Body) ReadSentences(block);
        }

        foreach (Note note in context.Document.Notes) ReadHead(note.TextSpan);
        return _names.Count == 0 ? [] : Places();
    }

    private void ReadSentences(Block block)
    {
        Quotation[] quotations = [.. QuotationScanner.Scan(context.Text, block.Span, context.Language.Text).Quotations.Where(q => q.Depth == 0)];
        foreach (TextSpan sentence in context.GetSentences(block))
        {
            IReadOnlyList<SentenceItem> items = context.ReadItems(sentence, quotations);
            for (int i = 1; i < items.Count; i++)
            {
                bool isClause = items[i].Lower == "," && i + 1 < items.Count && items[i + 1].Lower == context.Language.Who;
                if (isClause || context.IsSaying(items, i)) AddRun(items, context.SkipAdverbsBack(items, i - 1));
            }
        }
    }

    // The capitalised words that end at an index.
    private void AddRun(IReadOnlyList<SentenceItem> items, int last)
    {
        int first = last + 1;
        while (first > 0 && IsPartOfName(items, first - 1)) first--;

        // The capital of a sentence's first word tells nothing.
        if (first == 0 && last - first + 1 == MaxWords) first++;
        int words = last - first + 1;
        if (words is < 2 or > MaxWords) return;
        Add(TextSpan.FromBounds(items[first].Span.Start, items[last].Span.End));
    }

    private bool IsPartOfName(IReadOnlyList<SentenceItem> items, int index)
    {
        SentenceItem item = items[index];
        return item is { Kind: SentenceItemKind.Word, IsCapitalized: true, IsPossessive: false } && item.Lower.Length > 1
            && !context.Language.CollectiveNouns.Contains(item.Lower) && !context.Language.Text.Starters.Contains(item.Lower)
            && (index + 1 >= items.Count || items[index + 1].Span.Start <= item.Span.End + 2);
    }

    // «Ada Miller, Title (Place, 1951)» or «Ada Miller, “Title”»
    private void ReadHead(TextSpan note)
    {
        int comma = context.Text.IndexOf(',', note.Start, note.Length);
        if (comma < 0 || comma + 2 >= note.End || context.Text[comma + 1] != ' ') return;
        char title = context.Text[comma + 2];
        bool isTitle = QuotationMarks.IsMark(title) || (char.IsUpper(title) && context.Text.IndexOf('(', comma, note.End - comma) > 0);
        if (!isTitle) return;
        int words = 0;
        var name = TextSpan.FromBounds(note.Start, comma);
        foreach (TextSpan word in WordTokenizer.Enumerate(context.Text.AsSpan(name.Start, name.Length)))
        {
            string text = context.Text.Substring(name.Start + word.Start, word.Length);
            if (!char.IsUpper(text[0]) || context.Language.Text.Starters.Contains(text.ToLowerInvariant())) return;
            words++;
        }

        if (words is >= 2 and <= MaxWords) Add(name);
    }

    private void Add(TextSpan span)
    {
        bool isOther = context.Persons.Overlaps(span) || context.Works.Overlaps(span) || context.Terms.Overlaps(span);
        if (!isOther) _names.Add(span.GetText(context.Text).Trim());
    }

    private List<Mention> Places()
    {
        var places = new List<Mention>();
        var bySurname = _names.GroupBy(name => name[(name.LastIndexOf(' ') + 1)..], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        foreach (Block block in context.Document.Blocks)
        {
            foreach (TextSpan word in WordTokenizer.Enumerate(context.Text.AsSpan(block.Span.Start, block.Span.Length)))
            {
                TextSpan place = Surname(word with { Start = block.Span.Start + word.Start });
                if (!bySurname.TryGetValue(place.GetText(context.Text), out string[]? names)) continue;
                (string name, TextSpan span) = InFull(place, names);
                if (!context.Persons.Overlaps(span) && !context.Works.Overlaps(span)) places.Add(new Mention(MentionKind.Person, name, span, block.Ordinal));
            }
        }

        return places;
    }

    // The full name that stands at a surname; where only the surname does, the one name that has it.
    private (string Name, TextSpan Span) InFull(TextSpan surname, string[] names)
    {
        foreach (string name in names)
        {
            int start = surname.End - name.Length;
            if (start >= 0 && string.CompareOrdinal(context.Text, start, name, 0, name.Length) == 0) return (name, TextSpan.FromBounds(start, surname.End));
        }

        return (names[0], surname);
    }

    private TextSpan Surname(TextSpan word)
    {
        bool isPossessive = word.Length > 2 && context.Text[word.End - 1] == 's' && context.Text[word.End - 2] is '’' or '\'';
        return isPossessive ? word with { Length = word.Length - 2 } : word;
    }
}

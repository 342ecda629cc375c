using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Finds titles that stand without marks, their italics lost: capitalised words behind «book», «essay» and the like, before
/// «Vol.», and programmes («Platform of the …», «… Manifesto»).
/// </summary>
internal sealed class TitlePatterns(VoiceContext context)
{
    /// <summary>The titles of a block, outside its quotations; they may overlap.</summary>
    public IEnumerable<TextSpan> Find(Block block, IReadOnlyList<Quotation> quotations)
    {
        foreach (TextSpan sentence in context.GetSentences(block))
        {
            IReadOnlyList<SentenceItem> items = context.ReadItems(sentence, quotations);
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i].Kind != SentenceItemKind.Word) continue;
                TextSpan? title = BehindCue(items, i) ?? BeforeVolume(items[i], sentence) ?? Programme(items, i, sentence);
                if (title is { } found && !IsName(found) && !context.Works.Overlaps(found)) yield return found;
            }
        }
    }

    // «in his book, Title of the Work»
    private TextSpan? BehindCue(IReadOnlyList<SentenceItem> items, int index)
    {
        if (!context.Language.TitleCues.Contains(items[index].Lower)) return null;
        int first = index + 1 < items.Count && items[index + 1].Lower == "," ? index + 2 : index + 1;
        if (first >= items.Count || !items[first].IsCapitalized || items[first].Kind == SentenceItemKind.Person) return null;
        int end = TitleRun.FindEnd(context.Text, items[first].Span.Start, context.Language.Text);
        var title = TextSpan.FromBounds(items[first].Span.Start, Math.Max(items[first].Span.Start, end));
        return Capitalization.Analyze(context.Text, title, context.Language.Text).Words >= 2 ? title : null;
    }

    // «in Some Review Vol. 3»
    private TextSpan? BeforeVolume(SentenceItem item, TextSpan sentence)
    {
        if (!item.IsCapitalized || !context.Language.VolumeWords.Contains(item.Lower)) return null;
        int start = TitleRun.FindStart(context.Text, item.Span.Start, sentence.Start);
        int end = item.Span.Start;
        while (end > start && context.Text[end - 1] == ' ') end--;
        return context.Text.AsSpan(start, end - start).Contains(' ') ? TextSpan.FromBounds(start, end) : null;
    }

    private TextSpan? Programme(IReadOnlyList<SentenceItem> items, int index, TextSpan sentence)
    {
        SentenceItem noun = items[index];
        if (!noun.IsCapitalized || noun.IsPossessive || !context.Language.DocumentNouns.Contains(noun.Lower)) return null;
        int start = TitleRun.FindStart(context.Text, noun.Span.Start, sentence.Start);
        bool isNumbered = index > 0 && items[index - 1].Lower.Length == 4 && items[index - 1].Lower.All(char.IsDigit);
        if (isNumbered) start = items[index - 1].Span.Start;
        int end = Math.Max(noun.Span.End, OfThe(items, index));
        bool isLong = end > noun.Span.End || (start < noun.Span.Start && !isNumbered && HasTwoWords(start, noun.Span.End));
        return isLong ? TextSpan.FromBounds(start, end) : null;
    }

    // A capital at the head of a sentence («The Platform noted») makes no title.
    private bool HasTwoWords(int start, int end)
    {
        string first = context.Text[start..end].Split(' ')[0];
        return !context.Language.Text.Starters.Contains(first.ToLowerInvariant()) || context.Text.AsSpan(start, end - start).Count(' ') > 1;
    }

    private int OfThe(IReadOnlyList<SentenceItem> items, int index)
    {
        bool continues = index + 2 < items.Count && context.Language.OfWords.Contains(items[index + 1].Lower)
            && (items[index + 2].IsCapitalized || (index + 3 < items.Count && items[index + 3].IsCapitalized));
        return continues ? TitleRun.FindEnd(context.Text, items[index].Span.Start, context.Language.Text) : -1;
    }

    // «the pamphlet Leon Trotsky wrote»
    private bool IsName(TextSpan title)
    {
        foreach (Mention person in context.Persons.Within(title))
        {
            if (person.Span.Start == title.Start) return true;
        }

        return false;
    }
}

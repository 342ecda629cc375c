using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Decides whether a quotation is the title of a work.</summary>
internal sealed class TitleRule(VoiceContext context)
{
    // A quotation with so many capitalised words needs no cue.
    private const int LongTitle = 4;

    /// <summary>The range of the title that a quotation is or begins; null where it is none.</summary>
    public TextSpan? Find(Block block, Quotation quotation, IReadOnlyList<SentenceItem> items, int index, bool isTerm)
    {
        if (quotation.Content.IsEmpty) return null;
        if (OfWork(quotation) is { } work) return work;
        var words = Capitalization.Analyze(context.Text, quotation.Content, Text);
        if (words.Words == 0) return null;
        if (HeadOfTitle(quotation, words) is { } whole) return whole;
        bool isTitle = IsAnnounced(quotation, items, index, words) || IsProgramme(words)
            || (words.IsTitleCase && !Language.CapitalizesNouns && words.Words >= LongTitle && words.Capitals >= 3 && !isTerm)
            || (block.Zone == Zone.Note && IsInBibliography(quotation, words, items, index));
        return isTitle ? quotation.Span : null;
    }

    private VoiceLanguage Language => context.Language;

    private TextLanguage Text => context.Language.Text;

    private TextSpan? OfWork(Quotation quotation)
    {
        TextSpan content = Trim(quotation.Content);
        if (content.IsEmpty) return null;
        if (context.Works.Covering(content) is { } cover) return Union(quotation.Span, cover.Span);
        foreach (Mention work in context.Works.Within(content))
        {
            if (work.Span.Length * 5 >= content.Length * 4) return quotation.Span;
        }

        return null;
    }

    private static TextSpan Union(TextSpan a, TextSpan b) => TextSpan.FromBounds(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private TextSpan Trim(TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (end > start && !char.IsLetterOrDigit(context.Text[end - 1])) end--;
        while (start < end && !char.IsLetterOrDigit(context.Text[start])) start++;
        return TextSpan.FromBounds(start, end);
    }

    // «“Red” Books: A Guide»: a title that begins with a quoted word goes on behind the mark, with a colon.
    private TextSpan? HeadOfTitle(Quotation quotation, Capitalization words)
    {
        if (!words.IsTitleCase) return null;
        int end = TitleRun.FindEnd(context.Text, quotation.Span.End, Text);
        bool hasSubtitle = end > quotation.Span.End && context.Text.AsSpan(quotation.Span.End, end - quotation.Span.End).Contains(':');
        return hasSubtitle ? TextSpan.FromBounds(quotation.Span.Start, end) : null;
    }

    private bool IsAnnounced(Quotation quotation, IReadOnlyList<SentenceItem> items, int index, Capitalization words)
    {
        if (words.Capitals == 0 || !char.IsUpper(context.Text[Trim(quotation.Content).Start])) return false;
        int before = index - 1;
        bool hasMark = before >= 0 && items[before].Kind == SentenceItemKind.Mark;
        if (hasMark) before--;
        if (before >= 0 && Language.TitleCues.Contains(items[before].Lower))
        {
            // «in an article: “…”» quotes the article, «the title: “…”» and «his book, “…”» name it.
            return !hasMark || items[before + 1].Lower == "," || items[before].Lower.StartsWith("title", StringComparison.Ordinal);
        }

        return words.IsTitleCase && index + 1 < items.Count && Language.TitleCuesBehind.Contains(items[index + 1].Lower);
    }

    private bool IsProgramme(Capitalization words) =>
        words.IsTitleCase && words.Words > 1 && Language.DocumentNouns.Contains(words.Last.ToLowerInvariant());

    // «Miller, “A Title”, Journal 3», «“A Title,” Journal», «See “A Title”, 12».
    private bool IsInBibliography(Quotation quotation, Capitalization words, IReadOnlyList<SentenceItem> items, int index)
    {
        if (words.Words < 2 && !words.IsTitleCase) return false;
        if (!char.IsUpper(context.Text[Trim(quotation.Content).Start])) return false;
        bool isFirst = index == 0 || items[index - 1].Kind == SentenceItemKind.Mark || Language.QuotedThrough.Contains(items[index - 1].Lower);
        int behind = quotation.Span.End;
        bool isFollowed = context.Text[quotation.Content.End - 1] == ',' || (behind < context.Text.Length && context.Text[behind] is ',');
        return isFirst && isFollowed;
    }
}

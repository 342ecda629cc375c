using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>One outermost inline quotation with all that its classification asks for.</summary>
internal sealed class QuotedFragment
{
    private const int MaxNameLength = 5;
    private readonly VoiceContext _context;

    public QuotedFragment(VoiceContext context, Block block, Quotation quotation, TextSpan sentence, IReadOnlyList<SentenceItem> items, SourceReference reference)
    {
        _context = context;
        Block = block;
        Reference = reference;
        Quotation = quotation;
        Items = items;
        Index = IndexOf(items, quotation.Span.Start);
        Words = PassageIndex.GetForms(context.Text, quotation.Content);
        Marker = context.FindNextMarker(quotation.Span.End, block.Span.End);
        HasMarkerInSentence = Marker is { } marker && marker.Position <= Math.Max(sentence.End, quotation.Span.End) + 1;
        var capitals = Capitalization.Analyze(context.Text, quotation.Content, context.Language.Text);
        IsName = capitals.IsTitleCase && capitals.Words <= MaxNameLength && capitals.Capitals * 2 >= capitals.Words && !EndsSentence;
        IsTerm = IsMention();
    }

    public Block Block { get; }

    public Quotation Quotation { get; }

    /// <summary>What stands behind it to tell its source.</summary>
    public SourceReference Reference { get; }

    public IReadOnlyList<SentenceItem> Items { get; }

    /// <summary>Its place among the items of the sentence.</summary>
    public int Index { get; }

    /// <summary>The forms of its words.</summary>
    public string[] Words { get; }

    /// <summary>The first note marker behind it in its block.</summary>
    public NoteMarker? Marker { get; }

    /// <summary>Whether that marker stands within its sentence or right behind.</summary>
    public bool HasMarkerInSentence { get; }

    /// <summary>Whether a marker follows with nothing but punctuation between.</summary>
    public bool HasAdjacentMarker
    {
        get
        {
            if (Marker is not { } marker) return false;
            for (int at = Quotation.Span.End; at < marker.Position; at++)
            {
                if (char.IsLetterOrDigit(_context.Text[at]) || char.IsWhiteSpace(_context.Text[at])) return false;
            }

            return true;
        }
    }

    /// <summary>Whether all its words are capitalised as those of a name.</summary>
    public bool IsName { get; }

    /// <summary>Whether it holds a term of the lexicon and nothing else but an article.</summary>
    public bool IsTerm { get; }

    /// <summary>Whether an ellipsis or a bracketed insertion shows that somebody's words were cut.</summary>
    public bool IsEdited => Quotation.Content.GetText(_context.Text) is var content && (content.Contains('…') || content.Contains('[') || content.Contains("...", StringComparison.Ordinal));

    /// <summary>Whether a word before it calls it a slogan or keeps it at a distance.</summary>
    public bool IsDistanced
    {
        get
        {
            int before = Index - 1;
            if (before >= 0 && Items[before].Kind == SentenceItemKind.Mark) before--;
            return before >= 0 && _context.Language.DistanceCues.Contains(Items[before].Lower);
        }
    }

    private bool EndsSentence => !Quotation.Content.IsEmpty && _context.Text[Quotation.Content.End - 1] is '?' or '!' or '…';

    private static int IndexOf(IReadOnlyList<SentenceItem> items, int position)
    {
        int low = 0;
        int high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool IsMention()
    {
        TextSpan content = Quotation.Content;
        int start = content.Start;
        int end = content.End;
        while (end > start && !char.IsLetterOrDigit(_context.Text[end - 1])) end--;
        foreach (Mention mention in _context.Terms.Within(TextSpan.FromBounds(start, end)))
        {
            if (mention.Span.End == end && IsArticle(_context.Text.AsSpan(start, mention.Span.Start - start))) return true;
        }

        return false;
    }

    private static bool IsArticle(ReadOnlySpan<char> before) =>
        before.Trim() is var word && (word.IsEmpty || word.Equals("a", StringComparison.OrdinalIgnoreCase)
            || word.Equals("an", StringComparison.OrdinalIgnoreCase) || word.Equals("the", StringComparison.OrdinalIgnoreCase));
}

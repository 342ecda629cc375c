using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Tells which of the two-word quotations of a text the author also says without marks. Only pairs that are quoted
/// somewhere are kept, so a long text costs no memory.
/// </summary>
internal sealed class UnquotedPairIndex
{
    private readonly Dictionary<(string First, string Second), bool> _pairs = [];
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);

    public UnquotedPairIndex(string text, IReadOnlyList<BlockQuotations> blocks)
    {
        foreach (Quotation quotation in blocks.SelectMany(block => block.Outermost))
        {
            string[] words = PassageIndex.GetForms(text, quotation.Content);
            if (words.Length == 2) _pairs[(words[0], words[1])] = false;
        }

        if (_pairs.Count == 0) return;
        foreach (BlockQuotations block in blocks.Where(block => block.Block is { Zone: Zone.Body, Kind: not BlockKind.BlockQuotation }))
        {
            int start = block.Block.Span.Start;
            foreach (Quotation quotation in block.Outermost)
            {
                Mark(text, TextSpan.FromBounds(start, Math.Max(start, quotation.Span.Start)));
                start = quotation.Span.End;
            }

            Mark(text, TextSpan.FromBounds(start, Math.Max(start, block.Block.Span.End)));
        }
    }

    /// <summary>Whether the author says the two words side by side, outside every quotation.</summary>
    public bool Contains(string first, string second) => _pairs.GetValueOrDefault((first, second));

    private void Mark(string text, TextSpan range)
    {
        string? before = null;
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (TextSpan word in WordTokenizer.Enumerate(text.AsSpan(range.Start, range.Length)))
        {
            ReadOnlySpan<char> printed = text.AsSpan(range.Start + word.Start, word.Length);
            if (!known.TryGetValue(printed, out string? form)) known[printed] = form = PassageIndex.GetForm(printed);
            if (before is not null && _pairs.ContainsKey((before, form))) _pairs[(before, form)] = true;
            before = form;
        }
    }
}

namespace AntiStalinistLeft.Text;

/// <summary>
/// Finds quotations set as blocks in texts that have lost the indentation which showed them. The evidence: a paragraph
/// that introduces (it ends with a colon, or with no end of a sentence), and behind it one or more paragraphs that
/// stand in quotation marks, or whose only note marker stands at the very end, as the source of a quotation does.
/// </summary>
/// <remarks>
/// A colon alone is no evidence: where the quotation was lost, or a list follows, the next paragraph is the author's.
/// </remarks>
internal sealed class BlockQuotationRule
{
    private readonly string _text;
    private readonly LayoutBlock[] _blocks;
    private readonly ILookup<int, NoteMarkerPosition> _markers;
    private readonly BlockQuotationOptions _options;

    private BlockQuotationRule(
        string text, IReadOnlyList<LayoutBlock> blocks, IReadOnlyList<NoteMarkerPosition> markers, BlockQuotationOptions options)
    {
        _text = text;
        _blocks = [.. blocks];
        _markers = markers.ToLookup(marker => marker.Block);
        _options = options;
    }

    /// <summary>The same blocks, those found to be quotations marked as such.</summary>
    public static IReadOnlyList<LayoutBlock> Apply(
        string text, IReadOnlyList<LayoutBlock> blocks, IReadOnlyList<NoteMarkerPosition> markers, BlockQuotationOptions options) =>
        new BlockQuotationRule(text, blocks, markers, options).Mark();

    private LayoutBlock[] Mark()
    {
        int at = 0;
        while (at < _blocks.Length)
        {
            int length = IsParagraph(at) ? LengthAt(at) : 0;
            for (int i = at; i < at + length; i++) _blocks[i] = _blocks[i] with { Kind = BlockKind.BlockQuotation };
            at += Math.Max(1, length);
        }

        return _blocks;
    }

    private int LengthAt(int at)
    {
        Introduction introduction = IntroductionBefore(at);
        int quoted = LengthInMarks(at);
        if (quoted > 0) return introduction != Introduction.None || IsLong(at) ? quoted : 0;
        return introduction switch
        {
            Introduction.None => 0,
            Introduction.Unfinished => EndsWithItsOnlyMarker(at) && !HoldsDoubleMarks(at) ? 1 : 0,
            _ when ListItemRule.Starts(Words(at), NextParagraph(at)) => 0,
            _ => LengthToMarker(at) is var length and > 0 ? length : IsCitedAhead(at) ? 1 : 0,
        };
    }

    private enum Introduction
    {
        None,
        Colon,
        CitedColon,
        Unfinished,
    }

    private Introduction IntroductionBefore(int at)
    {
        if (at == 0 || !IsParagraph(at - 1)) return Introduction.None;
        ReadOnlySpan<char> words = Words(at - 1);
        ReadOnlySpan<char> bare = WithoutMarkersAtEnd(at - 1, out bool cited);
        if (bare.EndsWith(":")) return cited || LastSentenceHoldsMarker(at - 1) ? Introduction.CitedColon : Introduction.Colon;
        if (bare.EndsWith(",") || bare.EndsWith("–") || bare.EndsWith("—")) return Introduction.Unfinished;
        bool open = !cited && words.Length > 0 && char.IsLetter(words[^1]) && _blocks[at - 1].Kind == BlockKind.Paragraph;
        return open ? Introduction.Unfinished : Introduction.None;
    }

    // Each paragraph of a long quotation opens with a mark, only the last closes it.
    private int LengthInMarks(int at)
    {
        for (int i = at; i < _blocks.Length && i - at < _options.MaxParagraphs && IsParagraph(i); i++)
        {
            ReadOnlySpan<char> words = WithoutMarkersAtEnd(i, out _).TrimEnd(".,;");
            if (QuotedParagraph.IsFullyQuoted(words)) return i - at + 1;
            if (!QuotedParagraph.OpensWithoutClosing(words)) return 0;
        }

        return 0;
    }

    // The quotation runs to the first note marker, which must stand at the end of its paragraph.
    private int LengthToMarker(int at)
    {
        for (int i = at; i < _blocks.Length && i - at < _options.MaxParagraphs && IsParagraph(i); i++)
        {
            if (!_markers[i].Any()) continue;
            if (!EndsWithItsOnlyMarker(i)) return 0;

            // A source behind an inline quotation is the author's way of citing, unless the paragraph goes on with the
            // sentence that introduces it.
            bool own = QuotedParagraph.EndsInlineQuotation(WithoutMarkersAtEnd(i, out _)) && (i > at || !GoesOn(Words(at)));
            return own ? 0 : i - at + 1;
        }

        return 0;
    }

    private static bool GoesOn(ReadOnlySpan<char> words) => words.Length > 0 && (char.IsLower(words[0]) || words[0] is '…' or '.' or '[');

    private bool IsCitedAhead(int at) =>
        IntroductionBefore(at) == Introduction.CitedColon && !_markers[at].Any() && !HoldsDoubleMarks(at);

    private bool EndsWithItsOnlyMarker(int at)
    {
        if (_markers[at].Count() != 1) return false;
        int end = _markers[at].First().Span.End;
        return _text.AsSpan(end, _blocks[at].Span.End - end).Trim().Trim(".,;:!?)”’\"»").IsEmpty;
    }

    private bool LastSentenceHoldsMarker(int at)
    {
        if (!_markers[at].Any()) return false;
        int end = _markers[at].Last().Span.End;
        ReadOnlySpan<char> behind = _text.AsSpan(end, _blocks[at].Span.End - end);
        return !behind.Contains(". ", StringComparison.Ordinal) && !EndsSentence(_markers[at].Last().Span.Start);
    }

    // A marker behind a full stop closes the sentence before it.
    private bool EndsSentence(int markerStart)
    {
        ReadOnlySpan<char> before = _text.AsSpan(0, markerStart).TrimEnd("”’\"»)");
        return before.EndsWith(".") || before.EndsWith("!") || before.EndsWith("?");
    }

    private ReadOnlySpan<char> WithoutMarkersAtEnd(int at, out bool cited)
    {
        ReadOnlySpan<char> words = Words(at);
        cited = false;
        foreach (NoteMarkerPosition marker in _markers[at].Reverse())
        {
            ReadOnlySpan<char> mark = _text.AsSpan(marker.Span.Start, marker.Span.Length);
            if (!words.EndsWith(mark, StringComparison.Ordinal)) break;
            words = words[..^mark.Length].TrimEnd();
            cited = true;
        }

        return words;
    }

    private bool IsParagraph(int at) => _blocks[at].Kind is BlockKind.Paragraph or BlockKind.BlockQuotation;

    private bool IsLong(int at) => Words(at).Count(' ') + 1 >= _options.MinWordsUnintroduced;

    private bool HoldsDoubleMarks(int at) => Words(at).ContainsAny("“”\"«»");

    private ReadOnlySpan<char> NextParagraph(int at) => at + 1 < _blocks.Length && IsParagraph(at + 1) ? Words(at + 1) : [];

    private ReadOnlySpan<char> Words(int at) => _text.AsSpan(_blocks[at].Span.Start, _blocks[at].Span.Length).Trim();
}

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Splits successive texts into blocks, each at the cost of what changed against the one before: the common beginning and end
/// are compared as bytes, escapes and all; only the blocks in between are split, decoded, checked and looked up.
/// </summary>
/// <param name="blocks">Receives the distinct blocks.</param>
/// <param name="gaps">Receives the distinct gaps between blocks.</param>
internal sealed class RevisionSplitter(ByteTable blocks, ByteTable gaps)
{
    private readonly List<BlockOccurrence> _middle = [];
    private byte[] _previous = [];
    private int _previousLength;
    private int[] _starts = [0];
    private int[] _nextStarts = [0];
    private int _count;
    private byte[] _decoded = [];

    /// <summary>What was wrong with the last text that was not taken in.</summary>
    public TextProblem? Problem { get; private set; }

    /// <summary>The entries that stand between those kept, after <see cref="TryAdd"/>.</summary>
    public ReadOnlySpan<BlockOccurrence> Middle => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_middle);

    /// <summary>Takes in the next text. False where it is not text, with the <see cref="Problem"/>; nothing has changed then.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="isEscaped">True for XML character data, false for text as it is.</param>
    /// <param name="delta">How the list of blocks changed.</param>
    public bool TryAdd(ReadOnlySpan<byte> text, bool isEscaped, out ListDelta delta)
    {
        // Texts are remembered escaped; one that is not is escaped first, so that both kinds may follow each other.
        ReadOnlySpan<byte> escaped = isEscaped ? text : CanonicalText.Escape(text);
        return Add(escaped, isCanonical: !isEscaped, out delta);
    }

    private bool Add(ReadOnlySpan<byte> text, bool isCanonical, out ListDelta delta)
    {
        delta = new ListDelta(_count, _count, 0, 0);
        _middle.Clear();
        Problem = null;
        int common = text.CommonPrefixLength(_previous.AsSpan(0, _previousLength));
        if (common == text.Length && common == _previousLength) return true;

        int limit = Math.Min(text.Length, _previousLength) - common;
        int suffix = CommonSuffix.Length(text, _previous.AsSpan(0, _previousLength), limit);
        int first = FirstUnsureBlock(common);
        Outcome outcome = SplitFrom(text, first, _previousLength - suffix, isCanonical, out int resumed);
        if (outcome == Outcome.NeedsCanonicalText) return Add(CanonicalText.Canonicalize(text), isCanonical: true, out delta);

        if (outcome == Outcome.Broken) return false;

        delta = new ListDelta(_count, first, _count - resumed, _middle.Count);
        Remember(text, delta, resumed);
        return true;
    }

    /// <summary>
    /// The first block that may differ when the texts agree on their first <paramref name="common"/> bytes. The block in which
    /// they part may now join the one before, which is why that one is split again too; at the old text's very end a line may
    /// have grown, which can tell on one block more.
    /// </summary>
    private int FirstUnsureBlock(int common)
    {
        int at = _starts.AsSpan(0, _count + 1).BinarySearch(common);
        int containing = at >= 0 ? at : ~at - 1;
        return Math.Max(0, containing - (containing == _count ? 2 : 1));
    }

    private Outcome SplitFrom(ReadOnlySpan<byte> text, int first, int suffixStart, bool isCanonical, out int resumed)
    {
        int shift = text.Length - _previousLength;
        int position = _starts[first];
        resumed = first;
        EnsureStarts(first);
        while (true)
        {
            while (resumed < _count && (_starts[resumed] < suffixStart || _starts[resumed] + shift < position))
            {
                resumed++;
            }

            if (position == text.Length)
            {
                resumed = _count;
                return Outcome.Done;
            }

            // At 0 the rules differ, for a text may begin with blank lines; so the old text's first block never stands for a later one.
            if (resumed < _count && _starts[resumed] + shift == position && (position == 0) == (resumed == 0))
            {
                return Outcome.Done;
            }

            int end = BlockRules.EndOfBlock(text, position, out int next);
            Outcome outcome = TakeBlock(text[position..end], position, isCanonical, out int block);
            if (outcome != Outcome.Done) return outcome;

            EnsureStarts(first + _middle.Count + 1);
            _nextStarts[first + _middle.Count] = position;
            _middle.Add(new BlockOccurrence(block, gaps.Add(text[end..next])));
            position = next;
        }
    }

    private Outcome TakeBlock(ReadOnlySpan<byte> escaped, int offset, bool isCanonical, out int block)
    {
        block = -1;
        int bad = XmlEntities.FirstBadByte(escaped);
        if (bad >= 0)
        {
            Problem = new TextProblem("not-xml-text", "a byte that text in UTF-8 cannot hold", offset + bad);
            return Outcome.Broken;
        }

        if (!isCanonical && CanonicalText.IsNeededFor(escaped)) return Outcome.NeedsCanonicalText;

        if (escaped.IndexOf((byte)'&') < 0)
        {
            block = blocks.Add(escaped);
            return Outcome.Done;
        }

        if (_decoded.Length < escaped.Length) _decoded = new byte[2 * escaped.Length];

        int unknown = XmlEntities.Decode(escaped, _decoded, out int written);
        if (unknown >= 0)
        {
            Problem = new TextProblem("unknown-entity", "an & that begins none of XML's own entities", offset + unknown);
            return Outcome.Broken;
        }

        block = blocks.Add(_decoded.AsSpan(0, written));
        return Outcome.Done;
    }

    private void Remember(ReadOnlySpan<byte> text, ListDelta delta, int resumed)
    {
        int shift = text.Length - _previousLength;
        EnsureStarts(delta.Count);
        _starts.AsSpan(0, delta.Prefix).CopyTo(_nextStarts);
        int at = delta.Prefix + delta.Middle;
        for (int old = resumed; old < _count; old++)
        {
            _nextStarts[at++] = _starts[old] + shift;
        }

        _nextStarts[delta.Count] = text.Length;
        (_starts, _nextStarts) = (_nextStarts, _starts);
        _count = delta.Count;
        if (_previous.Length < text.Length) _previous = new byte[text.Length + (text.Length / 4)];

        text.CopyTo(_previous);
        _previousLength = text.Length;
    }

    private void EnsureStarts(int index)
    {
        if (index + 2 > _nextStarts.Length) Array.Resize(ref _nextStarts, 2 * (index + 2));
    }

    private enum Outcome
    {
        Done,
        NeedsCanonicalText,
        Broken,
    }
}

/// <summary>What is wrong with a text, and how many bytes from its beginning.</summary>
internal sealed record TextProblem(string Code, string Found, int Offset)
{
    /// <summary>The problem as a message about the revision whose text it is.</summary>
    public Diagnostic ToDiagnostic(Revision revision, string? file = null) => new(
        Severity.Error,
        Code,
        FormattableString.Invariant($"The text of revision {revision.Id} holds {Found}, {Offset} bytes from its beginning. Repair it, or fetch it again."),
        file);
}

namespace AntiStalinistLeft.Text;

/// <summary>Walks over the words of a text without allocating. See <see cref="WordTokenizer"/> for the rule.</summary>
internal ref struct WordEnumerator
{
    private const int MaxTrailingBracketLength = 3;
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _joinHyphens;
    private readonly bool _joinBrackets;
    private int _at;

    internal WordEnumerator(ReadOnlySpan<char> text, WordOptions options)
    {
        _text = text;
        _joinHyphens = options.JoinHyphens;
        _joinBrackets = options.JoinBrackets;
    }

    /// <summary>The word, as a range of the text.</summary>
    public TextSpan Current { readonly get; private set; }

    /// <summary>The enumerator itself, so that <c>foreach</c> takes it.</summary>
    public readonly WordEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool MoveNext()
    {
        while (true)
        {
            SkipPlainGaps();
            if (_at >= _text.Length) return false;
            int start = _at;
            _at = WordSegmenter.Next(_text, start, out bool isWord);
            if (!isWord) continue;
            Current = Extend(start, _at);
            _at = Current.End;
            return true;
        }
    }

    // ASCII blanks and punctuation never belong to a word, not even where a mark or a joiner behind them would, by WB4,
    // make them the beginning of its segment.
    private void SkipPlainGaps()
    {
        while (_at < _text.Length && _text[_at] < 0x80 && (WordBreakTable.GetAsciiProperties(_text[_at]) & WordBreakTable.Core) == 0) _at++;
    }

    private readonly TextSpan Extend(int start, int end)
    {
        if (end < _text.Length && IsJoiner(_text[end]))
        {
            if (_joinBrackets) start = WithBracketBefore(start, end);
            while (end < _text.Length)
            {
                int next = _joinHyphens ? OverHyphen(end) : end;
                if (next == end && _joinBrackets) next = OverBracket(end);
                if (next == end) break;
                end = next;
            }
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsJoiner(char c) => c is ']' or '[' || IsHyphen(c);

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '‒' or '–';

    // «[a]fter»: the opening bracket before the first part belongs to the word.
    private readonly int WithBracketBefore(int start, int end) =>
        start > 0 && _text[start - 1] == '[' && _text[end] == ']' && IsLetterAt(end + 1) ? start - 1 : start;

    private readonly int OverHyphen(int end)
    {
        if (!IsHyphen(_text[end]) || !IsLetterOrDigitAt(end + 1)) return end;
        return WordSegmenter.Next(_text, end + 1, out _);
    }

    private readonly int OverBracket(int end)
    {
        if (_text[end] == ']')
        {
            // The bracket was opened before the word or before its last part; only letters behind it make it part of one.
            return end > 1 && HasBracketOpen(end) && IsLetterAt(end + 1) ? WordSegmenter.Next(_text, end + 1, out _) : end;
        }

        if (_text[end] != '[' || !IsLetterAt(end + 1)) return end;
        int inner = WordSegmenter.Next(_text, end + 1, out _);
        if (inner >= _text.Length || _text[inner] != ']') return end;
        if (IsLetterAt(inner + 1)) return WordSegmenter.Next(_text, inner + 1, out _);
        ReadOnlySpan<char> letters = _text[(end + 1)..inner];
        return letters.Length <= MaxTrailingBracketLength && !letters.Equals("sic", StringComparison.OrdinalIgnoreCase) ? inner + 1 : end;
    }

    private readonly bool HasBracketOpen(int end)
    {
        int at = end - 1;
        while (at >= 0 && char.IsLetter(_text[at])) at--;
        return at >= 0 && _text[at] == '[';
    }

    private readonly bool IsLetterAt(int at) => at < _text.Length && char.IsLetter(_text[at]);

    private readonly bool IsLetterOrDigitAt(int at) =>
        at < _text.Length && (WordBreakTable.GetPropertiesAt(_text, at, out _) & WordBreakTable.LetterOrDigit) != 0;
}

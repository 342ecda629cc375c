namespace AntiStalinistLeft.Text;

/// <summary>
/// Unicode's default word boundaries (UAX #29, revision 41, rules WB1–WB999, Unicode 15.0), without any tailoring.
/// </summary>
/// <remarks>
/// What follows from the default rules: a run of katakana is one segment, each ideograph, hiragana letter and each Thai,
/// Lao, Khmer or Burmese letter with its marks is one of its own (no dictionary is used), a flag or a joined emoji is one.
/// </remarks>
internal static class WordSegmenter
{
    /// <summary>Finds the end of the segment that begins at a boundary.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A boundary before the end of the text: 0 or what an earlier call returned.</param>
    /// <param name="isWord">Whether the segment holds a letter or a digit.</param>
    public static int Next(ReadOnlySpan<char> text, int start, out bool isWord)
    {
        byte seen = WordBreakTable.GetPropertiesAt(text, start, out int width);
        int at = start + width;
        byte left = seen;
        while ((left & WordBreakTable.Core) != 0 && at < text.Length && text[at] < 0x80)
        {
            byte next = WordBreakTable.GetAsciiProperties(text[at]);
            if ((next & WordBreakTable.Core) == 0) break;
            left = next;
            seen |= next;
            at++;
        }

        int end = Continue(text, at, left, ref seen);
        isWord = (seen & WordBreakTable.LetterOrDigit) != 0;
        return end;
    }

    // Goes on from a place inside a segment; `left` holds the properties of the code point before it.
    private static int Continue(ReadOnlySpan<char> text, int at, byte left, ref byte seen)
    {
        // The rules see through marks and format characters (WB4): `left` is the last code point that is neither, and
        // `before` the last of all, which WB3c and WB3d ask for.
        byte before = left;
        bool flagIsOpen = Break(left) == WordBreak.RegionalIndicator;
        while (at < text.Length)
        {
            byte right = WordBreakTable.GetPropertiesAt(text, at, out int width);
            int joined = Joined(text, at, width, left, before, right, flagIsOpen);
            if (joined == 0) break;
            for (int end = at + joined; at < end; at += width)
            {
                before = WordBreakTable.GetPropertiesAt(text, at, out width);
                seen |= before;
                if (IsIgnorable(before)) continue;
                flagIsOpen = false;
                left = before;
            }

            if (Break(left) is WordBreak.LF) break;
        }

        return at;
    }

    // How many code units join the segment at a place: none, the next code point, or a sign with the letter behind it.
    private static int Joined(ReadOnlySpan<char> text, int at, int width, byte left, byte before, byte right, bool flagIsOpen)
    {
        if ((left & right & WordBreakTable.Core) != 0) return width;
        WordBreak l = Break(left);
        WordBreak r = Break(right);
        if (l == WordBreak.CR) return r == WordBreak.LF ? width : 0;
        if (l is WordBreak.LF or WordBreak.Newline) return 0;
        if (Break(before) == WordBreak.Zwj && (right & WordBreakTable.Pictograph) != 0) return width;
        if (IsIgnorable(right)) return width;
        return (l, r) switch
        {
            (WordBreak.WSegSpace, WordBreak.WSegSpace) => Break(before) == WordBreak.WSegSpace ? width : 0,
            (WordBreak.Katakana, WordBreak.Katakana or WordBreak.ExtendNumLet) => width,
            (WordBreak.ExtendNumLet, WordBreak.Katakana) => width,
            (WordBreak.RegionalIndicator, WordBreak.RegionalIndicator) => flagIsOpen ? width : 0,
            (WordBreak.ALetter or WordBreak.HebrewLetter, WordBreak.MidLetter or WordBreak.MidNumLet or WordBreak.SingleQuote)
                when WidthBefore(text, at + width, WordBreak.ALetter, WordBreak.HebrewLetter) is > 0 and var rest => width + rest,
            (WordBreak.HebrewLetter, WordBreak.SingleQuote) => width,
            (WordBreak.HebrewLetter, WordBreak.DoubleQuote)
                when WidthBefore(text, at + width, WordBreak.HebrewLetter, WordBreak.HebrewLetter) is > 0 and var rest => width + rest,
            (WordBreak.Numeric, WordBreak.MidNum or WordBreak.MidNumLet or WordBreak.SingleQuote)
                when WidthBefore(text, at + width, WordBreak.Numeric, WordBreak.Numeric) is > 0 and var rest => width + rest,
            _ => 0,
        };
    }

    // The width up to and with the next code point that is not ignorable, if it is one of two kinds; otherwise 0.
    private static int WidthBefore(ReadOnlySpan<char> text, int start, WordBreak kind, WordBreak orKind)
    {
        for (int at = start; at < text.Length;)
        {
            byte next = WordBreakTable.GetPropertiesAt(text, at, out int width);
            at += width;
            if (IsIgnorable(next)) continue;
            return Break(next) == kind || Break(next) == orKind ? at - start : 0;
        }

        return 0;
    }

    private static WordBreak Break(byte properties) => (WordBreak)(properties & WordBreakTable.BreakMask);

    private static bool IsIgnorable(byte properties) =>
        Break(properties) is WordBreak.Extend or WordBreak.Format or WordBreak.Zwj;
}

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Where wikitext falls into blocks. A block begins with a line that is not blank. A heading (<c>==</c>), a list item
/// (<c>*</c>, <c>#</c>, <c>:</c>, <c>;</c>) and a horizontal rule (<c>----</c>) are a block of one line each; a table's
/// beginning, end and rows (<c>{|</c>, <c>|}</c>, <c>|-</c>) begin a block; any other block goes on to the next blank line
/// or the next line that begins a block. What lies between two blocks, line ends and blank lines, is the gap behind the first.
/// </summary>
/// <remarks>
/// The rules look at nothing before a block's first byte. So two texts that agree from a block's beginning on agree in all
/// blocks from there, which is what makes splitting only the changed part of a text right.
/// </remarks>
internal static class BlockRules
{
    /// <summary>Where the block that begins at <paramref name="start"/> ends; <paramref name="next"/> is where the next one begins.</summary>
    /// <param name="text">The whole text; escaped or not makes no difference to the rules.</param>
    /// <param name="start">A block's beginning, or 0. At 0 a text may begin with blank lines: then the first block is empty.</param>
    /// <param name="next">Beginning of the next block, or the text's length.</param>
    public static int EndOfBlock(ReadOnlySpan<byte> text, int start, out int next)
    {
        int line = start;
        bool isAlone = false;
        while (true)
        {
            int lineEnd = EndOfLine(text, line);
            if (line == start)
            {
                if (IsBlank(text[line..lineEnd]))
                {
                    next = SkipBlankLines(text, line);
                    return start;
                }

                isAlone = StandsAlone(text[line..lineEnd]);
            }

            if (lineEnd == text.Length)
            {
                next = lineEnd;
                return lineEnd;
            }

            line = lineEnd + 1;
            int nextEnd = EndOfLine(text, line);
            ReadOnlySpan<byte> following = text[line..nextEnd];
            if (IsBlank(following) || isAlone || BeginsBlock(following))
            {
                next = SkipBlankLines(text, line);
                return lineEnd;
            }
        }
    }

    private static int EndOfLine(ReadOnlySpan<byte> text, int from)
    {
        int newline = text[from..].IndexOf((byte)'\n');
        return newline < 0 ? text.Length : from + newline;
    }

    private static int SkipBlankLines(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length)
        {
            int end = EndOfLine(text, from);
            if (!IsBlank(text[from..end])) return from;

            from = Math.Min(text.Length, end + 1);
        }

        return from;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    private static bool BeginsBlock(ReadOnlySpan<byte> line) =>
        line is [(byte)'{', (byte)'|', ..] or [(byte)'|', (byte)'-' or (byte)'}', ..] || StandsAlone(line);

    private static bool StandsAlone(ReadOnlySpan<byte> line) => line switch
    {
        [(byte)'*' or (byte)'#' or (byte)':' or (byte)';', ..] => true,
        [(byte)'-', (byte)'-', (byte)'-', (byte)'-', ..] => true,
        [(byte)'=', _, ..] => line.TrimEnd(" \t"u8) is [_, _, .., (byte)'='],
        _ => false,
    };
}

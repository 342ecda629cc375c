namespace AntiStalinistLeft.Text;

/// <summary>Header fields at the top of an export: <c>Title: …</c>, <c>Author: …</c>, one a line.</summary>
internal static class HeaderFields
{
    private const int MaxNameLength = 30;

    /// <summary>Adds the fields and says at which line the rest begins; 0 where the text has no header.</summary>
    public static int Add(string text, List<LineView> lines, PageLayoutBuilder layout)
    {
        int at = 0;
        while (at < lines.Count && (at == 0 || lines[at].BlankBefore == 0))
        {
            ReadOnlySpan<char> words = lines[at].Words(text);
            int colon = NameLength(words);
            if (colon == 0 && at == 0) return 0;

            // A line without a name, not set apart by a blank line, goes on with the field before it.
            layout.Add(BlockKind.Metadata, lines[at].Span);
            if (colon > 0) layout.AddFact(words[..colon].ToString().ToLowerInvariant(), words[(colon + 1)..]);
            at++;
        }

        return at;
    }

    private static int NameLength(ReadOnlySpan<char> words)
    {
        int colon = words.IndexOf(':');
        if (colon <= 0 || colon > MaxNameLength || !char.IsUpper(words[0])) return 0;
        foreach (char c in words[..colon])
        {
            if (!char.IsLetter(c) && c != ' ') return 0;
        }

        return colon;
    }
}

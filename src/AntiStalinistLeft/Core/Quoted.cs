using System.Text;

#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft.Core;
#endif

/// <summary>Words from outside as a message or a terminal may show them.</summary>
internal static class Quoted
{
    /// <summary>A value cut at <see cref="Limits.QuotedLength"/> characters.</summary>
    public static string Cut(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length <= Limits.QuotedLength) return value;
        int end = char.IsHighSurrogate(value[Limits.QuotedLength - 1]) ? Limits.QuotedLength - 1 : Limits.QuotedLength;
        return value[..end] + "…";
    }

    /// <summary>A message of which every word that is longer than twice <see cref="Limits.QuotedLength"/> is cut.</summary>
    public static string CutWords(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Length <= 2 * Limits.QuotedLength) return message;
        return string.Join('\n', message.Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(word => word.Length > 2 * Limits.QuotedLength ? Cut(word) : word))));
    }

    /// <summary>
    /// The words with every control character but tab and line feed made visible, as Unicode's pictures have them (␛ for the
    /// character that begins a terminal's commands), and those that turn the direction of writing left out.
    /// </summary>
    public static string Visible(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!words.AsSpan().ContainsAnyInRange('\0', '\u001F') && !words.Any(IsHidden)) return words;
        var shown = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (c is '\n' or '\t') shown.Append(c);
            else if (c == '\r') continue;
            else if (c < ' ') shown.Append((char)('\u2400' + c));
            else if (c == '\u007F') shown.Append('\u2421');
            else if (c is >= '\u0080' and <= '\u009F') shown.Append('\uFFFD');
            else if (!IsHidden(c)) shown.Append(c);
        }

        return shown.ToString();
    }

    private static bool IsHidden(char c) => c is (>= '\u007F' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

using System.Text;
using System.Xml;

namespace AntiStalinistLeft.Networks;

/// <summary>Words as XML 1.0 can hold them.</summary>
internal static class XmlSanitizer
{
    /// <summary>How all files are written: UTF-8 without a byte-order mark, indented, LF.</summary>
    public static XmlWriterSettings Settings => new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>The words with a replacement mark (U+FFFD) for what XML has no way to write: control characters and halves of pairs.</summary>
    public static string Sanitize(string words)
    {
        if (IsClean(words)) return words;
        var clean = new StringBuilder(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            if (XmlConvert.IsXmlChar(words[i])) clean.Append(words[i]);
            else if (IsPair(words, i)) clean.Append(words[i]).Append(words[++i]);
            else clean.Append('\uFFFD');
        }

        return clean.ToString();
    }

    /// <summary>Different words for different ones: where two would become the same, the later ones get a number.</summary>
    public static IReadOnlyDictionary<string, string> MakeDistinct(IEnumerable<string> words)
    {
        string[] all = [.. words];
        var used = all.Where(IsClean).ToHashSet(StringComparer.Ordinal);
        var different = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string word in all)
        {
            string clean = Sanitize(word);
            for (int i = 2; clean != word && !used.Add(clean); i++) clean = FormattableString.Invariant($"{Sanitize(word)} ({i})");
            different.Add(word, clean);
        }

        return different;
    }

    private static bool IsClean(string words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (XmlConvert.IsXmlChar(words[i])) continue;
            if (!IsPair(words, i)) return false;
            i++;
        }

        return true;
    }

    private static bool IsPair(string words, int i) => char.IsHighSurrogate(words[i]) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]);
}

using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests;

/// <summary>Generated texts out of the characters that text handling stumbles over.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        "a", "Trotsky", "b", " ", "  ", "\n", "\r", "\r\n", "\t", "\u00A0", "\u202F", "\u2009", "\u00AD", "\u200B", "\uFEFF", "\u200D",
        "e\u0301", "\u0301", "\u0323", "\u212B", "\u1112\u1161\u11AB", "\uD834\uDD5E", "\uD834", "\uDD1E", "👩‍👩‍👧", ",", ",,", ";", " ;", " ,", ".",
        "[1]", "[2]", "[a]", "[1917]", "[", "]", "“", "”", "\"", "‘", "’", ":", "(", ")", "…", "File:a.jpg|thumb|", "== ", " ==", "=== x ===", "Title: x", "\0", "\u0085", "\u2028",
    ];

    /// <summary>Strings of up to some dozens of such pieces, shrinking to shorter ones.</summary>
    public static Arbitrary<string> Strings() => Arb.From(Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat), Shrink);

    private static IEnumerable<string> Shrink(string text)
    {
        if (text.Length == 0) yield break;
        yield return text[..(text.Length / 2)];
        yield return text[(text.Length / 2)..];
        for (int i = 0; i < Math.Min(text.Length, 40); i++) yield return text.Remove(i, 1);
    }
}

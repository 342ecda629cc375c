using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterKind : byte
{
    /// <summary>White space; no part of any token.</summary>
    Space,

    /// <summary>A letter, a number or the underscore; runs of them are one token.</summary>
    Word,

    /// <summary>Anything else; a token by itself.</summary>
    Mark,
}

/// <summary>Tells characters apart as the regular expression <c>\w+|[^\w\s]</c> does in Python, whose tools for histories use it.</summary>
internal static class CharacterClassifier
{
    private static readonly CharacterKind[] AsciiKinds = [.. Enumerable.Range(0, 128).Select(c => Classify(new Rune(c)))];

    /// <summary>The kinds of the ASCII characters.</summary>
    public static ReadOnlySpan<CharacterKind> Ascii => AsciiKinds;

    /// <summary>The kind of any character. Combining marks are no word characters, as in Python.</summary>
    public static CharacterKind Classify(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterKind.Word,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharacterKind.Space,
        UnicodeCategory.Control when rune.Value is (>= 9 and <= 13) or (>= 28 and <= 31) or 0x85 => CharacterKind.Space,
        _ => rune.Value == '_' ? CharacterKind.Word : CharacterKind.Mark,
    };
}

using System.Globalization;

namespace AntiStalinistLeft.Annotations;

/// <summary>Makes the tables of <see cref="TextFolding"/>.</summary>
/// <remarks>
/// A type of its own, without a static field: this runs before the first match of every process, and a method of a type whose
/// statics are still being made costs a look at that at every call, ten times what it does here.
/// </remarks>
internal static class FoldingTableBuilder
{
    // Pairs of what is read and what it is taken for; the marks that fold to an apostrophe are punctuation.
    private const string Marks = "\u2019'\u2018'\u201B'\u02BC'\u2032'\u00B4'`'\uFF07'\u201C\"\u201D\"\u201E\"\u201F\"\u00AB\"\u00BB\"\u2033\"\u2010-\u2011-\u2012-\u2013-";

    /// <summary>What each code unit folds to and what kind it is: one pass over all units, one look at the category of each.</summary>
    public static (char[] Folded, byte[] Kinds) Build()
    {
        char[] folded = new char[char.MaxValue + 1];
        byte[] kinds = new byte[char.MaxValue + 1];
        for (int i = 0; i < folded.Length; i++)
        {
            char unit = (char)i;
            UnicodeCategory category = char.GetUnicodeCategory(unit);
            CodeUnitKind kind = KindOf(category);
            if (kind == CodeUnitKind.Other && char.IsWhiteSpace(unit)) kind = CodeUnitKind.Blank;
            kinds[i] = (byte)kind;
            folded[i] = kind == CodeUnitKind.Blank ? ' ' : HasCase(category) ? char.ToLowerInvariant(unit) : unit;
        }

        for (int i = 0; i < Marks.Length; i += 2)
        {
            folded[Marks[i]] = Marks[i + 1];
            kinds[Marks[i]] = (byte)CodeUnitKind.Other;
        }

        kinds['-'] = kinds['\u2010'] = kinds['\u2011'] = (byte)CodeUnitKind.Hyphen;
        return (folded, kinds);
    }

    private static CodeUnitKind KindOf(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CodeUnitKind.Letter,
        UnicodeCategory.DecimalDigitNumber => CodeUnitKind.Digit,
        _ => CodeUnitKind.Other,
    };

    private static bool HasCase(UnicodeCategory category) =>
        category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.LetterNumber or UnicodeCategory.OtherSymbol;
}

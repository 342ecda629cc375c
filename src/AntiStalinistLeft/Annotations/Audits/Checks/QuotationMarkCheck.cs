using System.Buffers;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Paragraphs whose quotation marks do not pair.</summary>
internal static class QuotationMarkCheck
{
    private static readonly SearchValues<char> LowOrAngled = SearchValues.Create("„‚«»‹›");
    private const string Consequence = "Which words are quoted there is uncertain.";

    public static IEnumerable<AuditFinding> Find(Document document, AuditOptions options)
    {
        TextLanguage language = TextLanguages.ForTag(document.Source.Language);
        for (int i = 0; i < document.Blocks.Count; i++)
        {
            Block block = document.Blocks[i];
            if (block.Zone is Zone.Metadata || EvidenceOf(document, i, language) is not { } evidence) continue;
            yield return new AuditFinding(
                document.Id, AuditKind.UnbalancedQuotationMarks, AuditCertainty.Certain, block.Ordinal, block.OriginalSpan, evidence, Consequence);
        }
    }

    private static string? EvidenceOf(Document document, int index, TextLanguage language)
    {
        Block block = document.Blocks[index];
        ReadOnlySpan<char> words = BodyView.GetText(document, block);
        QuotationScan scan = QuotationScanner.Scan(document.Text.Value, block.Span, language);
        UnbalancedMark[] alone = [.. scan.Unbalanced.Where((mark, i) => Matters(mark) && !(i == scan.Unbalanced.Count - 1 && GoesOn(document, index, mark)))];

        // Where the low mark or an angle opens, “ and ‘ may close: only pairs tell. Elsewhere marks of the wrong shape show too.
        if (words.IndexOfAny(LowOrAngled) < 0 && (CountDoubles(words, alone.Length == 0 && scan.Unbalanced.Count > 0) ?? CountSingles(words)) is { } counts) return counts + PlaceOf(document, block, alone);
        return alone.Length == 0 || words.IndexOfAny(LowOrAngled) < 0 ? null : FormattableString.Invariant($"{alone.Length} without a partner of {CountMarks(words)} quotation marks") + PlaceOf(document, block, alone);
    }

    // A single mark that would close may be an apostrophe.
    private static bool Matters(UnbalancedMark mark) => mark.IsOpening || QuotationMarks.IsDouble(mark.Mark);

    private static string PlaceOf(Document document, Block block, UnbalancedMark[] alone)
    {
        if (alone.Length == 0) return string.Empty;
        int before = WhiteSpaceWordCounter.Count(document.Text.Value.AsSpan(block.Span.Start, alone[0].Position - block.Span.Start));
        return FormattableString.Invariant($"; {alone[0].Mark} behind {before} words {(alone[0].IsOpening ? "is not closed" : "closes nothing")}");
    }

    private static string? CountDoubles(ReadOnlySpan<char> words, bool goesOn)
    {
        int open = words.Count('“');
        int close = words.Count('”');
        int straight = words.Count('"');

        // A quotation of several paragraphs opens each of them and closes the last.
        if (open == close + 1 && straight == 0 && goesOn) return null;
        return open != close || straight % 2 != 0 ? FormattableString.Invariant($"{open} opening and {close} closing double marks, {straight} straight ones") : null;
    }

    private static string? CountSingles(ReadOnlySpan<char> words)
    {
        int open = words.Count('‘');
        int close = ClosingSingle(words);
        return open > close ? FormattableString.Invariant($"{open} opening single marks and {close} that can close one") : null;
    }

    private static int CountMarks(ReadOnlySpan<char> words)
    {
        int count = 0;
        foreach (char c in words)
        {
            if (QuotationMarks.IsMark(c) && !QuotationMarks.MayBeApostrophe(c)) count++;
        }

        return count;
    }

    private static bool GoesOn(Document document, int index, UnbalancedMark last) =>
        last.IsOpening && index + 1 < document.Blocks.Count && document.Blocks[index + 1] is { Zone: Zone.Body } next
        && BodyView.GetText(document, next) is [var first, ..] && first == last.Mark;

    // Between two letters the mark is an apostrophe.
    private static int ClosingSingle(ReadOnlySpan<char> words)
    {
        int count = 0;
        for (int i = 1; i < words.Length; i++)
        {
            bool apostrophe = i + 1 < words.Length && char.IsLetter(words[i - 1]) && char.IsLetter(words[i + 1]);
            if (words[i] == '’' && !apostrophe) count++;
        }

        return count;
    }
}

namespace AntiStalinistLeft.Annotations;

/// <summary>Paragraphs whose quotation marks do not pair.</summary>
internal static class QuotationMarkCheck
{
    private const string Consequence = "Which words are quoted there is uncertain.";

    public static IEnumerable<AuditFinding> Find(Document document, AuditOptions options)
    {
        for (int i = 0; i < document.Blocks.Count; i++)
        {
            Block block = document.Blocks[i];
            if (block.Zone is Zone.Metadata) continue;
            ReadOnlySpan<char> words = BodyView.GetText(document, block);
            if (EvidenceOf(words, GoesOn(document, i)) is not { } evidence) continue;
            yield return new AuditFinding(
                document.Id, AuditKind.UnbalancedQuotationMarks, AuditCertainty.Certain, block.Ordinal, block.OriginalSpan, evidence, Consequence);
        }
    }

    private static string? EvidenceOf(ReadOnlySpan<char> words, bool goesOn)
    {
        int open = words.Count('“');
        int close = words.Count('”');
        int straight = words.Count('"');

        // A quotation of several paragraphs opens each of them and closes the last.
        if (open == close + 1 && straight == 0 && goesOn) return null;
        if (open != close || straight % 2 != 0)
        {
            return FormattableString.Invariant($"{open} opening and {close} closing double marks, {straight} straight ones");
        }

        int openSingle = words.Count('‘');
        int closeSingle = ClosingSingle(words);
        return openSingle > closeSingle
            ? FormattableString.Invariant($"{openSingle} opening single marks and {closeSingle} that can close one")
            : null;
    }

    private static bool GoesOn(Document document, int index) =>
        index + 1 < document.Blocks.Count && document.Blocks[index + 1].Zone == Zone.Body
        && BodyView.GetText(document, document.Blocks[index + 1]).StartsWith("“");

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

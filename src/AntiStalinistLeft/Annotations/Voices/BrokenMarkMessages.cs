namespace AntiStalinistLeft.Annotations;

/// <summary>Says what is wrong with a quotation mark, where, and what was made of it.</summary>
internal static class BrokenMarkMessages
{
    private const string Code = "unbalanced-quotation-mark";

    public static Diagnostic Describe(Document document, BrokenQuotation broken)
    {
        int original = document.Text.ToOriginal(new TextSpan(broken.Mark.Position, 1)).Start;
        ReadOnlySpan<char> before = document.Text.Original.AsSpan(0, original);
        int line = before.Count('\n') + 1;
        int column = original - before.LastIndexOf('\n');
        string missing = broken.Mark.IsOpening ? "closing" : "opening";
        string made = broken.Repaired is { } repaired
            ? FormattableString.Invariant($"the quotation is taken to be {repaired.Length} characters long")
            : "its words are counted as the author's own";
        return new Diagnostic(
            Severity.Warning,
            Code,
            $"The mark {broken.Mark.Mark} has no {missing} mark; {made}. Check the original, and mend the mark there if it is wrong.",
            document.Source.File,
            line,
            column);
    }
}

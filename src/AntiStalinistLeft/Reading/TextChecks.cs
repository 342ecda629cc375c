using AntiStalinistLeft.Reading.Decoding;

namespace AntiStalinistLeft.Reading;

/// <summary>What can look wrong in any text, whatever its format.</summary>
internal static class TextChecks
{
    public static IEnumerable<Diagnostic> Of(DecodedText original)
    {
        int first = -1;
        int count = 0;
        for (int i = 0; i < original.Text.Length; i++)
        {
            char c = original.Text[i];
            if (c >= ' ' || c is '\t' or '\n' or '\r' or '\f' or '\v') continue;
            if (first < 0) first = i;
            count++;
        }

        if (first < 0) yield break;
        (int line, int column) = TextLines.PositionOf(original.Text, first);
        (string code, string message) = InputMessages.ControlCharacter(original.Text[first], count);
        yield return new Diagnostic(Severity.Warning, code, message, original.File, line, column);
    }
}

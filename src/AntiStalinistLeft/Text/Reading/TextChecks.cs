using System.Buffers;

namespace AntiStalinistLeft.Text;

/// <summary>Checks that apply to any text, whatever its format.</summary>
internal static class TextChecks
{
    // Tab, line feed, vertical tab, form feed and carriage return are layout.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 9).Concat(Enumerable.Range(14, 18)).Append(127).Select(code => (char)code)]);

    public static IEnumerable<Diagnostic> Check(DecodedText original)
    {
        if (LooksLikeHtml(original.Text)) yield return At(InputMessages.LooksLikeHtml(), 0, original);
        int first = original.Text.AsSpan().IndexOfAny(Controls);
        if (first < 0) yield break;
        int count = 0;
        for (int at = first; at >= 0; at = Next(original.Text, at + 1)) count++;
        yield return At(InputMessages.ControlCharacter(original.Text[first], count), first, original);
    }

    /// <summary>A title in the file that is not the manifest's, not even its beginning, hints at a wrong file.</summary>
    public static IEnumerable<Diagnostic> CheckTitle(Source source, PageLayout layout, string? file)
    {
        string? found = layout.Facts.FirstOrDefault(fact => fact.Name == "title").Value;
        if (found is null || source.Title.StartsWith(found, StringComparison.OrdinalIgnoreCase)) yield break;
        (string code, string message) = InputMessages.TitleDiffers(found, source.Title);
        yield return new Diagnostic(Severity.Warning, code, message, file);
    }

    private static int Next(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAny(Controls);
        return length < 0 ? -1 : start + length;
    }

    private static bool LooksLikeHtml(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static Diagnostic At((string Code, string Message) message, int offset, DecodedText original)
    {
        (int line, int column) = TextLines.PositionOf(original.Text, offset);
        return new Diagnostic(Severity.Warning, message.Code, message.Message, original.File, line, column);
    }
}

using System.Text;

namespace AntiStalinistLeft.Text;

/// <summary>Unicode Normalization Form C (UAX #15), stretch by stretch, so that only what changes is touched.</summary>
internal static class CanonicalComposition
{
    /// <summary>The text in form C.</summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        int done = 0;
        foreach (TextEdit edit in Find(text))
        {
            result.Append(text, done, edit.Span.Start - done).Append(edit.After);
            done = edit.Span.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The stretches that are not in form C, each from one starter to the next that joins nothing.</summary>
    public static IEnumerable<TextEdit> Find(string text)
    {
        // Below U+0300 nothing joins and nothing decomposes for good, so most text is passed over at once.
        int at = FirstJoining(text, 0);
        while (at < text.Length)
        {
            int start = StartBefore(text, at);
            int end = at;
            while (end < text.Length && !CanonicalData.Instance.IsBoundary(CodeAt(text, end, out int length))) end += length;
            string stretch = text[start..end];
            string composed = Compose(stretch);
            if (!string.Equals(stretch, composed, StringComparison.Ordinal))
            {
                yield return Smallest(start, stretch, composed);
            }

            at = FirstJoining(text, end);
        }
    }

    // A stretch may begin with what stays as it is, a line end for instance, which must not be drawn into the change.
    private static TextEdit Smallest(int start, string before, string after)
    {
        int shorter = Math.Min(before.Length, after.Length);
        int head = 0;
        while (head < shorter && before[head] == after[head]) head++;
        if (head > 0 && char.IsHighSurrogate(before[head - 1])) head--;
        int tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        if (tail > 0 && char.IsLowSurrogate(before[^tail])) tail--;
        return new TextEdit(new TextSpan(start + head, before.Length - head - tail), after[head..^tail]);
    }

    private static int FirstJoining(string text, int at)
    {
        while (at < text.Length)
        {
            int skip = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u02FF');
            if (skip < 0) return text.Length;
            at += skip;
            if (!CanonicalData.Instance.IsBoundary(CodeAt(text, at, out int length))) return at;
            at += length;
        }

        return text.Length;
    }

    // The code point before, which the joining one may join; it is a boundary, else it had been found first.
    private static int StartBefore(string text, int at)
    {
        if (at == 0) return 0;
        return at > 1 && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2]) ? at - 2 : at - 1;
    }

    private static string Compose(string stretch)
    {
        var codes = new List<int>(stretch.Length);
        for (int i = 0; i < stretch.Length;)
        {
            Decompose(CodeAt(stretch, i, out int length), codes);
            i += length;
        }

        Order(codes);
        Combine(codes);
        var result = new StringBuilder(codes.Count);
        foreach (int code in codes) Append(result, code);
        return result.ToString();
    }

    private static void Decompose(int code, List<int> codes)
    {
        if (Hangul.TryDecompose(code, codes)) return;
        if (!CanonicalData.Instance.TryDecompose(code, out int first, out int second))
        {
            codes.Add(code);
            return;
        }

        Decompose(first, codes);
        if (second != 0) codes.Add(second);
    }

    // Marks between two starters are ordered by class, those of one class stay as they are.
    private static void Order(List<int> codes)
    {
        int at = 0;
        while (at < codes.Count)
        {
            int end = at;
            while (end < codes.Count && CanonicalData.Instance.ClassOf(codes[end]) > 0) end++;
            if (end - at > 1)
            {
                int[] ordered = [.. codes.GetRange(at, end - at).OrderBy(code => CanonicalData.Instance.ClassOf(code))];
                for (int i = 0; i < ordered.Length; i++) codes[at + i] = ordered[i];
            }

            at = end + 1;
        }
    }

    private static void Combine(List<int> codes)
    {
        int starter = -1;
        int kept = 0;
        int lastClass = 0;
        for (int i = 0; i < codes.Count; i++)
        {
            int code = codes[i];
            int mark = CanonicalData.Instance.ClassOf(code);

            // A mark of the same or a higher class between the two blocks them; so does any other starter.
            bool blocked = kept - starter > 1 && lastClass >= mark;
            if (starter >= 0 && !blocked && TryJoin(codes[starter], code, out int joined))
            {
                codes[starter] = joined;
                continue;
            }

            if (mark == 0) starter = kept;
            lastClass = mark;
            codes[kept++] = code;
        }

        codes.RemoveRange(kept, codes.Count - kept);
    }

    private static bool TryJoin(int first, int second, out int joined) =>
        Hangul.TryCompose(first, second, out joined) || CanonicalData.Instance.TryCompose(first, second, out joined);

    // A lone surrogate is no character; it is carried along as it stands.
    private static int CodeAt(string text, int at, out int length)
    {
        bool pair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        length = pair ? 2 : 1;
        return pair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }

    private static void Append(StringBuilder result, int code)
    {
        if (code <= char.MaxValue) result.Append((char)code);
        else result.Append(char.ConvertFromUtf32(code));
    }
}

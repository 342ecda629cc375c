using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>
/// Finds the partners of quotation marks and brackets. What has no partner stays a plain mark, so one forgotten bracket
/// cannot swallow a note. Quotation marks pair as in any text; a bracket never reaches over the edge of a quotation.
/// </summary>
internal static class DelimiterMatcher
{
    private const string Brackets = "([{)]}";

    // No note nests deeper; looking no further keeps a note of any length linear.
    private const int DeepestNesting = 16;

    public static void MatchAll(string text, List<NoteToken> tokens)
    {
        IReadOnlyList<Quotation> quotations = QuotationScanner.Scan(text, new TextSpan(0, text.Length)).Quotations;
        var starts = quotations.ToDictionary(quotation => quotation.Span.End - 1, quotation => quotation.Span.Start);
        var depths = quotations.ToDictionary(quotation => quotation.Span.Start, _ => -1);
        var open = new List<int>();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != NoteTokenKind.Mark) continue;
            int at = tokens[i].Start;
            int bracket = Brackets.IndexOf(text[at], StringComparison.Ordinal);
            int opener = -1;
            if (starts.TryGetValue(at, out int start)) opener = depths[start];
            else if (bracket > 2) opener = Innermost(text, tokens, open, Brackets[bracket - 3]);
            else if (depths.ContainsKey(at) || bracket >= 0)
            {
                if (bracket < 0) depths[at] = open.Count;
                open.Add(i);
            }

            if (opener < 0) continue;
            tokens[open[opener]] = tokens[open[opener]] with { Kind = NoteTokenKind.Open, Partner = i };
            tokens[i] = tokens[i] with { Kind = NoteTokenKind.Close, Partner = open[opener] };
            open.RemoveRange(opener, open.Count - opener);
        }
    }

    // The last one open of a kind within the innermost quotation; -1 for none.
    private static int Innermost(string text, List<NoteToken> tokens, List<int> open, char wanted)
    {
        for (int k = open.Count - 1; k >= Math.Max(0, open.Count - DeepestNesting); k--)
        {
            char mark = text[tokens[open[k]].Start];
            if (mark == wanted) return k;
            if (!Brackets.Contains(mark, StringComparison.Ordinal)) return -1;
        }

        return -1;
    }
}

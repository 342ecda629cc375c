using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>Cuts a stretch of text into statements.</summary>
internal static class StatementSplitter
{
    // What a quotation of few capitalised words holds is a name («the “New Course Resolution”»), not somebody's words.
    private const int MaxQuotedNameLength = 6;

    /// <summary>Reads the statements of a stretch up to a place in it.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="persons">Mentions of persons, sorted by place.</param>
    public static IReadOnlyList<Statement> Split(string text, TextSpan span, IReadOnlyList<Mention> persons)
    {
        bool[] quoted = Mask(text, span);
        var statements = new List<Statement>();
        var words = new List<StatementWord>();
        int person = FirstFrom(persons, span.Start);
        char before = '\0';
        bool quotes = false;
        int at = span.Start;
        while (at < span.End)
        {
            while (person < persons.Count && persons[person].Span.Start < at) person++;
            char mark = text[at];
            if (quoted[at - span.Start] || !char.IsLetterOrDigit(mark))
            {
                quotes |= quoted[at - span.Start];
                if (EndsStatement(text, span, at, quoted)) Flush(statements, words, ref quotes);
                if (!char.IsWhiteSpace(mark) && mark is ',' or ':' or '(' or '–' or '—' or ';') before = mark;
                if (quoted[at - span.Start] && (at == span.Start || !quoted[at - span.Start - 1])) before = '“';
                at++;
                continue;
            }

            bool named = person < persons.Count && persons[person].Span.Start == at && persons[person].Span.End <= span.End;
            int end = named ? persons[person].Span.End : WordEnd(text, span, at, quoted);
            words.Add(WordOf(text, span, TextSpan.FromBounds(at, end), named ? persons[person].Entity : null, before));
            before = '\0';
            at = words[^1].IsPossessive && named ? Math.Min(end + 2, span.End) : end;
        }

        Flush(statements, words, ref quotes);
        return statements;
    }

    private static StatementWord WordOf(string text, TextSpan span, TextSpan word, string? person, char before)
    {
        int at = word.End;
        bool possessive = at < span.End && text[at] is '’' or '\'' && (at + 1 >= span.End || text[at + 1] == 's' || !char.IsLetter(text[at + 1]));
        if (possessive) at = Math.Min(span.End, at + 2);
        while (at < span.End && text[at] == ' ') at++;
        char after = at < span.End && !char.IsLetterOrDigit(text[at]) ? text[at] : '\0';
        return new StatementWord(word.GetText(text), person, possessive && person is not null, before, after);
    }

    private static int WordEnd(string text, TextSpan span, int at, bool[] quoted)
    {
        int end = at;
        while (end < span.End && !quoted[end - span.Start])
        {
            bool inside = char.IsLetterOrDigit(text[end]) || (text[end] is '’' or '\'' or '-' && end + 1 < span.End && char.IsLetter(text[end + 1]));
            if (!inside) break;
            end++;
        }

        return Math.Max(end, at + 1);
    }

    // A quotation that stands alone belongs to the statement before it.
    private static void Flush(List<Statement> statements, List<StatementWord> words, ref bool quotes)
    {
        if (words.Count > 0) statements.Add(new Statement([.. words], quotes));
        else if (quotes && statements.Count > 0) statements[^1] = statements[^1] with { Quotes = true };
        words.Clear();
        quotes = false;
    }

    // A full stop outside quotations, or the closing mark of a quotation that ends with one, before a capital.
    private static bool EndsStatement(string text, TextSpan span, int at, bool[] quoted)
    {
        bool stop = text[at] is '.' or '!' or '?' or '…';
        bool inQuote = quoted[at - span.Start];
        bool closes = inQuote && at > span.Start && text[at - 1] is '.' or '!' or '?' or '…' && (at + 1 >= span.End || !quoted[at + 1 - span.Start]);
        if (!(stop && !inQuote) && !closes) return false;
        int next = at + 1;
        while (next < span.End && char.IsWhiteSpace(text[next])) next++;
        if (next >= span.End) return false;
        if (next == at + 1 && !closes) return false;
        bool initial = !inQuote && at - 1 >= span.Start && char.IsUpper(text[at - 1]) && (at - 2 < span.Start || !char.IsLetter(text[at - 2]));
        return !initial && (char.IsUpper(text[next]) || QuotationOpens(text[next]));
    }

    private static bool QuotationOpens(char mark) => mark is '“' or '"' or '«' or '„' or '‘';

    private static bool[] Mask(string text, TextSpan span)
    {
        var quoted = new bool[span.Length];
        foreach (Quotation quotation in QuotationScanner.Scan(text, span).Quotations)
        {
            if (quotation.Depth > 0 || IsName(quotation.Content.GetText(text))) continue;
            Array.Fill(quoted, true, quotation.Span.Start - span.Start, quotation.Span.Length);
        }

        return quoted;
    }

    private static bool IsName(string content)
    {
        string[] words = content.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxQuotedNameLength && words.All(word => char.IsUpper(word[0]) || CitationVocabulary.Connectors.Contains(word)) && char.IsUpper(words[0][0]);
    }

    private static int FirstFrom(IReadOnlyList<Mention> persons, int start)
    {
        int low = 0;
        int high = persons.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (persons[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

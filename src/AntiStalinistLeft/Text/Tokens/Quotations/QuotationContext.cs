namespace AntiStalinistLeft.Text;

/// <summary>What stands beside a mark.</summary>
internal sealed class QuotationContext(string text, TextSpan range, TextLanguage language)
{
    private const int MaxPartnerDistance = 400;
    private const int MaxAdjacentMarks = 4;

    public TextSpan Range => range;

    public char this[int at] => text[at];

    /// <summary>A place where a word or a quotation begins: what stands before is no part of a word, behind it one begins.</summary>
    public bool CanOpen(int at) => IsOpenBefore(at) && !IsGapAt(at + 1);

    /// <summary>A place where one ends: something stands before, and no word goes on behind.</summary>
    public bool CanClose(int at) => at > range.Start && !char.IsWhiteSpace(text[at - 1]) && !IsLetterOrDigit(at + 1);

    public bool IsInsideWord(int at) => IsLetterOrDigit(at - 1) && IsLetterOrDigit(at + 1);

    public bool IsLetterOrDigit(int at) => at >= range.Start && at < range.End && char.IsLetterOrDigit(text[at]);

    /// <summary>The apostrophe of «’tis» and «’30s».</summary>
    public bool IsElision(int at)
    {
        if (at + 1 < range.End && char.IsDigit(text[at + 1])) return EndsDecade(at + 1);
        return language.Elisions.Contains(WordAt(at + 1));
    }

    /// <summary>
    /// True where a mark behind a plural <c>s</c> is the apostrophe of a possessive: a word follows that can be possessed,
    /// and a mark that closes better stands later, before any other quotation opens.
    /// </summary>
    public bool IsPossessive(int at, bool withinDouble) =>
        LooksPossessive(at) && HasLaterPartner(at + 1, withinDouble);

    private bool LooksPossessive(int at)
    {
        if (at == range.Start || at + 2 >= range.End || text[at - 1] is not ('s' or 'S' or 'x' or 'z')) return false;
        if (text[at + 1] is not (' ' or '\u00A0') || !char.IsLetter(text[at + 2])) return false;
        string owner = WordBefore(at);
        return !language.NotPossessed.Contains(owner) && !language.Connectives.Contains(owner)
            && !language.NotPossessed.Contains(WordAt(at + 2));
    }

    private bool HasLaterPartner(int start, bool withinDouble)
    {
        int limit = Math.Min(range.End, start + MaxPartnerDistance);
        for (int at = start; at < limit; at++)
        {
            char c = text[at];
            if (!QuotationMarks.IsMark(c)) continue;
            if (QuotationMarks.IsDouble(c))
            {
                if (withinDouble && !CanOpen(at)) return false;
                continue;
            }

            if (IsInsideWord(at)) continue;
            if (c != '’' && CanOpen(at) && !IsElision(at)) return false;
            if (CanClose(at) && !LooksPossessive(at)) return true;
        }

        return false;
    }

    // Marks side by side («“‘», «‘"») open together; nobody writes more than a few.
    private bool IsOpenBefore(int at)
    {
        int nearest = Math.Max(range.Start, at - MaxAdjacentMarks);
        while (at > nearest && QuotationMarks.IsMark(text[at - 1])) at--;
        return at == range.Start || char.IsWhiteSpace(text[at - 1])
            || text[at - 1] is '(' or '[' or '{' or '–' or '—' or '-' or '/' or '…' or '¿' or '¡' or '=';
    }

    private bool IsGapAt(int at) => at >= range.End || char.IsWhiteSpace(text[at]) || text[at] is ',' or ';' or ':' or ')' or '?' or '!';

    private bool EndsDecade(int at)
    {
        int end = at;
        while (end < range.End && char.IsDigit(text[end])) end++;
        return end < range.End && text[end] == 's' && !IsLetterOrDigit(end + 1);
    }

    private string WordBefore(int at)
    {
        int start = at;
        while (start > range.Start && char.IsLetter(text[start - 1])) start--;
        return text[start..at].ToLowerInvariant();
    }

    private string WordAt(int at)
    {
        int end = at;
        while (end < range.End && char.IsLetter(text[end])) end++;
        return at >= range.End ? string.Empty : text[at..end].ToLowerInvariant();
    }
}

namespace AntiStalinistLeft.Text;

/// <summary>Pairs the quotation marks of a paragraph.</summary>
/// <remarks>
/// Straight and curly marks pair freely within their kind, double or single, for editors mix them; the kinds never pair
/// with each other. A mark's role comes from its shape and from what stands beside it. An apostrophe is no mark: between
/// letters it never is, behind a plural <c>s</c> it is none where a word follows that can be possessed and a better
/// closing mark comes later. A quotation that opens while one is open is nested; at a double closing mark, single
/// quotations still open are given up and reported.
/// </remarks>
internal static class QuotationScanner
{
    /// <summary>Scans one paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The paragraph; positions in the result are those of the text.</param>
    /// <param name="language">Its language, for the words that decide about apostrophes; English where null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="range"/> reaches over the end of the text.</exception>
    public static QuotationScan Scan(string text, TextSpan range, TextLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, text.Length, nameof(range));
        var pairing = new QuotationMatcher(new QuotationContext(text, range, language ?? TextLanguages.English));
        ReadOnlySpan<char> span = text.AsSpan(range.Start, range.Length);
        for (int at = 0; span[at..].IndexOfAny(QuotationMarks.All) is >= 0 and var step; at++)
        {
            at += step;
            pairing.Add(range.Start + at);
        }

        return pairing.Finish();
    }
}

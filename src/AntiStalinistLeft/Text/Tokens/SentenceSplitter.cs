using System.Buffers;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Parts blocks into sentences. A sentence is the author's: what stands in quotation marks or brackets that open within
/// it does not end it, whatever stops stand there; a quotation or a parenthesis that begins a sentence is parted.
/// </summary>
/// <remarks>
/// A sentence ends at <c>. ! ? …</c> (and their kin in other scripts), with the closing marks behind, where blanks and
/// then a capital, a digit or a letter without case follow. It does not end behind an initial or an abbreviation
/// (<see cref="TextLanguage"/> has the lists), nor at an ellipsis behind a connective. An empty line always ends one.
/// </remarks>
internal static class SentenceSplitter
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…‥。！？｡।؟۔\n");

    /// <summary>The sentences of all blocks, numbered consecutively through the document; no sentence crosses the end of a block.</summary>
    public static IReadOnlyList<Sentence> Split(Document document, SentenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= SentenceOptions.Default;
        SentenceOptions resolved = options with { Language = options.Language ?? TextLanguages.ForTag(document.Source.Language) };
        var sentences = new List<Sentence>();
        foreach (Block block in document.Blocks)
        {
            foreach (TextSpan span in Split(document.Text.Value, block.Span, resolved))
            {
                sentences.Add(new Sentence(sentences.Count + 1, block.Ordinal, span));
            }
        }

        return sentences;
    }

    /// <summary>The sentences of a text that is one block.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, SentenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(text, new TextSpan(0, text.Length), options);
    }

    /// <summary>The sentences of one block.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block; the ranges returned are those of the text, blanks at their ends excluded.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="block"/> reaches over the end of the text.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan block, SentenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, text.Length, nameof(block));
        TextLanguage language = options?.Language ?? TextLanguages.English;
        Enclosures? enclosures = options is { SplitEnclosed: true }
            ? null
            : Enclosures.Find(text, block, QuotationScanner.Scan(text, block, language));
        var boundary = new SentenceBoundary(text, block, language);
        var sentences = new List<TextSpan>();
        int start = SkipBlanks(text, block.Start, block.End);
        for (int at = start; NextStop(text, at, block.End) is var stop && stop < block.End;)
        {
            at = EndOfStop(text, stop, block.End, out int closers);
            if (!IsEnd(text, block, boundary, enclosures, start, stop, closers, at)) continue;
            sentences.Add(TextSpan.FromBounds(start, TrimBlanks(text, start, at)));
            at = start = SkipBlanks(text, at, block.End);
        }

        if (start < block.End) sentences.Add(TextSpan.FromBounds(start, TrimBlanks(text, start, block.End)));
        return sentences;
    }

    private static int NextStop(string text, int at, int end)
    {
        int step = text.AsSpan(at, end - at).IndexOfAny(Stops);
        return step < 0 ? end : at + step;
    }

    private static bool IsEnd(
        string text, TextSpan block, SentenceBoundary boundary, Enclosures? enclosures, int start, int stop, int closers, int end)
    {
        if (text[stop] == '\n') return IsEmptyLine(text, stop, block.End);
        bool needsBlank = !IsIdeographic(text[stop]);
        if (needsBlank && end < block.End && !char.IsWhiteSpace(text[end])) return false;
        if (enclosures?.FindAround(stop) is { } around && around.End > end && HoldsWord(text, start, around.Start)) return false;
        return !needsBlank || boundary.Ends(start, stop, closers, end);
    }

    // Behind the terminators and whatever closes: «.”)», «?’?».
    private static int EndOfStop(string text, int stop, int end, out int closers)
    {
        int at = stop + 1;
        if (text[stop] != '\n')
        {
            while (at < end && text[at] != '\n' && Stops.Contains(text[at])) at++;
        }

        closers = at;
        while (at < end && IsCloser(text[at])) at++;
        return at;
    }

    private static bool IsCloser(char c) => c is ')' or ']' or '}' or '.' or '?' or '!' || QuotationMarks.IsMark(c);

    private static bool IsIdeographic(char c) => c is '。' or '！' or '？' or '｡';

    private static bool IsEmptyLine(string text, int lineEnd, int end)
    {
        int at = lineEnd + 1;
        while (at < end && text[at] is ' ' or '\t' or '\r' or '\u00A0') at++;
        return at < end && text[at] == '\n';
    }

    private static bool HoldsWord(string text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (char.IsLetterOrDigit(text[at])) return true;
        }

        return false;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int TrimBlanks(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }
}

using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>Searches the words of a corpus by the query language of docs/queries.md.</summary>
public static class ConcordanceAnalysis
{
    private const int PerWords = 1000;

    /// <summary>Finds what a query matches.</summary>
    /// <param name="corpus">The corpus; its words must be at hand.</param>
    /// <param name="query">The query: a word, a phrase, <c>[tendency=…]</c> for mentions, <c>[]</c> for any word …</param>
    /// <param name="options">Where to look and what is shown; null for the defaults.</param>
    /// <exception cref="InputException">The query has a mistake; the message names the column.</exception>
    /// <exception cref="ArgumentException">A name in the selection is unknown, or it selects no word.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public static Concordance Find(Corpus corpus, string query, ConcordanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new ConcordanceOptions();
        options.Check(nameof(options));
        SelectedWords words = corpus.Words.Take(options.Selection);
        IReadOnlyList<QueryMatch> matches = corpus.Words.Search(query, words);
        return new Concordance(query, CreateLines(corpus.Words.Index, matches, options), Count(words, matches), corpus.Words.Names);
    }

    internal static Table<ConcordanceRow> CreateLines(WordIndex index, IEnumerable<QueryMatch> matches, ConcordanceOptions options)
    {
        IOrderedEnumerable<QueryMatch>? sorted = null;
        foreach (int place in options.SortBy)
        {
            sorted = sorted is null ? matches.OrderBy(match => KeyOf(index, match, place), StringComparer.Ordinal) : sorted.ThenBy(match => KeyOf(index, match, place), StringComparer.Ordinal);
        }

        return (sorted ?? matches).Select(match => CreateRow(match, options)).ToTable("concordance");
    }

    // A place beyond the block sorts first, for nothing stands there.
    private static string KeyOf(WordIndex index, QueryMatch match, int place)
    {
        if (place == 0) return string.Join(' ', match.Text.Forms[match.Start..match.End].Select(form => index.Forms[form]));
        (int start, int end) = match.Text.WordsOfBlock(match.Text.SentenceOf(match.Start).Block);
        int word = place < 0 ? match.Start + place : match.End + place - 1;
        return word >= start && word < end ? index.Forms[match.Text.Forms[word]] : string.Empty;
    }

    private static ConcordanceRow CreateRow(QueryMatch match, ConcordanceOptions options)
    {
        AnnotatedDocument text = match.Text.Text;
        Sentence sentence = match.Text.SentenceOf(match.Start);
        Block block = text.Document.Blocks[sentence.Block - 1];
        TextSpan span = TextSpan.FromBounds(text.Words[match.Start].Span.Start, text.Words[match.End - 1].Span.End);
        TextSpan around = options.Context == ConcordanceContext.Sentence ? sentence.Span : FindAround(match, block, options.Width);
        TextSpan original = text.Document.Text.ToOriginal(span);
        VoiceSpan voice = text.VoiceAt(span.Start);
        return new ConcordanceRow(
            text.Document.Id,
            block.Section,
            text.Document.GetHeading(block.Section),
            block.Ordinal,
            sentence.Ordinal,
            block.Zone,
            voice.Voice,
            voice.Speaker,
            GetWords(text, around.Start, span.Start),
            GetWords(text, span.Start, span.End),
            GetWords(text, span.End, around.End),
            original.Start,
            original.Length);
    }

    private static TextSpan FindAround(QueryMatch match, Block block, int width)
    {
        IReadOnlyList<Token> words = match.Text.Text.Words;
        (int start, int end) = match.Text.WordsOfBlock(block.Ordinal);
        int first = Math.Max(start, match.Start - width);
        int last = Math.Min(end, match.End + width);

        // Signs at the ends of the block belong to it; elsewhere the line ends with a word.
        return TextSpan.FromBounds(
            first == start ? block.Span.Start : words[first].Span.Start,
            last == end ? block.Span.End : words[last - 1].Span.End);
    }

    // A line of a concordance is one line.
    private static string GetWords(AnnotatedDocument text, int start, int end) =>
        string.Create(end - start, (text.Document.Text.Value, start), static (line, from) =>
        {
            from.Value.AsSpan(from.start, line.Length).CopyTo(line);
            foreach (ref char c in line) c = c is '\n' or '\r' or '\t' ? ' ' : c;
        });

    private static Table<ConcordanceCountRow> Count(SelectedWords words, IReadOnlyList<QueryMatch> matches)
    {
        var found = matches.CountBy(match => match.Text.Id).ToDictionary(StringComparer.Ordinal);
        return words.Runs.GroupBy(run => run.Text.Id)
            .Select(text => (text.Key, Words: text.Sum(run => run.End - run.Start), Matches: found.GetValueOrDefault(text.Key)))
            .Select(text => new ConcordanceCountRow(text.Key, text.Matches, text.Words, PerWords, (double)text.Matches / text.Words * PerWords))
            .ToTable("concordance-counts");
    }
}

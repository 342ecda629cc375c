namespace AntiStalinistLeft.Corpora;

/// <summary>
/// The words around the matches of a query: each once however many matches are near, none beyond the sentence, the block or what is
/// selected, and none of the matches themselves.
/// </summary>
internal sealed class CollocationWindows
{
    private readonly List<(IndexedText Text, int Word, bool IsLeft)> _words = [];

    /// <summary>Takes the windows.</summary>
    public CollocationWindows(SelectedWords selected, IReadOnlyList<QueryMatch> matches, int left, int right)
    {
        ILookup<string, QueryMatch> byText = matches.ToLookup(match => match.Text.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, WordRun> text in selected.Runs.GroupBy(run => run.Text.Id))
        {
            QueryMatch[] nodes = [.. byText[text.Key]];
            int next = 0;
            foreach (WordRun run in text)
            {
                int first = next;
                while (next < nodes.Length && nodes[next].Start < run.End) next++;
                Take(run, nodes.AsSpan(first, next - first), left, right);
            }
        }
    }

    /// <summary>The words, in the order of the texts, with the side on which the nearest match has them.</summary>
    public IReadOnlyList<(IndexedText Text, int Word, bool IsLeft)> Words => _words;

    private void Take(WordRun run, ReadOnlySpan<QueryMatch> nodes, int left, int right)
    {
        int done = run.Start;
        for (int i = 0; i < nodes.Length; i++)
        {
            (int sentenceStart, int sentenceEnd) = run.Text.WordsOfSentence(run.Text.Text.Words[nodes[i].Start].Sentence);
            int start = Math.Max(Math.Max(done, run.Start), Math.Max(sentenceStart, nodes[i].Start - left));
            for (int word = start; word < nodes[i].Start; word++) _words.Add((run.Text, word, true));

            // What lies between two matches belongs to the nearer one; in the middle, to the first.
            int end = Math.Min(Math.Min(run.End, sentenceEnd), nodes[i].End + right);
            if (i + 1 < nodes.Length && nodes[i + 1].Start - left < end && nodes[i + 1].Start < sentenceEnd) end = Math.Min(end, Math.Max(nodes[i + 1].Start - left, nodes[i].End + ((nodes[i + 1].Start - nodes[i].End + 1) / 2)));
            for (int word = nodes[i].End; word < end; word++) _words.Add((run.Text, word, false));
            done = Math.Max(end, nodes[i].End);
        }
    }
}

using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// Aligns two revisions within each zone in three steps: sentences with the same words, wherever they stand; sentences
/// that are alike, the most alike first; and in what is left, runs of words that were taken over. Order plays no part in
/// finding partners, so a sentence that was moved is kept, not removed and added.
/// </summary>
internal static class SentenceAligner
{
    public static SentenceAlignment Align(RevisionText older, RevisionText newer, RevisionComparisonOptions options)
    {
        var alignment = new SentenceAlignment(older, newer);
        PairSame(alignment);
        PairSimilar(alignment, options);
        ReusedRunFinder.Link(alignment, options.MinRunLength);
        return alignment;
    }

    private static void PairSame(SentenceAlignment alignment)
    {
        var waiting = new Dictionary<(Zone, string), Queue<int>>();
        for (int s = 0; s < alignment.Older.Count; s++)
        {
            (Zone, string) key = KeyOf(alignment.Older, s);
            if (!waiting.TryGetValue(key, out Queue<int>? queue)) waiting[key] = queue = new Queue<int>();
            queue.Enqueue(s);
        }

        for (int t = 0; t < alignment.Newer.Count; t++)
        {
            if (waiting.TryGetValue(KeyOf(alignment.Newer, t), out Queue<int>? queue) && queue.TryDequeue(out int s))
            {
                alignment.Pair(s, t, [.. Enumerable.Range(0, alignment.Older.Words[s].Length).Select(i => (i, i))]);
            }
        }
    }

    private static void PairSimilar(SentenceAlignment alignment, RevisionComparisonOptions options)
    {
        var candidates = new List<Candidate>();
        var index = new WordIndex(alignment.Newer);
        var aligner = new SequenceAligner();
        for (int s = 0; s < alignment.Older.Count; s++)
        {
            if (alignment.Older.SentencePartners[s] >= 0) continue;
            int[] words = alignment.Older.Words[s];
            foreach ((int t, int shared) in index.FindSharing(words))
            {
                int[] others = alignment.Newer.Words[t];
                if (alignment.Older.GetZone(s) != alignment.Newer.GetZone(t) || !Enough(shared, words, others, options)) continue;
                List<(int A, int B)> common = FindCommonWords(aligner, words, others);
                if (Enough(common.Count, words, others, options)) candidates.Add(new Candidate(s, t, GetSimilarity(common.Count, words, others), common));
            }
        }

        foreach (Candidate pair in candidates
            .OrderByDescending(c => c.Similarity)
            .ThenBy(c => Math.Abs(((double)c.Older / alignment.Older.Count) - ((double)c.Newer / alignment.Newer.Count)))
            .ThenBy(c => c.Older).ThenBy(c => c.Newer))
        {
            if (alignment.Older.SentencePartners[pair.Older] < 0 && alignment.Newer.SentencePartners[pair.Newer] < 0) alignment.Pair(pair.Older, pair.Newer, pair.Common);
        }
    }

    /// <summary>Pairs of places with the same word, rising on both sides.</summary>
    private static List<(int A, int B)> FindCommonWords(SequenceAligner aligner, int[] words, int[] others)
    {
        int[] partners = new int[others.Length];
        aligner.Align(words, others, partners);
        return [.. partners.Index().Where(place => place.Item >= 0).Select(place => (place.Item, place.Index))];
    }

    private static (Zone Zone, string Words) KeyOf(AlignmentSide side, int sentence) => (side.GetZone(sentence), string.Join(' ', side.Words[sentence]));

    private static double GetSimilarity(int shared, int[] words, int[] others) => 2.0 * shared / (words.Length + others.Length);

    private static bool Enough(int shared, int[] words, int[] others, RevisionComparisonOptions options) =>
        shared >= options.MinSharedWords && GetSimilarity(shared, words, others) >= options.MinSimilarity;

    private sealed record Candidate(int Older, int Newer, double Similarity, List<(int A, int B)> Common);

    /// <summary>Which free sentences hold a word, and how often.</summary>
    private sealed class WordIndex
    {
        private readonly Dictionary<int, List<(int Sentence, int Times)>> _holders = [];

        public WordIndex(AlignmentSide side)
        {
            for (int t = 0; t < side.Count; t++)
            {
                if (side.SentencePartners[t] >= 0) continue;
                foreach ((int word, int times) in side.Words[t].CountBy(w => w))
                {
                    if (!_holders.TryGetValue(word, out List<(int, int)>? holders)) _holders[word] = holders = [];
                    holders.Add((t, times));
                }
            }
        }

        /// <summary>The sentences that share words, with how many at the most, order apart.</summary>
        public IEnumerable<(int Sentence, int Shared)> FindSharing(int[] words)
        {
            var shared = new SortedDictionary<int, int>();
            foreach ((int word, int times) in words.CountBy(w => w))
            {
                if (!_holders.TryGetValue(word, out List<(int Sentence, int Times)>? holders)) continue;
                foreach ((int sentence, int there) in holders) shared[sentence] = shared.GetValueOrDefault(sentence) + Math.Min(times, there);
            }

            return shared.Select(s => (s.Key, s.Value));
        }
    }
}

namespace AntiStalinistLeft.Corpora;

/// <summary>A place that a query matches.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">Number of the first word, from 0.</param>
/// <param name="End">Number behind the last.</param>
internal readonly record struct QueryMatch(IndexedText Text, int Start, int End);

/// <summary>
/// Finds what a query matches: of matches that begin at one word the longest, none overlapping another, none reaching over the
/// end of a sentence or of what is selected.
/// </summary>
internal sealed class QueryMatcher(QueryProgram program)
{
    /// <summary>Finds all matches in the order of the texts.</summary>
    /// <param name="words">Where to look.</param>
    /// <param name="maxThreads">How many texts are searched at a time; as many as there are cores where −1.</param>
    public IReadOnlyList<QueryMatch> Find(SelectedWords words, int maxThreads = -1)
    {
        WordRun[][] texts = [.. words.Runs.GroupBy(run => run.Text.Id).Select(text => text.ToArray())];
        var found = new List<QueryMatch>[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = maxThreads }, i => found[i] = new TextSearch(program, texts[i][0].Text).Find(texts[i]));
        var all = new List<QueryMatch>(found.Sum(matches => matches.Count));
        foreach (List<QueryMatch> matches in found) all.AddRange(matches);
        return all;
    }

    private sealed class TextSearch(QueryProgram program, IndexedText text)
    {
        // Where the query may stand before a word, and where it stood already; kept from word to word, for most words begin something.
        private readonly Stack<(int Word, int Step)> _waiting = new();
        private readonly HashSet<(int Word, int Step)> _seen = [];

        public List<QueryMatch> Find(IEnumerable<WordRun> runs)
        {
            var matches = new List<QueryMatch>();
            foreach (WordRun run in runs) AddMatches(run, matches);
            return matches;
        }

        private void AddMatches(WordRun run, List<QueryMatch> matches)
        {
            bool[]? starters = program.Starters;
            int[] forms = text.Forms;
            for (int word = run.Start; word < run.End; word++)
            {
                if (starters is not null && !starters[forms[word]]) continue;
                (_, int sentenceEnd) = text.WordsOfSentence(text.Text.Words[word].Sentence);
                int end = FindEnd(word, Math.Min(sentenceEnd, run.End));
                if (end < 0) continue;
                matches.Add(new QueryMatch(text, word, end));
                word = end - 1;
            }
        }

        private int FindEnd(int start, int limit)
        {
            // Words and phrases leave one way only, which needs no list of ways.
            int from = program.Start;
            while (program.GetClosure(from) is [var only])
            {
                if (only < 0) return start;
                if (program.Steps[only].Word is not { } test) break;
                if (start >= limit || !test.Covers(text, start)) return -1;
                start++;
                from = program.Steps[only].Next;
            }

            return FindLongest(start, from, limit);
        }

        // All ways, each once; the order does not matter, for only the longest is asked.
        private int FindLongest(int start, int from, int limit)
        {
            _seen.Clear();
            Reach(start, from);
            int longest = -1;
            while (_waiting.TryPop(out (int Word, int Step) at))
            {
                if (at.Step < 0) longest = Math.Max(longest, at.Word);
                else if (at.Word < limit) Advance(at.Word, program.Steps[at.Step], limit);
            }

            return longest;
        }

        private void Advance(int word, QueryStep step, int limit)
        {
            if (step.Word is { } test)
            {
                if (test.Covers(text, word)) Reach(word + 1, step.Next);
                return;
            }

            foreach (IndexedMention mention in text.MentionsAt(word))
            {
                if (mention.End <= limit && step.Mention!.Covers(text, mention)) Reach(mention.End, step.Next);
            }
        }

        private void Reach(int word, int step)
        {
            foreach (int next in program.GetClosure(step))
            {
                if (_seen.Add((word, next))) _waiting.Push((word, next));
            }
        }
    }
}

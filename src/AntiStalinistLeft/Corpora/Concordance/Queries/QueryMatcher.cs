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
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = maxThreads }, i => found[i] = [.. texts[i].SelectMany(FindIn)]);
        return [.. found.SelectMany(matches => matches)];
    }

    private IEnumerable<QueryMatch> FindIn(WordRun run)
    {
        bool[]? starters = program.Starters;
        int[] forms = run.Text.Forms;
        for (int word = run.Start; word < run.End; word++)
        {
            if (starters is not null && !starters[forms[word]]) continue;
            (_, int sentenceEnd) = run.Text.WordsOfSentence(run.Text.Text.Words[word].Sentence);
            int end = FindEnd(run.Text, word, Math.Min(sentenceEnd, run.End));
            if (end < 0) continue;
            yield return new QueryMatch(run.Text, word, end);
            word = end - 1;
        }
    }

    private int FindEnd(IndexedText text, int start, int limit)
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

        return FindEnd(text, start, from, limit);
    }

    // All ways at once: the steps that each word has been reached with, word after word.
    private int FindEnd(IndexedText text, int start, int from, int limit)
    {
        var waiting = new SortedDictionary<int, HashSet<int>>();
        Reach(start, from);
        int longest = -1;
        while (waiting.Count > 0)
        {
            (int word, HashSet<int> steps) = waiting.First();
            waiting.Remove(word);
            foreach (int step in steps)
            {
                if (step < 0) longest = Math.Max(longest, word);
                else if (word < limit) Advance(word, program.Steps[step]);
            }
        }

        return longest;

        void Advance(int word, QueryStep step)
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

        void Reach(int word, int step)
        {
            if (!waiting.TryGetValue(word, out HashSet<int>? steps)) waiting[word] = steps = [];
            steps.UnionWith(program.GetClosure(step));
        }
    }
}

namespace AntiStalinistLeft.Corpora;

/// <summary>A run of selected words within one block.</summary>
/// <param name="Text">Their text.</param>
/// <param name="Block">Ordinal of their block.</param>
/// <param name="Start">Number of the first word in the text, from 0.</param>
/// <param name="End">Number behind the last.</param>
internal readonly record struct WordRun(IndexedText Text, int Block, int Start, int End);

/// <summary>The words that a selection takes from an index, as runs in the order of the texts.</summary>
internal sealed class SelectedWords
{
    private SelectedWords(IReadOnlyList<WordRun> runs)
    {
        Runs = runs;
        Count = runs.Sum(run => run.End - run.Start);
    }

    /// <summary>The runs; none overlaps another, none reaches over the end of a block.</summary>
    public IReadOnlyList<WordRun> Runs { get; }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>Takes the words.</summary>
    /// <param name="index">The words of the corpus.</param>
    /// <param name="selection">Which; its names are known to the corpus.</param>
    /// <param name="free">For a word of a text with <see cref="WordSelection.NotIn"/>, whether the other revision lacks it.</param>
    public static SelectedWords Take(WordIndex index, WordSelection selection, Func<IndexedText, Func<int, bool>?> free)
    {
        var runs = new List<WordRun>();
        foreach (IndexedText text in index.Texts.Where(text => selection.CoversText(text.Id)))
        {
            Func<int, bool>? isFree = free(text);
            foreach (Block block in text.Text.Document.Blocks.Where(block => selection.Covers(block.Zone) && selection.CoversSection(block.Section)))
            {
                (int start, int end) = text.WordsOfBlock(block.Ordinal);
                if (selection.Voices is null && isFree is null) Add(new WordRun(text, block.Ordinal, start, end));
                else AddRuns(text, block.Ordinal, start, end, word => selection.Covers(text.VoiceOf(word)) && (isFree is null || isFree(word)));
            }
        }

        return new SelectedWords(runs);

        void Add(WordRun run)
        {
            if (run.Start < run.End) runs.Add(run);
        }

        void AddRuns(IndexedText text, int block, int start, int end, Func<int, bool> takes)
        {
            for (int word = start; word < end;)
            {
                while (word < end && !takes(word)) word++;
                int first = word;
                while (word < end && takes(word)) word++;
                Add(new WordRun(text, block, first, word));
            }
        }
    }

    /// <summary>Counts the forms, block by block.</summary>
    /// <param name="forms">The forms by their numbers.</param>
    public ItemCounts CountForms(IReadOnlyList<string> forms)
    {
        var parts = new List<CountedPart>();
        var counts = new Dictionary<int, int>();
        for (int run = 0; run < Runs.Count;)
        {
            (IndexedText text, int block, _, _) = Runs[run];
            int words = 0;
            counts.Clear();
            for (; run < Runs.Count && Runs[run].Text == text && Runs[run].Block == block; run++)
            {
                words += Runs[run].End - Runs[run].Start;
                foreach (int form in text.Forms.AsSpan(Runs[run].Start, Runs[run].End - Runs[run].Start)) counts[form] = counts.GetValueOrDefault(form) + 1;
            }

            var items = new (int, int)[counts.Count];
            int item = 0;
            foreach ((int form, int count) in counts) items[item++] = (form, count);
            parts.Add(new CountedPart(text.Id, block, items, words));
        }

        return new ItemCounts(forms, parts);
    }

    /// <summary>True where a word is in both.</summary>
    public bool Overlaps(SelectedWords other)
    {
        ILookup<(string, int), WordRun> theirs = other.Runs.ToLookup(run => (run.Text.Id, run.Block));
        return Runs.Any(run => theirs[(run.Text.Id, run.Block)].Any(their => run.Start < their.End && their.Start < run.End));
    }
}

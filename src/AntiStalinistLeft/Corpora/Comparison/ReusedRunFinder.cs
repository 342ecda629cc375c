namespace AntiStalinistLeft.Corpora;

/// <summary>Finds runs of words reused from a sentence that otherwise differs: a clause moved, a sentence split.</summary>
internal static class ReusedRunFinder
{
    /// <summary>
    /// Goes through the newer text from its start; where a run of free words also stands free in the older text, the
    /// longest such run is linked, the earliest of equals.
    /// </summary>
    public static void Link(SentenceAlignment alignment, int minimumRun)
    {
        Dictionary<(Zone, string), List<(int Sentence, int Word)>> starts = StartsOf(alignment.Older, minimumRun);
        for (int t = 0; t < alignment.Newer.Count; t++)
        {
            int word = 0;
            while (word + minimumRun <= alignment.Newer.Words[t].Length)
            {
                ((int Sentence, int Word) from, int length) = FindLongestAt(alignment, starts, t, word, minimumRun);
                for (int i = 0; i < length; i++) alignment.Link((from.Sentence, from.Word + i), (t, word + i));
                word += Math.Max(length, 1);
            }
        }
    }

    private static Dictionary<(Zone, string), List<(int Sentence, int Word)>> StartsOf(AlignmentSide side, int minimumRun)
    {
        var starts = new Dictionary<(Zone, string), List<(int Sentence, int Word)>>();
        for (int s = 0; s < side.Count; s++)
        {
            for (int i = 0; i + minimumRun <= side.Words[s].Length; i++)
            {
                if (FreeFrom(side, s, i) < minimumRun) continue;
                (Zone, string) key = KeyOf(side, s, i, minimumRun);
                if (!starts.TryGetValue(key, out List<(int, int)>? places)) starts[key] = places = [];
                places.Add((s, i));
            }
        }

        return starts;
    }

    private static ((int Sentence, int Word) From, int Length) FindLongestAt(
        SentenceAlignment alignment,
        Dictionary<(Zone, string), List<(int Sentence, int Word)>> starts,
        int sentence,
        int word,
        int minimumRun)
    {
        ((int Sentence, int Word) From, int Length) best = (SentenceAlignment.Nowhere, 0);
        int free = FreeFrom(alignment.Newer, sentence, word);
        if (free < minimumRun || !starts.TryGetValue(KeyOf(alignment.Newer, sentence, word, minimumRun), out List<(int Sentence, int Word)>? places)) return best;
        ReadOnlySpan<int> here = alignment.Newer.Words[sentence].AsSpan(word, free);
        foreach ((int s, int i) in places)
        {
            int there = FreeFrom(alignment.Older, s, i);
            int length = here.CommonPrefixLength(alignment.Older.Words[s].AsSpan(i, there));
            if (length >= minimumRun && length > best.Length) best = ((s, i), length);
        }

        return best;
    }

    private static int FreeFrom(AlignmentSide side, int sentence, int word)
    {
        (int Sentence, int Word)[] places = side.WordPartners[sentence];
        int end = word;
        while (end < places.Length && places[end] == SentenceAlignment.Nowhere) end++;
        return end - word;
    }

    private static (Zone Zone, string Words) KeyOf(AlignmentSide side, int sentence, int word, int length) =>
        (side.GetZone(sentence), string.Join(' ', side.Words[sentence].AsSpan(word, length).ToArray()));
}

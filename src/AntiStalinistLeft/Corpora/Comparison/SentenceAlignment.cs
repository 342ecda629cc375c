namespace AntiStalinistLeft.Corpora;

/// <summary>Which sentence and which word of the older revision is which of the newer one.</summary>
internal sealed class SentenceAlignment
{
    /// <summary>The place of no word.</summary>
    public static readonly (int Sentence, int Word) Nowhere = (-1, -1);

    public SentenceAlignment(RevisionText older, RevisionText newer)
    {
        var ids = new Dictionary<string, int>();
        Older = new AlignmentSide(older, ids);
        Newer = new AlignmentSide(newer, ids);
    }

    public AlignmentSide Older { get; }

    public AlignmentSide Newer { get; }

    /// <summary>Holds two sentences for the same one, and their common words with them.</summary>
    public void Pair(int older, int newer, IReadOnlyList<(int A, int B)> words)
    {
        Older.SentencePartners[older] = newer;
        Newer.SentencePartners[newer] = older;
        foreach ((int a, int b) in words) Link((older, a), (newer, b));
    }

    /// <summary>The blocks of the older revision of which the newer has a word.</summary>
    public HashSet<int> FindSurvivingBlocks() =>
    [
        .. Enumerable.Range(0, Older.Count)
            .Where(s => Older.WordPartners[s].Any(partner => partner.Sentence >= 0))
            .Select(s => Older.Text.Sentences[s].Block.Ordinal),
    ];

    /// <summary>Holds two words for the same one.</summary>
    public void Link((int Sentence, int Word) older, (int Sentence, int Word) newer)
    {
        Older.WordPartners[older.Sentence][older.Word] = newer;
        Newer.WordPartners[newer.Sentence][newer.Word] = older;
    }
}

/// <summary>One revision of the two: the words of its sentences as numbers, and where each is found on the other side.</summary>
internal sealed class AlignmentSide
{
    public AlignmentSide(RevisionText text, Dictionary<string, int> ids)
    {
        Text = text;
        Words = [.. text.Sentences.Select(s => s.Words.Select(w => IdOf(ids, w.Key)).ToArray())];
        WordPartners = [.. Words.Select(words => Enumerable.Repeat(SentenceAlignment.Nowhere, words.Length).ToArray())];
        SentencePartners = new int[Words.Length];
        Array.Fill(SentencePartners, -1);
    }

    public RevisionText Text { get; }

    /// <summary>For each sentence the numbers of its words; equal words have equal numbers on both sides.</summary>
    public int[][] Words { get; }

    /// <summary>For each word its place on the other side.</summary>
    public (int Sentence, int Word)[][] WordPartners { get; }

    /// <summary>For each sentence the one that it is on the other side; −1 for none.</summary>
    public int[] SentencePartners { get; }

    public int Count => Words.Length;

    public Zone GetZone(int sentence) => Text.Sentences[sentence].Block.Zone;

    private static int IdOf(Dictionary<string, int> ids, string key)
    {
        if (!ids.TryGetValue(key, out int id)) ids[key] = id = ids.Count;
        return id;
    }
}

namespace AntiStalinistLeft.Corpora;

/// <summary>Two revisions of one text, aligned: which words only one has, and which of their blocks belong together.</summary>
internal sealed class RevisionDifference
{
    private readonly bool[] _onlyOlder;
    private readonly bool[] _onlyNewer;
    private readonly Dictionary<(string Document, int Block), string> _units = [];

    /// <summary>Aligns two revisions.</summary>
    public RevisionDifference(IndexedText older, IndexedText newer, RevisionComparisonOptions options)
    {
        (Older, Newer) = (older.Id, newer.Id);
        SentenceAlignment alignment = SentenceAligner.Align(Prepare(older), Prepare(newer), options);
        _onlyOlder = FindUnpartnered(alignment.Older, older);
        _onlyNewer = FindUnpartnered(alignment.Newer, newer);
        var units = new ResamplingUnits([.. new AlignmentRowBuilder(alignment, options).Build()]);
        foreach (RevisionSentence sentence in alignment.Newer.Text.Sentences) _units.TryAdd((Newer, sentence.Block.Ordinal), units.NewerUnit(sentence.Ordinal));

        // A block whose sentences went to several goes with the first that has a counterpart.
        foreach (var block in alignment.Older.Text.Sentences.GroupBy(sentence => sentence.Block.Ordinal))
        {
            string[] names = [.. block.Select(sentence => units.OlderUnit(sentence.Ordinal))];
            _units[(Older, block.Key)] = names.FirstOrDefault(name => name.StartsWith("block", StringComparison.Ordinal)) ?? names[0];
        }
    }

    /// <summary>Id of the older revision.</summary>
    public string Older { get; }

    /// <summary>Id of the newer revision.</summary>
    public string Newer { get; }

    /// <summary>The name of what a block belongs to: its own, or that of the newer block that it became.</summary>
    public string UnitOf(string document, int block) => _units[(document, block)];

    /// <summary>True for a word of one revision that the other lacks.</summary>
    /// <param name="document">Id of one of the two.</param>
    /// <param name="word">Its number there, from 0.</param>
    public bool IsFree(string document, int word) => (document == Older ? _onlyOlder : _onlyNewer)[word];

    private static RevisionText Prepare(IndexedText text) => RevisionText.FromDocument(text.Text.Document, text.Text.Sentences, []);

    private static bool[] FindUnpartnered(AlignmentSide side, IndexedText text)
    {
        bool[] free = new bool[text.Forms.Length];
        for (int sentence = 0; sentence < side.Count; sentence++)
        {
            for (int word = 0; word < side.WordPartners[sentence].Length; word++)
            {
                if (side.WordPartners[sentence][word] != SentenceAlignment.Nowhere) continue;
                (int start, int end) = text.WordsAt(side.Text.Sentences[sentence].Words[word].Span);
                free.AsSpan(start, end - start).Fill(true);
            }
        }

        return free;
    }
}

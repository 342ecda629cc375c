using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>The words of some blocks one behind the other, with their sentences and identities: one side of a comparison.</summary>
internal sealed class EditedText
{
    private readonly List<int> _words = [];
    private readonly List<int> _identities = [];
    private readonly List<int> _sentenceStarts = [];

    /// <summary>The tokens' numbers.</summary>
    public ReadOnlySpan<int> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>The tokens' identities; −1 where not yet known.</summary>
    public Span<int> Identities => CollectionsMarshal.AsSpan(_identities);

    /// <summary>The place of each sentence's first token.</summary>
    public ReadOnlySpan<int> SentenceStarts => CollectionsMarshal.AsSpan(_sentenceStarts);

    /// <summary>The place of the last sentence that begins at <paramref name="place"/> or before; 0 where there is none.</summary>
    public int FindSentenceStart(int place)
    {
        int at = _sentenceStarts.BinarySearch(place);
        return at >= 0 || place == _words.Count ? place : at == -1 ? 0 : _sentenceStarts[~at - 1];
    }

    /// <summary>The most of the last <paramref name="length"/> tokens that begins with a sentence.</summary>
    public int CountFromSentenceStart(int length)
    {
        int at = _sentenceStarts.BinarySearch(_words.Count - length);
        int start = at >= 0 ? _sentenceStarts[at] : ~at < _sentenceStarts.Count ? _sentenceStarts[~at] : _words.Count;
        return _words.Count - start;
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _words.Clear();
        _identities.Clear();
        _sentenceStarts.Clear();
    }

    /// <summary>Adds a block whose identities are to be found.</summary>
    public void Add(ReadOnlySpan<int> blockWords, ReadOnlySpan<int> starts)
    {
        AddStarts(starts);
        _words.AddRange(blockWords);
        CollectionsMarshal.SetCount(_identities, _words.Count);
        Identities[^blockWords.Length..].Fill(-1);
    }

    /// <summary>Adds what of a removed block is still free: tokens that stand elsewhere in the revision already are left out.</summary>
    public void AddFree(ReadOnlySpan<int> blockWords, ReadOnlySpan<int> starts, ReadOnlySpan<int> blockIdentities, BlockInstances instances)
    {
        int next = 0;
        for (int i = 0; i < blockWords.Length; i++)
        {
            if (next < starts.Length && starts[next] == i)
            {
                _sentenceStarts.Add(_words.Count);
                next++;
            }

            if (!instances.IsPresent(blockIdentities[i]))
            {
                _words.Add(blockWords[i]);
                _identities.Add(blockIdentities[i]);
            }
        }
    }

    private void AddStarts(ReadOnlySpan<int> starts)
    {
        foreach (int start in starts)
        {
            _sentenceStarts.Add(_words.Count + start);
        }
    }
}

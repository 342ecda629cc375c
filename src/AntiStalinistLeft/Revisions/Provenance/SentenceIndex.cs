using System.Runtime.InteropServices;
using AntiStalinistLeft.Revisions.Blocks;

namespace AntiStalinistLeft.Revisions.Provenance;

/// <summary>Every sentence that ever stood in the page, with the identities its tokens had, so that one that comes back is known.</summary>
internal sealed class SentenceIndex(BlockInstances instances, BlockTokens tokens, ProvenanceOptions options)
{
    private const int MostTried = 8;
    private readonly Dictionary<ulong, int> _latest = [];
    private readonly List<Entry> _entries = [];

    /// <summary>The hash by which sentences are found.</summary>
    public static ulong HashOf(ReadOnlySpan<int> sentence) => ByteHash.Of(MemoryMarshal.AsBytes(sentence));

    /// <summary>Takes in the sentences of an instance whose identities are filled in.</summary>
    public void Add(int instance)
    {
        ReadOnlySpan<int> words = tokens.Tokens(instances.BlockOf(instance));
        ReadOnlySpan<int> starts = tokens.SentenceStarts(instances.BlockOf(instance));
        ReadOnlySpan<int> identities = instances.Identities(instance);
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : words.Length;
            if (end - starts[i] >= options.ShortestSentence)
            {
                Add(instance, starts[i], words[starts[i]..end], identities[starts[i]]);
            }
        }
    }

    /// <summary>
    /// The identities of an equal sentence none of whose tokens stands in the revision, the latest first; empty where there is
    /// none that was removed lately or stood beside one of the two given tokens.
    /// </summary>
    /// <param name="sentence">The words that came in.</param>
    /// <param name="before">Identity of the token in front of them now; −1 where it is not known.</param>
    /// <param name="after">Identity of the token behind them now; −1 where it is not known.</param>
    /// <param name="revision">The revision in which they came in.</param>
    public ReadOnlySpan<int> FindAbsent(ReadOnlySpan<int> sentence, int before, int after, int revision)
    {
        if (sentence.Length < options.ShortestSentence || !_latest.TryGetValue(HashOf(sentence), out int at))
        {
            return default;
        }

        for (int tried = 0; at >= 0 && tried < MostTried; tried++, at = _entries[at].Earlier)
        {
            Entry entry = _entries[at];
            ReadOnlySpan<int> words = tokens.Tokens(instances.BlockOf(entry.Instance));
            ReadOnlySpan<int> identities = instances.Identities(entry.Instance);
            int end = entry.Start + sentence.Length;
            if (end <= words.Length
                && words[entry.Start..end].SequenceEqual(sentence)
                && instances.AreAbsent(identities[entry.Start..end])
                && (revision - instances.LeftAt(identities[entry.Start]) <= options.ReturnRadius
                    || (before >= 0 && entry.Start > 0 && identities[entry.Start - 1] == before)
                    || (after >= 0 && end < identities.Length && identities[end] == after)))
            {
                return identities[entry.Start..end];
            }
        }

        return default;
    }

    private void Add(int instance, int start, ReadOnlySpan<int> sentence, int firstIdentity)
    {
        ref int head = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, HashOf(sentence), out bool isKnown);
        int before = isKnown ? head : -1;
        for (int at = before, tried = 0; at >= 0 && tried < MostTried; tried++, at = _entries[at].Earlier)
        {
            Entry known = _entries[at];
            if (instances.Identities(known.Instance)[known.Start] == firstIdentity)
            {
                _entries[at] = known with { Instance = instance, Start = start };
                return;
            }
        }

        _entries.Add(new Entry(instance, start, before));
        head = _entries.Count - 1;
    }

    private readonly record struct Entry(int Instance, int Start, int Earlier);
}

using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>Every sentence that ever stood in the page, with the identities its tokens had, so that one that comes back is known.</summary>
internal sealed class SentenceIndex(BlockInstances instances, BlockTokens tokens, ProvenanceOptions options)
{
    private const int MaxAttempts = 8;
    private readonly Dictionary<ulong, int> _latest = [];
    private readonly List<Entry> _entries = [];

    /// <summary>The hash by which sentences are found.</summary>
    public static ulong ComputeHash(ReadOnlySpan<int> sentence) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(sentence));

    /// <summary>Takes in the sentences of an instance whose identities are filled in.</summary>
    public void Add(int instance)
    {
        ReadOnlySpan<int> words = tokens.GetTokens(instances.GetBlock(instance));
        ReadOnlySpan<int> starts = tokens.GetSentenceStarts(instances.GetBlock(instance));
        ReadOnlySpan<int> identities = instances.GetIdentities(instance);
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : words.Length;
            if (end - starts[i] >= options.MinSentenceLength)
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
        if (sentence.Length < options.MinSentenceLength || !_latest.TryGetValue(ComputeHash(sentence), out int at))
        {
            return default;
        }

        for (int tried = 0; at >= 0 && tried < MaxAttempts; tried++, at = _entries[at].Earlier)
        {
            Entry entry = _entries[at];
            ReadOnlySpan<int> words = tokens.GetTokens(instances.GetBlock(entry.Instance));
            ReadOnlySpan<int> identities = instances.GetIdentities(entry.Instance);
            int end = entry.Start + sentence.Length;
            if (end <= words.Length
                && words[entry.Start..end].SequenceEqual(sentence)
                && instances.AreAbsent(identities[entry.Start..end])
                && (revision - instances.GetRemovedAt(identities[entry.Start]) <= options.ReturnRadius
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
        ref int head = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, ComputeHash(sentence), out bool isKnown);
        int before = isKnown ? head : -1;
        for (int at = before, tried = 0; at >= 0 && tried < MaxAttempts; tried++, at = _entries[at].Earlier)
        {
            Entry known = _entries[at];
            if (instances.GetIdentities(known.Instance)[known.Start] == firstIdentity)
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

using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>Numbers the distinct texts of a history, so that a text that comes back is known for the same.</summary>
internal sealed class ContentIndex(DeltaLog<BlockOccurrence> places)
{
    private readonly Dictionary<ulong, List<(int Revision, int Content)>> _byHash = [];
    private readonly List<BlockOccurrence> _rebuilt = [];
    private int _contents;

    /// <summary>The number of the content of the list that was appended last, at <paramref name="revision"/>.</summary>
    public int Identify(int revision)
    {
        ReadOnlySpan<BlockOccurrence> list = places.Current;
        ulong hash = XxHash64.HashToUInt64(MemoryMarshal.AsBytes(list));
        ref List<(int Revision, int Content)>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(_byHash, hash, out _);
        known ??= new List<(int, int)>(1);
        foreach ((int earlier, int content) in known)
        {
            places.Rebuild(earlier, _rebuilt);
            if (CollectionsMarshal.AsSpan(_rebuilt).SequenceEqual(list)) return content;
        }

        known.Add((revision, _contents));
        return _contents++;
    }
}

using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Revisions.Blocks;

/// <summary>Numbers the distinct texts of a history, so that a text that comes back is known for the same.</summary>
internal sealed class ContentIndex(DeltaLog<BlockPlace> places)
{
    private readonly Dictionary<ulong, List<(int Revision, int Content)>> byHash = [];
    private readonly List<BlockPlace> rebuilt = [];
    private int contents;

    /// <summary>The number of the content of the list that was appended last, at <paramref name="revision"/>.</summary>
    public int Identify(int revision)
    {
        ReadOnlySpan<BlockPlace> list = places.Current;
        ulong hash = ByteHash.Of(MemoryMarshal.AsBytes(list));
        ref List<(int Revision, int Content)>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(byHash, hash, out _);
        known ??= new List<(int, int)>(1);
        foreach ((int earlier, int content) in known)
        {
            places.Rebuild(earlier, rebuilt);
            if (CollectionsMarshal.AsSpan(rebuilt).SequenceEqual(list))
            {
                return content;
            }
        }

        known.Add((revision, contents));
        return contents++;
    }
}

namespace AntiStalinistLeft.Revisions.Blocks;

/// <summary>
/// Runs of values in chunks that never move: growing copies nothing, and a run handed out stays valid. A run lies within one
/// chunk.
/// </summary>
/// <typeparam name="T">The kind of value.</typeparam>
internal sealed class ChunkedList<T>
    where T : unmanaged
{
    private const int SmallChunk = 1 << 10;
    private const int LargeChunk = 1 << 17;
    private readonly List<T[]> chunks = [];
    private int used;

    /// <summary>Values in all runs together.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a run and tells where it stands.</summary>
    public long Append(ReadOnlySpan<T> run)
    {
        long address = Reserve(run.Length);
        run.CopyTo(Slice(address, run.Length));
        return address;
    }

    /// <summary>Makes room for a run and tells where it stands; its values are zero.</summary>
    public long Reserve(int length)
    {
        if (chunks.Count == 0 || chunks[^1].Length - used < length)
        {
            int wanted = chunks.Count == 0 ? SmallChunk : Math.Min(LargeChunk, 2 * chunks[^1].Length);
            chunks.Add(new T[Math.Max(wanted, length)]);
            used = 0;
        }

        long address = ((long)(chunks.Count - 1) << 32) | (uint)used;
        used += length;
        Count += length;
        return address;
    }

    /// <summary>A run by the place that <see cref="Append"/> told.</summary>
    public Span<T> Slice(long address, int length) =>
        length == 0 ? default : chunks[(int)(address >> 32)].AsSpan((int)address, length);
}

namespace AntiStalinistLeft.Histories;

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
    private readonly List<T[]> _chunks = [];
    private int _used;

    /// <summary>Values in all runs together.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a run and returns its address.</summary>
    public long Append(ReadOnlySpan<T> run)
    {
        long address = Reserve(run.Length);
        run.CopyTo(Slice(address, run.Length));
        return address;
    }

    /// <summary>Reserves room for a run of zeros and returns its address.</summary>
    public long Reserve(int length)
    {
        if (_chunks.Count == 0 || _chunks[^1].Length - _used < length)
        {
            int wanted = _chunks.Count == 0 ? SmallChunk : Math.Min(LargeChunk, 2 * _chunks[^1].Length);
            _chunks.Add(new T[Math.Max(wanted, length)]);
            _used = 0;
        }

        long address = ((long)(_chunks.Count - 1) << 32) | (uint)_used;
        _used += length;
        Count += length;
        return address;
    }

    /// <summary>A run by the place that <see cref="Append"/> told.</summary>
    public Span<T> Slice(long address, int length) =>
        length == 0 ? default : _chunks[(int)(address >> 32)].AsSpan((int)address, length);
}

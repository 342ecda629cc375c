using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The signatures of messages that were taken, so that one that somebody recorded and sends again is not obeyed. Used from any thread.</summary>
internal sealed class TakenSignatures
{
    // Jupyter's own kernels keep as many; headers carry a fresh id, so no two honest messages have one signature.
    private const int Kept = 1 << 16;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Notes a signature; false where it was noted before.</summary>
    public bool Add(byte[] signature)
    {
        string words = Encoding.Latin1.GetString(signature);
        lock (_gate)
        {
            if (!_known.Add(words)) return false;
            _order.Enqueue(words);
            if (_order.Count > Kept) _known.Remove(_order.Dequeue());
            return true;
        }
    }
}

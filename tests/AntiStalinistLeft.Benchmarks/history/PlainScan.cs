namespace AntiStalinistLeft.Benchmarks.History;

/// <summary>
/// The least that any reader of a history must do: read the file, find the texts, split them at blank lines, hash every
/// paragraph, and count the distinct ones. It checks nothing and keeps nothing but the hashes.
/// </summary>
internal static class PlainScan
{
    /// <summary>Scans a file; the number of distinct paragraph hashes.</summary>
    public static int Run(string path)
    {
        var seen = new HashSet<ulong>();
        using FileStream file = File.OpenRead(path);
        byte[] buffer = new byte[1 << 20];
        int kept = 0;
        while (true)
        {
            int read = file.Read(buffer, kept, buffer.Length - kept);
            if (read == 0)
            {
                return seen.Count;
            }

            kept = Scan(buffer.AsSpan(0, kept + read), seen);
            if (kept == buffer.Length)
            {
                throw new InvalidOperationException("A text longer than the buffer.");
            }
        }
    }

    private static int Scan(Span<byte> bytes, HashSet<ulong> seen)
    {
        Span<byte> rest = bytes;
        while (true)
        {
            int open = rest.IndexOf("<text"u8);
            int start = open < 0 ? -1 : rest[open..].IndexOf((byte)'>');
            int length = start < 0 ? -1 : rest[(open + start + 1)..].IndexOf((byte)'<');
            if (length < 0)
            {
                Span<byte> keep = open < 0 ? rest[Math.Max(0, rest.Length - 8)..] : rest[open..];
                keep.CopyTo(bytes);
                return keep.Length;
            }

            Split(rest.Slice(open + start + 1, length), seen);
            rest = rest[(open + start + 1 + length)..];
        }
    }

    private static void Split(ReadOnlySpan<byte> text, HashSet<ulong> seen)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf("\n\n"u8);
            seen.Add(Hash(end < 0 ? text : text[..end]));
            text = end < 0 ? default : text[(end + 2)..];
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> paragraph)
    {
        ulong hash = (ulong)paragraph.Length;
        while (paragraph.Length >= 16)
        {
            ulong high = Math.BigMul(
                hash ^ BitConverter.ToUInt64(paragraph), 0x9E3779B97F4A7C15 ^ BitConverter.ToUInt64(paragraph[8..]), out ulong low);
            hash = high ^ low;
            paragraph = paragraph[16..];
        }

        foreach (byte b in paragraph)
        {
            hash = (hash ^ b) * 0x100000001B3;
        }

        return hash;
    }
}

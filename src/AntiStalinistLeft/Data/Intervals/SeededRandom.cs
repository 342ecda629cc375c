namespace AntiStalinistLeft.Data;

/// <summary>
/// A source of random numbers that gives the same numbers for the same seed on every machine and runtime
/// (SplitMix64; Steele, Lea and Flood 2014). Fit for resampling and for breaking ties, not for secrets.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A source of its own for a named part of the work, so that no part depends on which others were done.</summary>
    public static SeededRandom ForPart(int seed, string part)
    {
        // FNV-1a over the UTF-16 code units: a hash that never changes, unlike string.GetHashCode.
        ulong hash = 14695981039346656037;
        foreach (char c in part)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return new SeededRandom(hash ^ ((ulong)(uint)seed << 17));
    }

    /// <summary>A whole number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int NextBelow(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts numbers into a random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> numbers)
    {
        for (int i = numbers.Length - 1; i > 0; i--)
        {
            int j = NextBelow(i + 1);
            (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

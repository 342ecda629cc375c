using System.Collections;
using System.Globalization;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Canonical combining classes, decompositions and compositions of the Unicode Character Database. The kit brings them
/// itself: with invariant globalisation the framework leaves every text as it is and calls it normalised.
/// </summary>
internal sealed class CanonicalData
{
    private readonly Dictionary<int, byte> _classes = [];
    private readonly Dictionary<int, (int First, int Second)> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly HashSet<int> _joining = [];
    private readonly BitArray _joiningUnits = new(char.MaxValue + 1);

    private CanonicalData(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0) AddDecomposition(line, equals);
            else AddRanges(line);
        }
    }

    public static CanonicalData Instance { get; } = Load();

    /// <summary>The canonical combining class; 0 for a starter.</summary>
    public byte ClassOf(int code) => _classes.GetValueOrDefault(code);

    /// <summary>True when a composed text may be cut before the code point: it joins nothing that stands before it.</summary>
    public bool IsBoundary(int code) => code < 0x300 || (code <= char.MaxValue ? !_joiningUnits[code] : !_joining.Contains(code));

    /// <summary>The two code points (the second may be 0) that the code point decomposes into at once, Hangul excluded.</summary>
    public bool TryDecompose(int code, out int first, out int second)
    {
        bool found = _decompositions.TryGetValue(code, out (int First, int Second) pair);
        (first, second) = pair;
        return found;
    }

    /// <summary>The code point that two compose to, Hangul excluded.</summary>
    public bool TryCompose(int first, int second, out int composed) => _compositions.TryGetValue((first, second), out composed);

    private static CanonicalData Load()
    {
        using Stream stream = typeof(CanonicalData).Assembly.GetManifestResourceStream("normalization.txt")
            ?? throw new InvalidOperationException("The assembly was built without its Unicode data.");
        using var reader = new StreamReader(stream);
        return new CanonicalData(reader);
    }

    private void AddDecomposition(string line, int equals)
    {
        bool never = line[equals - 1] == '*';
        int code = Hex(line.AsSpan(0, never ? equals - 1 : equals));
        int blank = line.IndexOf(' ', equals);
        int first = Hex(line.AsSpan(equals + 1, (blank < 0 ? line.Length : blank) - equals - 1));
        int second = blank < 0 ? 0 : Hex(line.AsSpan(blank + 1));
        _decompositions.Add(code, (first, second));
        if (never) AddJoining(code);
        else _compositions.Add((first, second), code);
    }

    private void AddRanges(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        byte value = line[0] == '?' ? (byte)0 : byte.Parse(line.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture);
        foreach (string range in line[(colon + 2)..].Split(' '))
        {
            int dash = range.IndexOf('-', StringComparison.Ordinal);
            int last = Hex(range.AsSpan(dash + 1));
            for (int code = dash < 0 ? last : Hex(range.AsSpan(0, dash)); code <= last; code++)
            {
                if (value > 0) _classes.Add(code, value);
                AddJoining(code);
            }
        }
    }

    private void AddJoining(int code)
    {
        if (code <= char.MaxValue) _joiningUnits[code] = true;
        else _joining.Add(code);
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

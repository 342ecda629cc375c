using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AntiStalinistLeft.Charts;

/// <summary>Named widths, narrowest first; two of them are equal when they hold the same.</summary>
internal sealed class SortedWidths : IReadOnlyDictionary<string, PaperLength>
{
    private readonly (string Name, PaperLength Width)[] _widths;

    public SortedWidths(params IEnumerable<(string Name, double Millimetres)> widths) =>
        _widths = [.. widths.Select(width => (width.Name, new PaperLength(width.Millimetres))).OrderBy(width => width.Item2)];

    public int Count => _widths.Length;

    public IEnumerable<string> Keys => _widths.Select(width => width.Name);

    public IEnumerable<PaperLength> Values => _widths.Select(width => width.Width);

    public PaperLength this[string key] => TryGetValue(key, out PaperLength width) ? width : throw new KeyNotFoundException($"There is no width named {key}.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PaperLength value)
    {
        int place = Array.FindIndex(_widths, width => width.Name == key);
        value = place < 0 ? default : _widths[place].Width;
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, PaperLength>> GetEnumerator() =>
        _widths.Select(width => KeyValuePair.Create(width.Name, width.Width)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace AntiStalinistLeft.Benchmarks;

/// <summary>Scanning a text for all phrases, beside reading it at all and beside the search that .NET brings.</summary>
[InProcess]
[MinColumn]
[IterationCount(5)]
[WarmupCount(2)]
public class MatcherBenchmarks
{
    private AutomatonPattern[] _patterns = [];
    private byte[] _bytes = [];
    private string _text = string.Empty;
    private PatternAutomaton _automaton = PatternAutomaton.Build([]);
    private SearchValues<string> _phrases = SearchValues.Create(["a"], StringComparison.OrdinalIgnoreCase);

    [GlobalSetup]
    public void Setup()
    {
        _patterns = BenchmarkInput.Patterns();
        _bytes = BenchmarkInput.Text(_patterns);
        _text = Encoding.UTF8.GetString(_bytes);
        _automaton = PatternAutomaton.Build(_patterns);
        _phrases = SearchValues.Create([.. _patterns.Select(pattern => pattern.Text)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The floor: every byte looked at once, one after the other.</summary>
    [Benchmark(Baseline = true)]
    public int Read_every_byte()
    {
        int state = 0;
        foreach (byte unit in _bytes) state = (state >> 1) ^ unit;
        return state;
    }

    [Benchmark]
    public int Count_in_utf8() => CountInUtf8(_bytes);

    [Benchmark]
    public int Count_in_utf16()
    {
        int[] counts = new int[_automaton.PatternCount];
        _automaton.Count(_text, counts);
        return counts.Sum();
    }

    [Benchmark]
    public int Count_in_utf8_on_two_threads()
    {
        int middle = _bytes.AsSpan(_bytes.Length / 2).IndexOf((byte)'\n') + (_bytes.Length / 2) + 1;
        int[] counts = new int[2];
        Parallel.For(0, 2, half => counts[half] = CountInUtf8(half == 0 ? _bytes.AsSpan(0, middle) : _bytes.AsSpan(middle)));
        return counts.Sum();
    }

    /// <summary>.NET's own search for many strings: places only, without whole words, longest match or which phrase it was.</summary>
    [Benchmark]
    public int Find_places_with_search_values()
    {
        int count = 0;
        ReadOnlySpan<char> rest = _text;
        for (int at = rest.IndexOfAny(_phrases); at >= 0; at = rest.IndexOfAny(_phrases))
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count;
    }

    private int CountInUtf8(ReadOnlySpan<byte> utf8)
    {
        int[] counts = new int[_automaton.PatternCount];
        _automaton.Count(utf8, counts);
        return counts.Sum();
    }
}

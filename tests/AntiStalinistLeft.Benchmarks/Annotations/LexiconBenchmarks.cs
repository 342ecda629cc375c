using BenchmarkDotNet.Attributes;

namespace AntiStalinistLeft.Benchmarks;

/// <summary>What stands before the first match: reading the lexicon and building the automaton, warm.</summary>
[InProcess]
[MinColumn]
[IterationCount(5)]
[WarmupCount(2)]
public class LexiconBenchmarks
{
    private AutomatonPattern[] _patterns = [];
    private Lexicon? _lexicon;

    [GlobalSetup]
    public void Setup()
    {
        _patterns = BenchmarkInput.Patterns();
        _lexicon = Lexicon.Load(BenchmarkInput.LexiconFolder()).GetOrThrow();
    }

    [Benchmark]
    public int Build_the_automaton() => PatternAutomaton.Build(_patterns).PatternCount;

    [Benchmark]
    public int Build_the_finder_of_the_shipped_lexicon() => new MentionFinder(_lexicon!).Automaton.PatternCount;

    [Benchmark]
    public int Load_the_shipped_lexicon() => Lexicon.Load(BenchmarkInput.LexiconFolder()).GetOrThrow().Entries.Count;
}

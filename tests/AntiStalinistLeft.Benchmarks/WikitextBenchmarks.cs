using System.Text;
using AntiStalinistLeft.Histories;
using AntiStalinistLeft.Wikitext;
using BenchmarkDotNet.Attributes;

namespace AntiStalinistLeft.Benchmarks;

/// <summary>
/// Wikitext on one core: the sample's article repeated, and every distinct block of a history, which the file that
/// <c>ASL_BENCH_HISTORY</c> names or the sample gives.
/// </summary>
[InProcess]
[MinColumn]
[IterationCount(5)]
[WarmupCount(2)]
public class WikitextBenchmarks
{
    private const int Repeats = 400;

    private string _page = string.Empty;
    private byte[] _bytes = [];
    private PageHistory? _history;

    /// <summary>Reads the history and the article.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        string sample = Path.Combine(BenchmarkInput.LexiconFolder(), "..", "sample", "lantern-street.xml");
        PageHistory article = ReadFirst(sample);
        _page = string.Join("\n\n", Enumerable.Repeat(article.GetText(article.Revisions.Count - 1), Repeats));
        _bytes = Encoding.UTF8.GetBytes(_page);
        string? named = Environment.GetEnvironmentVariable("ASL_BENCH_HISTORY");
        _history = named is null ? article : ReadFirst(named);
        long all = Enumerable.Range(0, _history.Revisions.Count).Sum(i => (long)(_history.GetUtf8(i)?.Length ?? 0));
        Console.WriteLine($"// {_bytes.Length:N0} bytes of wikitext; a history of {all:N0} bytes, {_history.DistinctBytes:N0} of them in {_history.DistinctBlocks:N0} distinct blocks");
    }

    private static PageHistory ReadFirst(string path)
    {
        PageHistory? first = null;
        HistorySources.ReadPages(HistoryInput.Open(path).GetOrThrow(), (_, page) => first ??= page).GetOrThrow();
        return first!;
    }

    /// <summary>The floor: every byte once.</summary>
    [Benchmark(Baseline = true)]
    public int EveryByte()
    {
        int sum = 0;
        foreach (byte unit in _bytes) sum += unit;
        return sum;
    }

    /// <summary>Decoding and tokens.</summary>
    [Benchmark]
    public object Tokens() => WikitextTokens.Parse(Encoding.UTF8.GetString(_bytes));

    /// <summary>Decoding, tokens and all references with the fields of their templates.</summary>
    [Benchmark]
    public object References() => WikitextReferences.Collect(WikitextTokens.Parse(Encoding.UTF8.GetString(_bytes)));

    /// <summary>Decoding, tokens and the plain text with its way back.</summary>
    [Benchmark]
    public object PlainText() => WikitextPlainText.Render(Encoding.UTF8.GetString(_bytes));

    /// <summary>Tokens and references of each distinct block of a history.</summary>
    [Benchmark]
    public int HistoryBlocks()
    {
        int works = 0;
        for (int block = 0; block < _history!.DistinctBlocks; block++)
        {
            works += WikitextReferences.Collect(WikitextTokens.ParsePart(_history.GetBlockText(block))).Cites.Count;
        }

        return works;
    }
}

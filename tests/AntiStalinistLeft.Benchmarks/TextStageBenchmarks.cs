using System.Text;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Text;
using BenchmarkDotNet.Attributes;

namespace AntiStalinistLeft.Benchmarks;

/// <summary>The stages that every text goes through, each on the same prose: the sample's essay, repeated.</summary>
[InProcess]
[MinColumn]
[IterationCount(5)]
[WarmupCount(2)]
public class TextStageBenchmarks
{
    private const int Repeats = 500;

    private byte[] _bytes = [];
    private Document? _document;
    private IReadOnlyList<Sentence> _sentences = [];
    private MentionFinder? _finder;

    /// <summary>Reads what the later stages start from.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        string essay = File.ReadAllText(Path.Combine(BenchmarkInput.LexiconFolder(), "..", "sample", "lamp-oil.txt"));
        string body = essay[essay.IndexOf("A circle that reads", StringComparison.Ordinal)..essay.IndexOf("[1] The minutes", StringComparison.Ordinal)];
        _bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(body, Repeats)));
        _document = DocumentReaders.Default.Read(BenchmarkInput.Essay, _bytes).GetOrThrow();
        _sentences = SentenceSplitter.Split(_document);
        _finder = new MentionFinder(Lexicon.Load(BenchmarkInput.LexiconFolder()).GetOrThrow());
        Console.WriteLine($"// {_bytes.Length:N0} bytes of prose, {_document.Blocks.Count:N0} blocks, {_sentences.Count:N0} sentences");
    }

    /// <summary>The floor: every byte once.</summary>
    [Benchmark(Baseline = true)]
    public int EveryByte()
    {
        int sum = 0;
        foreach (byte unit in _bytes) sum += unit;
        return sum;
    }

    /// <summary>Decoding, normalising with the trail, blocks.</summary>
    [Benchmark]
    public Result<Document> Read() => DocumentReaders.Default.Read(BenchmarkInput.Essay, _bytes);

    /// <summary>Sentences with all their rules.</summary>
    [Benchmark]
    public IReadOnlyList<Sentence> Sentences() => SentenceSplitter.Split(_document!);

    /// <summary>Words.</summary>
    [Benchmark]
    public IReadOnlyList<Token> Words() => WordTokenizer.Tokenize(_document!.Text.Value, _sentences);

    /// <summary>Mentions with context rules and layers.</summary>
    [Benchmark]
    public IReadOnlyList<Mention> Mentions() => _finder!.Find(_document!);
}

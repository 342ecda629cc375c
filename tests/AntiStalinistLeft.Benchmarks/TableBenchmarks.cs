using BenchmarkDotNet.Attributes;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Benchmarks;

/// <summary>A million mentions as records, as a data frame, and back.</summary>
[InProcess]
[MemoryDiagnoser]
[MinColumn]
[IterationCount(7)]
[WarmupCount(3)]
public class TableBenchmarks
{
    private const int Rows = 1_000_000;

    private string[] _entities = [];
    private Table<MentionRow>? _mentions;
    private DataFrame? _frame;

    /// <summary>Makes what the later steps start from.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _entities = [.. Enumerable.Range(0, 200).Select(i => $"entity-{i}")];
        _mentions = BuildRows();
        _frame = _mentions.ToDataFrame();
    }

    /// <summary>The rows themselves, their words at hand.</summary>
    [Benchmark(Baseline = true)]
    public Table<MentionRow> BuildRows()
    {
        var rows = new MentionRow[Rows];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new MentionRow(
                "document",
                (MentionKind)(i % 2),
                _entities[i % _entities.Length],
                i % 5 == 0 ? null : i,
                i % 5 == 0 ? null : i % 20,
                i % 5 == 0 ? null : "a surface",
                i / 100,
                i / 20,
                (Zone)(i % 3),
                (Voice)(i % 2),
                i % 7 == 0 ? "a speaker" : null,
                i / 10_000,
                "a heading");
        }

        return rows.ToTable("mentions");
    }

    /// <summary>Columns of all of them.</summary>
    [Benchmark]
    public DataFrame ToDataFrame() => _mentions!.ToDataFrame();

    /// <summary>Records again.</summary>
    [Benchmark]
    public Table<MentionRow> ToTable() => _frame!.ToTable<MentionRow>();

    /// <summary>What the package is for.</summary>
    [Benchmark]
    public DataFrame GroupBy() => _frame!.GroupBy("entity").Count("block");
}

using System.Text.RegularExpressions;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Tests.Text;

namespace AntiStalinistLeft.Tests.Repository;

/// <summary>Types that promise to be safe for several threads, each asked by two threads at a time, when all of it is still to be made.</summary>
public partial class ThreadSafetyTests
{
    private const int Rounds = 20;

    private static readonly string[] Rooms = ["Core", "Data", "Text", "Charts", "Corpora"];

    public static TheoryData<string> ReaderNames => [.. DocumentReaders.Default.All.Select(reader => reader.Name)];

    [Fact]
    public void Whoever_promises_it_is_asked_here() => Assert.Equal(
        ["src/AntiStalinistLeft/Corpora/Corpus.cs", "src/AntiStalinistLeft/Corpora/Tables/CorpusTables.cs", "src/AntiStalinistLeft/Data/Table{TRow}.cs", "src/AntiStalinistLeft/Text/Reading/IDocumentReader.cs"],
        Rooms.SelectMany(room => RepositoryFiles.CSharp($"src/AntiStalinistLeft/{room}")).Where(file => Promise().IsMatch(RepositoryFiles.Read(file))).Order(StringComparer.Ordinal));

    [Fact]
    public void A_corpus_gives_two_threads_the_same_tables()
    {
        string expected = WriteTables(Corpus.OpenSample());
        for (int round = 0; round < 3; round++)
        {
            Corpus corpus = Corpus.OpenSample();
            Assert.Equal([expected, expected], AskTwice(() => WriteTables(corpus)));
        }
    }

    [Fact]
    public void A_table_gives_two_threads_the_same_rows_and_columns()
    {
        Row[] rows = [.. Enumerable.Range(0, 1000).Select(i => new Row($"row {i % 7}", i / 3.0))];
        string expected = WriteAll(rows.ToTable("rows"));
        for (int round = 0; round < Rounds; round++)
        {
            Table<Row> table = rows.ToTable("rows");
            Assert.Equal([expected, expected], AskTwice(() => WriteAll(table)));
        }
    }

    [Theory]
    [MemberData(nameof(ReaderNames))]
    public void A_reader_gives_two_threads_the_same_document(string reader)
    {
        foreach (string file in Directory.EnumerateFiles(RepositoryFolder.At("data", "sample"), "*.*").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            string expected = Outline(reader, text);
            Assert.Equal([expected, expected], AskTwice(() => Outline(reader, text)));
        }
    }

    private static string Outline(string reader, string text) =>
        TestSources.TryRead(reader, text) is { Succeeded: true } read ? TestSources.Outline(read.Value) : "no document";

    private static string WriteTables(Corpus corpus) => string.Concat(CorpusTable.Names.Select(name => Write(corpus.GetTable(name))));

    private static string WriteAll(Table<Row> table) =>
        Write(table) + Write(table.SortByDescending(row => row.Number)) + HtmlTable.Write(table, new HtmlTableOptions()) + string.Join('\n', table);

    private static string Write(Table table)
    {
        using var text = new StringWriter();
        CsvTable.Write(table, text);
        return text.ToString();
    }

    /// <summary>The answers of two threads that begin together.</summary>
    private static string[] AskTwice(Func<string> ask)
    {
        using var start = new Barrier(2);
        Task<string> Begin() => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return ask();
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Task<string>[] both = [Begin(), Begin()];
        return [.. both.Select(one => one.GetAwaiter().GetResult())];
    }

    [GeneratedRegex("thread-safe|(several|between|by|to) threads", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Promise();

    private sealed record Row(string Word, double Number);
}

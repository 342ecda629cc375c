namespace AntiStalinistLeft.Histories.Tests;

/// <summary>What is promised to be safe for use by several threads, used by two that start together.</summary>
public class ThreadTests
{
    private const int Rounds = 5;

    [Fact]
    public void The_tables_of_a_history_are_the_same_to_two_threads()
    {
        string[] expected = [.. HistoryTables.Names.Select(name => Csv(Sample(), name))];
        for (int round = 0; round < Rounds; round++)
        {
            ArticleHistory shared = Sample();

            // One from the first table on, the other from the last: each meets what the other has made, or is making.
            (string[] forwards, string[] backwards) = Together(
                () => HistoryTables.Names.Select(name => Csv(shared, name)).ToArray(),
                () => HistoryTables.Names.Reverse().Select(name => Csv(shared, name)).Reverse().ToArray());

            Assert.Equal(expected, forwards);
            Assert.Equal(expected, backwards);
        }
    }

    [Fact]
    public void The_words_of_a_historys_blocks_are_the_same_to_two_threads()
    {
        PageHistory history = Sample().History;
        var alone = new HistoryText(history);
        (string, int)[] expected = Blocks(alone);
        for (int round = 0; round < Rounds; round++)
        {
            var shared = new HistoryText(history);
            ((string, int)[] one, (string, int)[] other) = Together(() => Blocks(shared), () => Blocks(shared));
            Assert.Equal(expected, one);
            Assert.Equal(expected, other);
        }
    }

    private static ArticleHistory Sample() => ArticleHistory.Open(new HistoryOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();

    private static string Csv(ArticleHistory history, string name)
    {
        var csv = new StringWriter();
        CsvTable.Write(HistoryTables.Get(history, name, new HistoryTableOptions()), csv);
        return csv.ToString();
    }

    private static (string Text, int Words)[] Blocks(HistoryText text) =>
        [.. Enumerable.Range(0, text.History.DistinctBlocks).Select(block => (text[block].Text, text.GetWordCount(block)))];

    private static (T One, T Other) Together<T>(Func<T> one, Func<T> other)
    {
        using var start = new Barrier(2);
        Task<T> Begin(Func<T> work) => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return work();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Task<T>[] tasks = [Begin(one), Begin(other)];
        T[] results = Task.WhenAll(tasks).GetAwaiter().GetResult();
        return (results[0], results[1]);
    }
}

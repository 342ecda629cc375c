namespace AntiStalinistLeft.Histories.Tests;

public class DeltaLogTests
{
    [Fact]
    public void Any_list_is_rebuilt_as_it_was_appended()
    {
        var random = new System.Random(11);
        var log = new DeltaLog<int>();
        var lists = new List<List<int>> { new() };
        log.Append(0, 0, default);
        for (int i = 0; i < 500; i++)
        {
            List<int> before = lists[^1];
            int prefix = random.Next(before.Count + 1);
            int suffix = random.Next(before.Count - prefix + 1);
            int[] middle = [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next())];
            ListDelta delta = log.Append(prefix, suffix, middle);
            lists.Add([.. before[..prefix], .. middle, .. before[(before.Count - suffix)..]]);
            Assert.Equal(lists[^1].Count, delta.Count);
        }

        var rebuilt = new List<int>();
        for (int i = lists.Count - 1; i >= 0; i--)
        {
            log.Rebuild(i, rebuilt);
            Assert.Equal(lists[i], rebuilt);
        }
    }
}

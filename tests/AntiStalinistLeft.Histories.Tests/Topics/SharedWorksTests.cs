namespace AntiStalinistLeft.Histories.Tests;

public class SharedWorksTests
{
    private static TopicWorkRow Row(string page, string work, int citations = 1, string? authors = null) => new(page, work, $"{work} in {page}", authors, null, citations);

    [Fact]
    public void Works_of_two_articles_at_least_are_counted_those_of_most_first()
    {
        using var shared = new SharedWorks();
        foreach (TopicWorkRow row in (TopicWorkRow[])[Row("C", "lamp"), Row("A", "lamp", 2), Row("A", "oil"), Row("A", "wick", 1, "Tamm"), Row("B", "wick", 3), Row("B", "lamp")]) shared.Add(row);
        Assert.Equal([new("lamp", "lamp in A", null, 3, 4), new("wick", "wick in A", "Tamm", 2, 4)], shared.Rows());
    }
}

namespace AntiStalinistLeft.Tests.Data;

public class HtmlTableTests
{
    [Fact]
    public void Words_from_data_are_encoded()
    {
        string html = HtmlTable.Write(new Row[] { new("<script>alert(1)</script> & co", 1) }.ToTable("rows"), new HtmlTableOptions());
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_says_how_much_of_it_is_shown()
    {
        var frame = Enumerable.Range(0, 1500).Select(i => new Row("r", i)).ToTable("rows");
        Assert.Contains("Rows: the first 200 of 1,500 rows", HtmlTable.Write(frame, new HtmlTableOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_rounded_for_reading()
    {
        string html = HtmlTable.Write(new Share[] { new(2.0 / 3) }.ToTable("shares"), new HtmlTableOptions());
        Assert.Contains("<td class=\"number\">0.667</td>", html, StringComparison.Ordinal);
    }

    private sealed record Row(string Text, int Count);

    private sealed record Share(double Value);
}

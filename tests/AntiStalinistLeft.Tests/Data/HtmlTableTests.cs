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
        string html = HtmlTable.Write(frame, new HtmlTableOptions());
        Assert.Contains("Rows: the first 200 of 1,500 rows", html, StringComparison.Ordinal);
        Assert.Contains("<tbody data-rows=\"1500\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_rounded_for_reading_and_carry_themselves_for_files()
    {
        string html = HtmlTable.Write(new Share[] { new(2.0 / 3), new(0.5) }.ToTable("shares"), new HtmlTableOptions());
        Assert.Contains("<th scope=\"col\" class=\"number\" data-name=\"yearly_share\">yearly share</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\" data-value=\"0.6666666666666666\">0.667</td></tr><tr><td class=\"number\">0.5</td>", html, StringComparison.Ordinal);
    }

    private sealed record Row(string Text, int Count);

    private sealed record Share(double YearlyShare);
}

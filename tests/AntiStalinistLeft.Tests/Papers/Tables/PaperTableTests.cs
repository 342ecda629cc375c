using System.Globalization;
using AntiStalinistLeft.Papers;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Tests.Papers;

public class PaperTableTests
{
    [Theory]
    [InlineData(1234.5, 2, "1234.50")]
    [InlineData(0.125, 2, "0.12")]
    [InlineData(0.375, 2, "0.38")]
    [InlineData(3.5, 0, "4")]
    [InlineData(1.005, 2, "1.00")]
    [InlineData(-2.5, 0, "-2")]
    [InlineData(0.0, 2, "0.00")]
    [InlineData(0.004, 2, "<0.01")]
    [InlineData(-0.004, 2, ">-0.01")]
    [InlineData(0.2, 0, "<1")]
    [InlineData(1e15, 1, "1.0e15")]
    [InlineData(-1.26e300, 1, "-1.3e300")]
    [InlineData(5e-324, 12, "<0.000000000001")]
    public void A_number_is_rounded_to_the_digits_stated(double value, int digits, string text) =>
        Assert.Equal(new PaperCell(PaperCellKind.Number, text), Cell(value, new PaperTableOptions { Digits = digits }));

    [Fact]
    public void A_small_number_is_zero_where_that_is_wanted() =>
        Assert.Equal(["0.00", "0.00"], new[] { -0.004, -0.0 }.Select(value => Cell(value, new PaperTableOptions { MarkSmall = false }).Text));

    [Fact]
    public void What_is_no_number_is_marked()
    {
        Assert.Equal(new PaperCell(PaperCellKind.Missing, "–"), Cell(double.NaN, new PaperTableOptions()));
        Assert.Equal(new PaperCell(PaperCellKind.Missing, "n/a"), Cell(null, new PaperTableOptions { Missing = "n/a" }));
        Assert.Equal(new PaperCell(PaperCellKind.Words, "∞"), Cell(double.PositiveInfinity, new PaperTableOptions()));
    }

    [Fact]
    public void A_printed_number_is_within_half_a_last_digit_of_the_true_one() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => f.Get).Where(f => Math.Abs(f) < 1e12).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (value, digits) =>
        {
            string text = Cell(value, new PaperTableOptions { Digits = digits, MarkSmall = false }).Text;
            double printed = double.Parse(text, CultureInfo.InvariantCulture);
            return Math.Abs(printed - value) <= (0.5 * Math.Pow(10, -digits)) + (Math.Abs(value) * 1e-12) && !text.StartsWith("-0", StringComparison.Ordinal) | printed != 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Heads_carry_units_and_columns_can_be_chosen_and_named()
    {
        var frame = new Row[] { new("a", 1200, 0.5, true) }.ToTable("rates-by-text");
        PaperTable table = PaperTable.FromTable(frame, new PaperTableOptions
        {
            Columns = ["per_thousand", "tokens"],
            Headers = new Dictionary<string, string> { ["per_thousand"] = "Rate" },
            Units = new Dictionary<string, string> { ["tokens"] = "thousands" },
        });
        Assert.Equal(["Rate (per 1,000 words)", "Tokens (thousands)"], table.Columns.Select(column => column.FullHeader));
        Assert.Equal("Rates by text", table.Caption);
        Assert.Equal("tab:rates-by-text", table.Label);
        Assert.Throws<ArgumentException>(() => PaperTable.FromTable(frame, new PaperTableOptions { Columns = ["rate"] }));
        Assert.Throws<ArgumentException>(() => PaperTable.FromTable(frame, new PaperTableOptions { Headers = new Dictionary<string, string> { ["rate"] = "x" } }));
        Assert.Throws<ArgumentException>(() => PaperTable.FromTable(frame, new PaperTableOptions { Digits = 13 }));
    }

    [Fact]
    public void Markdown_shows_words_as_they_are_and_numbers_for_readers()
    {
        var frame = new Row[] { new("a|b *c* <d>\ne", 1234567, -1234.5, false), new("", 0, null, true) }.ToTable("t");
        Assert.Equal(
            """
            **T**

            | Name | Tokens | Per thousand (per 1,000 words) | Quoted |
            | :--- | ---: | ---: | :--- |
            | a\|b \*c\* \<d\> e | 1,234,567 | −1,234.50 | no |
            | – | 0 | – | yes |

            Note \# 1.  

            """,
            MarkdownPaperTable.Write(PaperTable.FromTable(frame, new PaperTableOptions { Notes = ["Note # 1."] })),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Html_encodes_words_and_aligns_points_with_spaces_of_their_width()
    {
        var frame = new Row[] { new("<b>&", 1, 12.345, false), new("x", 2, 3, false) }.ToTable("t");
        string html = HtmlPaperTable.Write(PaperTable.FromTable(frame, new PaperTableOptions { Digits = 1 }));
        Assert.Contains("&lt;b&gt;&amp;", html, StringComparison.Ordinal);
        Assert.Contains(">12.3</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", HtmlPaperTable.WriteDocument(PaperTable.FromTable(frame)), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_opens_as_utf8_holds_what_is_printed_and_no_formula()
    {
        var frame = new Row[] { new("=1+1", 1, 0.126, true), new("a \"b\", c", 2, null, false) }.ToTable("t");
        string csv = CsvPaperTable.Write(PaperTable.FromTable(frame));
        Assert.Equal("\uFEFFName,Tokens,\"Per thousand (per 1,000 words)\",Quoted\r\n'=1+1,1,0.13,yes\r\n\"a \"\"b\"\", c\",2,–,no\r\n", csv);
    }

    [Fact]
    public void A_frame_without_rows_is_a_table_of_heads_only()
    {
        PaperTable table = PaperTable.FromTable(Array.Empty<Row>().ToTable("empty"));
        Assert.Equal(0, table.RowCount);
        Assert.Equal(2, MarkdownPaperTable.Write(table).Split('\n').Count(line => line.StartsWith('|')));
        Assert.Contains("<tbody>\n</tbody>", HtmlPaperTable.Write(table), StringComparison.Ordinal);
    }

    private static PaperCell Cell(double? value, PaperTableOptions options) =>
        PaperTable.FromTable(new DataFrame(new DoubleDataFrameColumn("v", new[] { value })), options).Columns[0].Cells[0];

    private sealed record Row(string Name, int Tokens, [property: Column("A rate.", Unit = "per 1,000 words")] double? PerThousand, bool Quoted);
}

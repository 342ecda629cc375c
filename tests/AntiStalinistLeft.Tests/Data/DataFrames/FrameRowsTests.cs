using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Tests.Data;

public class FrameRowsTests
{
    private static StringDataFrameColumn Names => new("name", ["amber", "birch"]);

    private static string Refusal(params DataFrameColumn[] columns) =>
        Assert.Throws<InputException>(() => new DataFrame(columns).ToTable<Press>()).Message;

    [Fact]
    public void Columns_are_found_by_name_whatever_their_order() =>
        Assert.Equal(
            [new Press("amber", 1, null), new Press("birch", 2, 0.5)],
            new DataFrame(new DoubleDataFrameColumn("share", new double?[] { null, 0.5 }), new Int32DataFrameColumn("founded", new[] { 1, 2 }), Names).ToTable<Press>());

    [Fact]
    public void Columns_stand_in_the_order_of_the_record() =>
        Assert.Equal(["name", "founded", "share"], new DataFrame(new DoubleDataFrameColumn("share", new double?[] { 1, 2 }), Names, new Int32DataFrameColumn("founded", new[] { 1, 2 })).ToTable<Press>().Columns.Select(c => c.Name));

    [Fact]
    public void Whole_numbers_may_be_stored_wider_as_long_as_they_fit() =>
        Assert.Equal([3, 4], new DataFrame(Names, new DoubleDataFrameColumn("founded", new double[] { 3, 4 }), new Int64DataFrameColumn("share", new long?[] { 1, null })).ToTable<Press>().Select(p => p.Founded));

    [Theory]
    [InlineData(2.5)]
    [InlineData(1e12)]
    [InlineData(double.NaN)]
    public void A_number_that_does_not_fit_is_refused_with_its_column_and_row(double founded)
    {
        string message = Refusal(Names, new DoubleDataFrameColumn("founded", new[] { 1, founded }), new DoubleDataFrameColumn("share", new double?[] { 1, 2 }));
        Assert.Contains("founded", message, StringComparison.Ordinal);
        Assert.Contains("row 2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_refused_where_the_row_needs_one()
    {
        Assert.Contains("founded has no value in row 1", Refusal(Names, new Int32DataFrameColumn("founded", new int?[] { null, 2 }), new DoubleDataFrameColumn("share", new double?[] { 1, 2 })), StringComparison.Ordinal);
        Assert.Contains("name has no value in row 2", Refusal(new StringDataFrameColumn("name", ["amber", null!]), new Int32DataFrameColumn("founded", new int?[] { 1, 2 }), new DoubleDataFrameColumn("share", new double?[] { 1, 2 })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_and_one_too_many_are_named()
    {
        Assert.Contains("no column founded", Refusal(Names, new DoubleDataFrameColumn("share", new double?[] { 1, 2 })), StringComparison.Ordinal);
        Assert.Contains("colour", Refusal(Names, new Int32DataFrameColumn("founded", new[] { 1, 2 }), new DoubleDataFrameColumn("share", new double?[] { 1, 2 }), new StringDataFrameColumn("colour", ["red", "red"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_read_as_enums_spans_and_dates()
    {
        var frame = new DataFrame(new StringDataFrameColumn("kind", ["small-press"]), new StringDataFrameColumn("span", ["[3, 8)"]), new DateTimeDataFrameColumn("at", new[] { new DateTime(1931, 5, 1, 0, 0, 0, DateTimeKind.Unspecified) }));
        Assert.Equal(new Sort(Paper.SmallPress, new TextSpan(3, 5), new DateTimeOffset(1931, 5, 1, 0, 0, 0, TimeSpan.Zero)), frame.ToTable<Sort>()[0]);
    }

    [Theory]
    [InlineData("[8, 3)")]
    [InlineData("[3,8)")]
    [InlineData("3, 8")]
    [InlineData("[-1, 8)")]
    [InlineData("[, )")]
    public void Words_that_are_no_span_are_refused(string words) =>
        Assert.Throws<FormatException>(() => CellText.Parse(words, typeof(TextSpan)));

    private enum Paper
    {
        SmallPress,
    }

    private sealed record Press(string Name, int Founded, double? Share);

    private sealed record Sort(Paper Kind, TextSpan Span, DateTimeOffset At);
}

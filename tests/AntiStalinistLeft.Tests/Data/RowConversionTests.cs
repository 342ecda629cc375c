namespace AntiStalinistLeft.Tests.Data;

public class RowConversionTests
{
    private static readonly TableColumn<string> Names = new("name", ["amber", "birch"]);

    private static string Refusal(params TableColumn[] columns) =>
        Assert.Throws<InputException>(() => new Table("presses", columns).As<Press>()).Message;

    [Fact]
    public void Columns_are_found_by_name_whatever_their_order() =>
        Assert.Equal(
            [new Press("amber", 1, null), new Press("birch", 2, 0.5)],
            new Table("presses", [new TableColumn<double?>("share", [null, 0.5]), new TableColumn<int>("founded", [1, 2]), Names]).As<Press>());

    [Fact]
    public void Columns_stand_in_the_order_of_the_record() =>
        Assert.Equal(["name", "founded", "share"], new Table("presses", [new TableColumn<double?>("share", [1, 2]), Names, new TableColumn<int>("founded", [1, 2])]).As<Press>().Columns.Select(c => c.Name));

    [Fact]
    public void Whole_numbers_may_be_stored_wider_as_long_as_they_fit() =>
        Assert.Equal([3, 4], new Table("presses", [Names, new TableColumn<double>("founded", [3, 4]), new TableColumn<long?>("share", [1, null])]).As<Press>().Select(p => p.Founded));

    [Theory]
    [InlineData(2.5)]
    [InlineData(1e12)]
    [InlineData(double.NaN)]
    public void A_number_that_does_not_fit_is_refused_with_its_column_and_row(double founded)
    {
        string message = Refusal(Names, new TableColumn<double>("founded", [1, founded]), new TableColumn<double?>("share", [1, 2]));
        Assert.Contains("founded", message, StringComparison.Ordinal);
        Assert.Contains("row 2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_refused_where_the_row_needs_one()
    {
        Assert.Contains("founded has no value in row 1", Refusal(Names, new TableColumn<int?>("founded", [null, 2]), new TableColumn<double?>("share", [1, 2])), StringComparison.Ordinal);
        Assert.Contains("name has no value in row 2", Refusal(new TableColumn<string?>("name", ["amber", null]), new TableColumn<int?>("founded", [1, 2]), new TableColumn<double?>("share", [1, 2])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_and_one_too_many_are_named()
    {
        Assert.Contains("no column founded", Refusal(Names, new TableColumn<double?>("share", [1, 2])), StringComparison.Ordinal);
        Assert.Contains("colour", Refusal(Names, new TableColumn<int>("founded", [1, 2]), new TableColumn<double?>("share", [1, 2]), new TableColumn<string>("colour", ["red", "red"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_read_as_enums_spans_and_dates()
    {
        var frame = new Table("sorts", [new TableColumn<string>("kind", ["small-press"]), new TableColumn<string>("span", ["[3, 8)"]), new TableColumn<DateTime>("at", [new DateTime(1931, 5, 1, 0, 0, 0, DateTimeKind.Unspecified)])]);
        Assert.Equal(new Sort(Paper.SmallPress, new TextSpan(3, 5), new DateTimeOffset(1931, 5, 1, 0, 0, 0, TimeSpan.Zero)), frame.As<Sort>()[0]);
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

using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Tests.Data;

public class TableTests
{
    private static readonly Table<PressRow> Presses = new PressRow[]
    {
        new("amber", 1920, 3.5, null, PressKind.SmallPress),
        new("birch", 1919, null, true, PressKind.House),
        new("cedar", 1920, 1.25, false, PressKind.SmallPress),
    }.ToTable("presses");

    [Fact]
    public void Columns_are_named_after_the_parameters_in_snake_case() =>
        Assert.Equal(["name", "founded_in", "share", "open", "kind"], Presses.Columns.Select(c => c.Name));

    [Fact]
    public void A_row_comes_back_as_it_went_in() =>
        Assert.Equal(new PressRow("birch", 1919, null, true, PressKind.House), Presses[1]);

    [Fact]
    public void Sorting_keeps_the_type_and_the_order_of_equals() =>
        Assert.Equal(["birch", "amber", "cedar"], Presses.SortBy(p => p.FoundedIn).Select(p => p.Name));

    [Fact]
    public void Head_of_more_rows_than_there_are_is_the_whole_table() => Assert.Equal(3, Presses.Head(99).Count);

    [Fact]
    public void Filtering_keeps_only_rows_that_meet_the_condition() =>
        Assert.Equal(["amber", "cedar"], Presses.Where(p => p.Kind == PressKind.SmallPress).Select(p => p.Name));

    [Fact]
    public void A_join_leaves_out_rows_without_a_partner()
    {
        var towns = new TownRow[] { new("cedar", "Oslo") }.ToTable("towns");
        Assert.Equal([new TownRow("cedar", "Oslo in 1920")], Presses.Join(towns, p => p.Name, t => t.Press, (p, t) => new TownRow(p.Name, $"{t.Town} in {p.FoundedIn}")));
    }

    [Fact]
    public void A_cross_table_is_empty_where_nothing_falls()
    {
        DataFrame cross = Presses.Pivot(p => p.Kind.ToString(), p => p.FoundedIn.ToString(), rows => rows.Count());
        Assert.Equal(["SmallPress", "House"], cross["row"].Cast<string>());
        Assert.Equal([null, 1.0], cross["1919"].Cast<double?>());
        Assert.Equal([2.0, null], cross["1920"].Cast<double?>());
    }

    [Fact]
    public void Describe_counts_what_is_missing()
    {
        DataFrame columns = Presses.Describe();
        object[] share = [.. columns.Rows.Single(row => row["column"] is "share")];
        Assert.Equal(["share", "Double", "percent", 2, 1, 2, 1.25, 2.375, 3.5, "Share of the market."], share);
    }

    [Fact]
    public void An_unknown_column_is_told_with_those_there_are() =>
        Assert.Contains("founded_in", Assert.Throws<ArgumentException>(() => Presses["town"]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_is_the_very_record_and_filters_keep_it() =>
        Assert.Same(Presses[1], Presses.Where(p => p.FoundedIn == 1919).SortBy(p => p.Name)[0]);

    [Fact]
    public void Rows_without_columns_of_one_name_only_are_refused() =>
        Assert.Contains("column", Assert.Throws<TypeInitializationException>(() => new[] { new Twice(1, 2) }.ToTable("twice")).InnerException!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_struct_is_a_row_too() =>
        Assert.Equal([null, "Oslo"], new[] { new Stop(1, null), new Stop(2, "Oslo") }.ToTable("stops")["town"].Values);

    [Fact]
    public void An_empty_table_has_columns_and_no_rows()
    {
        var none = Array.Empty<PressRow>().ToTable("none");
        Assert.Equal((0, 5), (none.Count, none.Columns.Count));
    }

    private enum PressKind
    {
        House,
        SmallPress,
    }

    private sealed record PressRow(
        string Name,
        int FoundedIn,
        [property: Column("Share of the market.", Unit = "percent")] double? Share,
        bool? Open,
        PressKind Kind);

    private sealed record TownRow(string Press, string Town);

    private sealed record Twice(int A, [property: Column("The same again.", Name = "a")] int B);

    private readonly record struct Stop(int Number, string? Town);
}

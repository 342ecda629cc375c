using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Tests.Data;

public class DataFrameRoundTripTests
{
    private static readonly Sorts[] Rows =
    [
        new("first", 1, 1L << 40, 0.5, true, Paper.SmallPress, new TextSpan(3, 5), new DateTimeOffset(1931, 5, 1, 12, 0, 0, TimeSpan.Zero), new DateOnly(1931, 5, 1), null, null, null, null, null, null, null),
        new("", -1, 0, double.NaN, false, Paper.House, new TextSpan(0, 0), DateTimeOffset.UnixEpoch, new DateOnly(1917, 11, 7), 7, 8L, 0.25, false, "words", Paper.House, new DateOnly(1940, 8, 21)),
    ];

    [Fact]
    public void Any_rows_come_back_from_a_data_frame()
    {
        var maps = ArbMap.Default;
        var rows = from text in Gen.OneOf(maps.GeneratorFor<string>(), Gen.Elements("\"quoted\"", "two\nlines", "a,b", "", "null"))
                   from numbers in maps.GeneratorFor<(int Whole, long Large, bool Truth, int? MaybeWhole, long? MaybeLarge, bool? MaybeTruth)>()
                   from share in maps.GeneratorFor<double>()
                   from maybe in maps.GeneratorFor<double?>()
                   from days in Gen.Choose(0, DateOnly.MaxValue.DayNumber)
                   from ticks in maps.GeneratorFor<DateTime>()
                   from start in Gen.Choose(0, 1 << 20)
                   from papers in Gen.Elements<(Paper, Paper?)>((Paper.House, null), (Paper.SmallPress, Paper.House), (Paper.House, Paper.SmallPress))
                   select new Sorts(text ?? "", numbers.Whole, numbers.Large, share, numbers.Truth, papers.Item1, new TextSpan(start, days % 100), new DateTimeOffset(DateTime.SpecifyKind(ticks, DateTimeKind.Utc)), DateOnly.FromDayNumber(days), numbers.MaybeWhole, numbers.MaybeLarge, maybe, numbers.MaybeTruth, text, papers.Item2, days % 3 == 0 ? null : DateOnly.FromDayNumber(days / 2));
        Prop.ForAll(rows.ArrayOf().ToArbitrary(), input => input.ToTable("sorts").ToDataFrame().ToTable<Sorts>().SequenceEqual(input)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Columns_have_the_types_that_the_package_computes_with()
    {
        DataFrame frame = Rows.ToTable("sorts");
        Assert.Equal(
            [typeof(string), typeof(int), typeof(long), typeof(double), typeof(bool), typeof(string), typeof(string), typeof(DateTime), typeof(string)],
            frame.Columns.Take(9).Select(column => column.DataType));
        Assert.Equal(["small-press", "house"], frame["kind"].Cast<string>());
        Assert.Equal(["[3, 8)", "[0, 0)"], frame["span"].Cast<string>());
        Assert.Equal([null, 7], frame["maybe_whole"].Cast<int?>());
        Assert.Equal(1, frame["maybe_whole"].NullCount);
    }

    [Fact]
    public void Columns_can_be_computed_with_and_changed_and_the_table_stays()
    {
        Table<Sorts> table = Rows.ToTable("sorts");
        DataFrame frame = table;
        frame["whole"][0] = 12;
        frame["maybe_share"][0] = 0.75;
        Assert.Equal([24, -2], (frame["whole"] * 2).Cast<int>());
        Assert.Equal(1.0, frame["maybe_share"].Sum());
        Assert.Equal((1, null), (table[0].Whole, table[0].MaybeShare));
    }

    [Fact]
    public void Frames_are_sorted_filtered_joined_and_given_to_arrow()
    {
        DataFrame frame = Rows.ToTable("sorts");
        Assert.Equal(["", "first"], frame.OrderBy("large")["text"].Cast<string>());
        Assert.Equal(["first"], frame.Filter(frame["whole"].ElementwiseGreaterThan(0))["text"].Cast<string>());
        Assert.Equal(2, frame.Merge(frame, ["large"], ["large"]).Rows.Count);
        Assert.Equal(2, Assert.Single(Rows.ToTable("sorts").Select("whole", "maybe_share", "truth").ToArrowRecordBatches()).Length);
    }

    [Fact]
    public void What_the_page_on_tables_says_of_the_package_holds()
    {
        DataFrame frame = Rows.ToTable("sorts");
        // By the kind of the column that it meets first, it is one exception or the other.
        Assert.True(Record.Exception(() => frame.Head(3)) is IndexOutOfRangeException or ArgumentOutOfRangeException);
        Assert.Equal([0, 0], (frame["whole"] / 2).Cast<int>());
        Assert.Equal(1, frame.GroupBy("maybe_text").Count("whole").Rows.Count);
    }

    [Fact]
    public void A_frame_behind_a_figure_is_a_copy()
    {
        DataFrame frame = Rows.ToTable("sorts").Select("whole");
        Table table = frame;
        frame["whole"][0] = 12;
        Assert.Equal(("sorts", 1), (table.Name, table["whole"][0]));
    }

    [Fact]
    public void Units_and_meanings_stay_with_chosen_columns()
    {
        Table table = new[] { new Rate(1.5, 2) }.ToTable("rates").Select("rate");
        Assert.Equal(("rates", "per 1,000 words", "A rate."), (table.Name, table["rate"].Unit, table["rate"].Description));
        Assert.Null(((Table)new DataFrame(table.ToDataFrame()["rate"] * 2.0))["rate"].Unit);
    }

    [Fact]
    public void An_empty_table_keeps_its_columns() =>
        Assert.Equal(16, Array.Empty<Sorts>().ToTable("sorts").ToDataFrame().ToTable<Sorts>().Columns.Count);

    [Fact]
    public void Lists_are_words_and_come_back()
    {
        Shelf[] rows = [new(["a \"b\"", "", "c,d"], [1, 2], [Paper.SmallPress]), new([], [], [])];
        DataFrame frame = rows.ToTable("shelves");
        Assert.Equal("""["a \"b\"","","c,d"]""", frame["titles"][0]);
        Table<Shelf> back = frame.ToTable<Shelf>();
        Assert.Equal(rows.Select(row => (IEnumerable<string>)row.Titles), back.Select(row => row.Titles));
        Assert.Equal(rows.Select(row => row.Years), back.Select(row => row.Years));
        Assert.Equal([Paper.SmallPress], back[0].Papers);
    }

    [Fact]
    public void Csv_of_a_table_and_of_its_frame_is_the_same()
    {
        using StringWriter table = new(), frame = new();
        CsvTable.Write(Rows.ToTable("sorts"), table);
        CsvTable.Write(Rows.ToTable("sorts").ToDataFrame(), frame);
        Assert.Equal(table.ToString(), frame.ToString());
    }

    [Fact]
    public void The_tables_of_a_corpus_come_back_row_for_row()
    {
        Corpus corpus = Corpus.OpenSample();
        Assert.Equal(corpus.Mentions, corpus.DataFrame("mentions").ToTable<MentionRow>());
        Assert.Equal(corpus.Sources, corpus.DataFrame("sources").ToTable<SourceRow>());
        Assert.Equal(corpus.Citations, corpus.DataFrame("citations").ToTable<CitationRow>());
    }

    private enum Paper
    {
        House,
        SmallPress,
    }

    private sealed record Sorts(
        string Text,
        int Whole,
        long Large,
        double Share,
        bool Truth,
        Paper Kind,
        TextSpan Span,
        DateTimeOffset Time,
        DateOnly Day,
        int? MaybeWhole,
        long? MaybeLarge,
        double? MaybeShare,
        bool? MaybeTruth,
        string? MaybeText,
        Paper? MaybeKind,
        DateOnly? MaybeDay);

    private sealed record Rate([property: Column("A rate.", Unit = "per 1,000 words", Name = "rate")] double Value, int Count);

    private sealed record Shelf(IReadOnlyList<string> Titles, int[] Years, IEnumerable<Paper> Papers);
}

using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Tables;
using Microsoft.Data.Analysis;
using MicrosoftFrame = Microsoft.Data.Analysis.DataFrame;

namespace AntiStalinistLeft.Polyglot.Tests.Adapters;

public class MicrosoftDataFramesTests
{
    private static readonly Sorts[] Rows =
    [
        new("first", 1, 1L << 40, 0.5, true, MentionKind.Tendency, new TextSpan(3, 5), new DateTimeOffset(1931, 5, 1, 12, 0, 0, TimeSpan.Zero), new DateOnly(1931, 5, 1), null, null, null, null, null),
        new("", -1, 0, double.MaxValue, false, MentionKind.Organisation, new TextSpan(0, 0), DateTimeOffset.UnixEpoch, new DateOnly(1917, 11, 7), 7, 8L, 0.25, false, "words"),
    ];

    [Fact]
    public void Every_kind_of_column_comes_back_as_it_was()
    {
        DataFrame<Sorts> frame = Rows.ToDataFrame("sorts");
        DataFrame<Sorts> back = frame.ToDataFrame().ToFrame<Sorts>("sorts");
        Assert.Equal(Rows, back);
        Assert.Equal(frame.Columns.Select(c => c.Name), back.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Columns_have_the_types_that_the_package_computes_with()
    {
        MicrosoftFrame frame = Rows.ToDataFrame("sorts").ToDataFrame();
        Assert.IsType<StringDataFrameColumn>(frame.Columns["text"]);
        Assert.IsType<Int32DataFrameColumn>(frame.Columns["whole"]);
        Assert.IsType<Int64DataFrameColumn>(frame.Columns["large"]);
        Assert.IsType<DoubleDataFrameColumn>(frame.Columns["share"]);
        Assert.IsType<BooleanDataFrameColumn>(frame.Columns["truth"]);
        Assert.IsType<StringDataFrameColumn>(frame.Columns["kind"]);
        Assert.IsType<StringDataFrameColumn>(frame.Columns["span"]);
        Assert.IsType<DateTimeDataFrameColumn>(frame.Columns["time"]);
        Assert.Null(((Int32DataFrameColumn)frame.Columns["maybe_whole"])[0]);
        Assert.Equal(7, ((Int32DataFrameColumn)frame.Columns["maybe_whole"])[1]);
    }

    [Fact]
    public void An_empty_table_keeps_its_columns() =>
        Assert.Equal(Rows.ToDataFrame("sorts").Columns.Select(c => c.Name), Array.Empty<Sorts>().ToDataFrame("sorts").ToDataFrame().ToFrame<Sorts>().Columns.Select(c => c.Name));

    [Fact]
    public void The_tables_of_a_corpus_come_back_row_for_row()
    {
        Corpus corpus = Corpus.OpenSample();
        Assert.Equal(corpus.Blocks, corpus.Blocks.ToDataFrame().ToFrame<BlockRow>("blocks"));
        Assert.Equal(corpus.Mentions, corpus.Mentions.ToDataFrame().ToFrame<MentionRow>("mentions"));
        Assert.Equal(corpus.Sources, corpus.Sources.ToDataFrame().ToFrame<SourceRow>("sources"));
    }

    [Fact]
    public void A_column_of_an_unsupported_type_is_named()
    {
        var frame = new DataFrame("lists", [new DataColumn<int[]>("many", [[1]])]);
        Assert.Contains("many", Assert.Throws<NotSupportedException>(() => frame.ToDataFrame()).Message, StringComparison.Ordinal);
        var theirs = new MicrosoftFrame(new PrimitiveDataFrameColumn<ulong>("vast", new ulong?[] { 1 }));
        Assert.Contains("vast", Assert.Throws<NotSupportedException>(() => theirs.ToFrame<Sorts>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_the_row_has_no_place_for_is_named() =>
        Assert.Contains("extra", Assert.Throws<InputException>(() => new MicrosoftFrame(new StringDataFrameColumn("owner", ["Ada"]), new StringDataFrameColumn("extra", ["?"])).ToFrame<Lantern>()).Message, StringComparison.Ordinal);

    private sealed record Sorts(
        string Text,
        int Whole,
        long Large,
        double Share,
        bool Truth,
        MentionKind Kind,
        TextSpan Span,
        DateTimeOffset Time,
        DateOnly Day,
        int? MaybeWhole,
        long? MaybeLarge,
        double? MaybeShare,
        bool? MaybeTruth,
        string? MaybeText);

    private sealed record Lantern(string Owner);
}

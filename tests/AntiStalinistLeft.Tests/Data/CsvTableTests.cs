using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Data;

public class CsvTableTests
{
    [Fact]
    public void A_table_is_written_with_quotes_only_where_needed_and_numbers_with_a_point()
    {
        var frame = new Row[] { new("plain", 1, 0.5), new("with \"marks\", and\nlines", 2, null) }.ToTable("rows");
        Assert.Equal("text,count,value\nplain,1,0.5\n\"with \"\"marks\"\", and\nlines\",2,\n", Csv(frame));
    }

    [Fact]
    public void Any_table_comes_back_from_csv()
    {
        var rows = from text in ArbMap.Default.GeneratorFor<NonEmptyString>()
                   from count in ArbMap.Default.GeneratorFor<int>()
                   from value in ArbMap.Default.GeneratorFor<NormalFloat?>()
                   select new Row(text.Get, count, value?.Get);
        Prop.ForAll(rows.ArrayOf().ToArbitrary(), input =>
        {
            var frame = input.ToTable("rows");
            return CsvTable.Read<Row>(new StringReader(Csv(frame)), "rows", "rows.csv").GetOrThrow().SequenceEqual(frame);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("text,count\na,1\n", "rows.csv(1)")]
    [InlineData("text,count,value\na,one,2\n", "rows.csv(2)")]
    [InlineData("text,count,value\na,1,2\nb,2\n", "rows.csv(3)")]
    [InlineData("", "rows.csv(1)")]
    public void A_broken_table_is_refused_with_file_and_line(string csv, string place)
    {
        var result = CsvTable.Read<Row>(new StringReader(csv), "rows", "rows.csv");
        Assert.False(result.Succeeded);
        Assert.StartsWith(place, result.Failure.ToString(), StringComparison.Ordinal);
    }

    private static string Csv(Table frame)
    {
        var writer = new StringWriter { NewLine = "\n" };
        CsvTable.Write(frame, writer);
        return writer.ToString();
    }

    private sealed record Row(string Text, int Count, double? Value);
}

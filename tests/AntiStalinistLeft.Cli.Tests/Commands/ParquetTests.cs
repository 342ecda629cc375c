using DuckDB.NET.Data;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Tables as Parquet, read back by DuckDB.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Another_program_reads_the_rows_that_csv_has()
    {
        string[] options = ["table", "mentions", "--corpus", "data/sample"];
        Assert.Equal(0, Asl.Run([.. options, "-o", _folder["m.csv"]]).Code);
        Assert.Equal((0, string.Empty), Asl.Run([.. options, "--format", "parquet", "-o", _folder["m.parquet"]]) is var written ? (written.Code, written.Output) : default);
        string csv = $"read_csv('{_folder["m.csv"]}', header = true, all_varchar = true, nullstr = '')";
        string parquet = $"(select columns(*)::varchar from '{_folder["m.parquet"]}')";
        Assert.Equal(0L, Ask($"select count(*) from (from {csv} except all from {parquet})"));
        Assert.Equal(0L, Ask($"select count(*) from (from {parquet} except all from {csv})"));
        Assert.Equal("INTEGER", Ask($"select typeof(block) from '{_folder["m.parquet"]}' limit 1"));
    }

    [Fact]
    public void Times_numbers_and_what_is_missing_keep_their_kind()
    {
        string history = Path.Combine(RepositoryFolder.Root, "data", "sample", "lantern-street.xml");
        Assert.Equal(0, Asl.Run("table", "revisions", "--history", history, "--page", "Lantern Street circle", "--format", "parquet", "-o", _folder["r.parquet"]).Code);
        string[] kinds = ["BIGINT", "TIMESTAMP WITH TIME ZONE", "BOOLEAN"];
        Assert.All(kinds, kind => Assert.Contains(kind, (string)Ask($"select string_agg(column_type) from (describe from '{_folder["r.parquet"]}')"), StringComparison.Ordinal));
        Assert.Equal(true, Ask($"select min(timestamp) > '2001-01-01' and count(revert_of) < count(*) from '{_folder["r.parquet"]}'"));
    }

    [Fact]
    public async Task Without_a_file_it_is_a_wrong_call()
    {
        Asl.Outcome outcome = await Asl.CallAsync("table", "mentions", "--format", "parquet");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("-o", outcome.Errors, StringComparison.Ordinal);
    }

    private static object Ask(string query)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar()!;
    }
}

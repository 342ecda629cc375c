using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Cli.Tests;

public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_table_of_the_sample_has_its_rows_keys_and_references()
    {
        string file = Write("--corpus", RepositoryFolder.At("data", "sample"));
        Corpus sample = Corpus.OpenSample();
        Assert.Equal(sample.Mentions.Count, Number(file, "select count(*) from mentions"));
        Assert.Equal(sample.Tokens.Count, Number(file, "select count(*) from tokens"));
        Assert.Equal(2, Number(file, "select count(*) from pragma_table_info('blocks') where pk > 0"));
        Assert.Equal(0, Number(file, "select count(*) from pragma_foreign_key_check"));
        Assert.True(Number(file, "select count(*) from pragma_foreign_key_list('mentions')") > 0);
        Assert.Equal("ok", Text(file, "pragma integrity_check"));
    }

    [Fact]
    public void Words_are_found_and_views_answer()
    {
        string file = Write("--corpus", RepositoryFolder.At("data", "sample"));
        Assert.True(Number(file, "select count(*) from block_search where block_search match 'dockers'") > 0);
        Assert.Equal(Number(file, "select count(*) from mentions where zone = 'body'"), Number(file, "select sum(mentions) from entity_rates"));
        Assert.Equal(Number(file, "select count(*) from mentions"), Number(file, "select count(*) from mention_context where instr(text, 'a') >= 0"));
        Assert.True(Number(file, "select count(*) from cited_works where title is not null") > 0);
        Assert.True(Number(file, "select count(*) from columns where table_name = 'mentions' and description is not null") > 5);
    }

    [Fact]
    public void The_release_makes_a_database_without_words_and_says_what_is_missing()
    {
        Asl.Outcome outcome = Asl.Run("table", "--all", "--to", "sqlite", "-o", _folder["release.db"]);
        Assert.Equal(0, outcome.Code);
        Assert.Contains("note: The table of sentences needs the words of the texts", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(0, Number(_folder["release.db"], "select count(*) from sqlite_schema where name in ('tokens', 'block_text', 'mention_context')"));
        Assert.True(Number(_folder["release.db"], "select count(*) from entity_rates") > 100);
    }

    [Fact]
    public void The_page_lists_the_keys_that_the_database_has()
    {
        string file = Write("--corpus", RepositoryFolder.At("data", "sample"));
        string[] rows = [.. File.ReadAllLines(RepositoryFolder.At("docs", "database.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Count(c => c == '|') == 4)];
        Assert.True(rows.Length >= 13);
        foreach (string[] cells in rows.Select(row => row.Split('|')))
        {
            string table = cells[1].Split('`')[1];
            string[] key = [.. cells[2].Split('`').Where((_, i) => i % 2 == 1)];
            Assert.Equal(string.Join(",", key), Text(file, $"select group_concat(name, ',') from (select name from pragma_table_info('{table}') where pk > 0 order by pk)"));
        }
    }

    [Theory]
    [InlineData("table", "--all")]
    [InlineData("table", "--all", "--to", "sqlite")]
    [InlineData("table", "mentions", "--all", "--to", "sqlite", "-o", "x.db")]
    public void A_database_needs_all_of_its_options(params string[] call)
    {
        Asl.Outcome outcome = Asl.Run(call);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("asl table --all --to sqlite -o FILE", outcome.Errors, StringComparison.Ordinal);
    }

    private string Write(params string[] corpus)
    {
        Asl.Outcome outcome = Asl.Run(["table", "--all", "--to", "sqlite", "-o", _folder["corpus.db"], .. corpus]);
        Assert.True(outcome.Code == 0, outcome.Errors);
        return _folder["corpus.db"];
    }

    private static long Number(string file, string query) => Convert.ToInt64(Ask(file, query), System.Globalization.CultureInfo.InvariantCulture);

    private static string? Text(string file, string query) => Ask(file, query) as string;

    private static object? Ask(string file, string query)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }
}

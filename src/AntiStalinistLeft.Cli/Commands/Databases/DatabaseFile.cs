using AntiStalinistLeft.Corpora;
using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Cli;

/// <summary>All tables of a corpus in one SQLite database; docs/database.md describes it.</summary>
internal sealed class DatabaseFile : IDisposable
{
    private readonly SqliteConnection _connection;

    private DatabaseFile(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true }.ConnectionString);
        _connection.Open();
    }

    /// <summary>Writes a corpus; whatever stood in the file's place is replaced only when all was written.</summary>
    /// <returns>A sentence for each table that is missing, and why.</returns>
    /// <exception cref="IOException">The folder cannot be written to, or the disk is full; the old file stands.</exception>
    public static IReadOnlyList<string> Write(Corpus corpus, string file, string version)
    {
        string full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        string beside = $"{full}.{Environment.ProcessId}.partial";
        try
        {
            IReadOnlyList<string> missing;
            using (var database = new DatabaseFile(beside)) missing = database.Fill(corpus, version);
            File.Move(beside, full, overwrite: true);
            return missing;
        }
        catch (SqliteException failed) when (failed.SqliteErrorCode is 10 or 13 or 14)
        {
            throw new IOException($"{full} cannot be written: {(failed.SqliteErrorCode == 13 ? "the disk is full. Make room and run this again." : "the system refused it. Look after the disk and the path.")}", failed);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private List<string> Fill(Corpus corpus, string version)
    {
        using SqliteTransaction whole = _connection.BeginTransaction();
        var missing = new List<string>();
        var columns = new List<ColumnRow>();
        Add(corpus.Lexicon.Entries.Select(entry => new EntityRow(entry.Id, entry.Kind, entry.Label, entry.Class, entry.About)).ToTable("entities"), columns);
        foreach (CorpusTable table in CorpusTable.All)
        {
            try
            {
                Add(table.Read(corpus), columns, table.Name);
            }
            catch (FullTextRequiredException reason)
            {
                missing.Add(reason.Message);
            }
        }

        if (corpus.HasText) AddWords(corpus, columns);
        foreach ((string name, string query) in DatabaseSchema.Views.Concat(corpus.HasText ? DatabaseSchema.WordViews : new Dictionary<string, string>())) Run($"create view {DatabaseSchema.Quote(name)} as {query}");
        Add(columns.ToTable("columns"), []);
        Add(new[] { new AboutRow("title", corpus.Title), new AboutRow("fingerprint", corpus.Fingerprint), new AboutRow("kit", version) }.ToTable("about"), []);
        whole.Commit();
        return missing;
    }

    // The words of each block, and a full-text index over them.
    private void AddWords(Corpus corpus, List<ColumnRow> columns)
    {
        Add(corpus.Texts.SelectMany(text => text.Document.Blocks.Select(block => new BlockTextRow(text.Document.Id, block.Ordinal, text.Document.GetText(block)))).ToTable("block-text"), columns);
        Run("create virtual table block_search using fts5(text, content='block_text', content_rowid='id', tokenize='unicode61 remove_diacritics 0')");
        Run("insert into block_search (block_search) values ('rebuild')");
    }

    private void Add(Table table, List<ColumnRow> about, string? name = null)
    {
        string known = (name ?? table.Name).Replace('-', '_');
        IReadOnlyList<string> key = DatabaseSchema.KeyOf(known);
        string[] names = [.. table.Columns.Select(column => DatabaseSchema.NameOf(column.Name, key))];
        Run(DatabaseSchema.Create(known, [.. table.Columns.Select(column => (column.Name, TypeOf(column)))]));
        about.AddRange(table.Columns.Zip(names, (column, written) => new ColumnRow(known, written, TypeOf(column), column.Unit, column.Description)));
        using SqliteCommand insert = _connection.CreateCommand();
        insert.CommandText = $"insert into {DatabaseSchema.Quote(known)} ({string.Join(", ", names.Select(DatabaseSchema.Quote))}) values ({string.Join(", ", names.Select((_, i) => FormattableString.Invariant($"$v{i}")))})";
        SqliteParameter[] values = [.. names.Select((_, i) => insert.Parameters.AddWithValue(FormattableString.Invariant($"$v{i}"), DBNull.Value))];
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int i = 0; i < values.Length; i++) values[i].Value = ToSql(table.Columns[i][row]);
            insert.ExecuteNonQuery();
        }

        foreach (string index in DatabaseSchema.Index(known, names)) Run(index);
    }

    private void Run(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static string TypeOf(TableColumn column)
    {
        Type type = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        return type == typeof(double) || type == typeof(float) ? "real" : type == typeof(int) || type == typeof(long) || type == typeof(bool) ? "integer" : "text";
    }

    private static object ToSql(object? value) => value switch
    {
        null => DBNull.Value,
        int or long or double or float => value,
        bool truth => truth ? 1 : 0,
        _ => CellText.Format(value),
    };

    private sealed record EntityRow(
        [property: Column("Its id in the lexicon.")] string Entity,
        [property: Column("What kind of thing it is.")] MentionKind Kind,
        [property: Column("Its name for readers.")] string Label,
        [property: Column("Its class in the codebook; empty outside it.")] string? Class,
        [property: Column("Who or what it is.")] string About);

    private sealed record BlockTextRow(string Document, int Block, [property: Column("The words of the block, normalised.")] string Text);

    private sealed record ColumnRow(string TableName, string ColumnName, string Type, string? Unit, string? Description);

    private sealed record AboutRow(string Name, string Value);
}

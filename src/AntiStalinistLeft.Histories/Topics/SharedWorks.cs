using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Histories;

/// <summary>Counts which works several articles cite. What it holds grows on the disk and not in memory.</summary>
internal sealed class SharedWorks : IDisposable
{
    // SQLite itself removes a database without a name when it is closed.
    private readonly SqliteConnection _connection = new("Data Source=");
    private readonly SqliteCommand _insert;
    private SqliteTransaction? _transaction;

    /// <summary>Begins without any article.</summary>
    public SharedWorks()
    {
        _connection.Open();
        using SqliteCommand make = _connection.CreateCommand();
        make.CommandText = "CREATE TABLE works (work TEXT NOT NULL, page TEXT NOT NULL, title TEXT, authors TEXT, citations INTEGER NOT NULL)";
        make.ExecuteNonQuery();
        _transaction = _connection.BeginTransaction();
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO works VALUES ($work, $page, $title, $authors, $citations)";
        foreach (string name in (string[])["$work", "$page", "$title", "$authors", "$citations"]) _insert.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    /// <summary>Takes in a work that an article cites; each comes once an article.</summary>
    public void Add(TopicWorkRow row)
    {
        object?[] values = [row.Work, row.Page, row.Title, row.Authors, row.Citations];
        for (int i = 0; i < values.Length; i++) _insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        _insert.ExecuteNonQuery();
    }

    /// <summary>The works that two articles at least cite, those of most articles first, then by key.</summary>
    public IEnumerable<SharedWorkRow> Rows()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        _transaction = null;
        using SqliteCommand query = _connection.CreateCommand();

        // With min() SQLite takes the other columns from the row that has the least, here the first article.
        query.CommandText = "SELECT work, title, authors, count(*), sum(citations), min(page) FROM works GROUP BY work HAVING count(*) > 1 ORDER BY count(*) DESC, work";
        using SqliteDataReader reader = query.ExecuteReader();
        while (reader.Read())
        {
            yield return new SharedWorkRow(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt32(3), reader.GetInt32(4));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _transaction?.Dispose();
        _connection.Dispose();
    }
}

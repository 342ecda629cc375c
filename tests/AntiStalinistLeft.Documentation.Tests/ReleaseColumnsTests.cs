using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Documentation.Tests;

/// <summary>The page on the release's columns says what its Data Package says.</summary>
public class ReleaseColumnsTests
{
    private const string Head =
        """
        # Columns of the release

        The text-free release in `data/features` has one CSV file a table: UTF-8, commas, a head, an empty cell where a value is missing.
        `datapackage.json` beside them holds the same descriptions for programs, with checksums and the fingerprint of the corpus. It
        holds structure, counts and places, and no words of the texts but the names that the lexicon looks for.

        """;

    [Fact]
    public void The_page_lists_every_table_and_column_with_type_unit_and_meaning()
    {
        string found = Write(RepositoryFolder.At("data", "features", "datapackage.json"));
        string page = RepositoryFolder.At("docs", "release.md");
        if (Environment.GetEnvironmentVariable("ASL_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(page, found);
        Assert.Equal(found, File.ReadAllText(page).ReplaceLineEndings("\n"));
    }

    private static string Write(string package)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(package));
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (JsonElement table in json.RootElement.GetProperty("resources").EnumerateArray())
        {
            text.Append("\n## ").Append(table.GetProperty("name").GetString()).Append("\n\n");
            if (table.TryGetProperty("description", out JsonElement about)) text.Append(about.GetString()).Append("\n\n");
            text.Append("| column | type | meaning |\n| --- | --- | --- |\n");
            foreach (JsonElement field in table.GetProperty("schema").GetProperty("fields").EnumerateArray())
            {
                string unit = field.TryGetProperty("unit", out JsonElement named) ? $" ({named.GetString()})" : string.Empty;
                string meaning = field.TryGetProperty("description", out JsonElement words) ? words.GetString()! : string.Empty;
                text.Append("| `").Append(field.GetProperty("name").GetString()).Append("` | ").Append(field.GetProperty("type").GetString()).Append(unit).Append(" | ").Append(meaning.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
            }
        }

        return text.ToString();
    }
}

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>One number has one source: what several tables of a site say of the same thing is the same.</summary>
public sealed class AgreementTests(SubjectSites sites)
{
    /// <summary>The columns that say of what a row is; the numbers of a row are of exactly these.</summary>
    private static readonly string[] Keys =
    [
        "document", "older", "newer", "entity", "grouping", "section number", "section", "newer section", "zone", "voice", "per", "fate", "rule", "may be artefact",
        "older unit", "older section", "newer unit", "block", "newer block", "note", "ordinal", "work", "edition", "source", "target", "source label", "target label",
        "network", "id", "label", "person", "other person", "a", "b", "index", "revision id", "timestamp", "editor", "wording", "stay", "series", "period", "sentence", "offset", "measure", "unit",
    ];

    public static TheoryData<string> Names => SubjectSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_of_one_thing_have_one_value_in_all_tables_of_a_site(string subject)
    {
        (Dictionary<string, (string Value, string Place)> said, List<string> quarrels, _) = Compare(sites.Of(subject));
        Assert.NotEmpty(said);
        Assert.Empty(quarrels);
    }

    [Fact]
    public void Rates_of_one_text_are_said_on_more_than_one_page_and_so_are_compared()
    {
        (_, _, int compared) = Compare(sites.Of("first"));
        Assert.True(compared > 150, $"Only {compared} numbers are said twice.");
    }

    private static (Dictionary<string, (string Value, string Place)> Said, List<string> Quarrels, int Compared) Compare(SubjectSite site)
    {
        var said = new Dictionary<string, (string Value, string Place)>(StringComparer.Ordinal);
        var quarrels = new List<string>();
        int compared = 0;
        foreach ((string key, string value, string place) in site.Pages.SelectMany(page => page.Tables.SelectMany(table => NumbersOf(page, table))))
        {
            if (said.TryAdd(key, (value, place))) continue;
            compared++;
            if (said[key].Value != value) quarrels.Add($"{key}: {said[key].Value} in {said[key].Place}, {value} in {place}");
        }

        return (said, quarrels, compared);
    }

    private static IEnumerable<(string Key, string Value, string Place)> NumbersOf(ReadPage page, ReadTable table)
    {
        int[] keys = [.. Enumerable.Range(0, table.Columns.Count).Where(column => Keys.Contains(table.Columns[column]))];
        if (keys.Length == 0) yield break;
        string[] names = [.. table.Rows.Select(row => string.Join("; ", keys.Where(column => row[column].Length > 0 && row[column] != "entity").Select(column => $"{table.Columns[column]}={row[column]}").Order(StringComparer.Ordinal)))];

        // A list of places has several rows of one thing; its numbers are of the places.
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length) yield break;
        foreach ((IReadOnlyList<string> row, string key) in table.Rows.Zip(names))
        {
            foreach (int column in Enumerable.Range(0, row.Count).Where(column => table.IsNumber[column] && !keys.Contains(column) && row[column].Length > 0))
            {
                yield return ($"{key}: {table.Columns[column]}", row[column], $"{page.Name}, {table.Caption}");
            }
        }
    }
}

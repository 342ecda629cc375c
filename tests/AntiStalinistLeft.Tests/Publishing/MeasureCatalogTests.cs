using System.Text.RegularExpressions;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Publishing;
using AntiStalinistLeft.Tests.Repository;

namespace AntiStalinistLeft.Tests.Publishing;

/// <summary>What a report says of measures is what docs/measures.md says of them.</summary>
public partial class MeasureCatalogTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/measures.md");

    [Fact]
    public void Every_function_and_column_of_a_measure_stands_on_the_page_of_measures()
    {
        string[] missing = [.. MeasureCatalog.All.SelectMany(measure => measure.Columns.Append(measure.Function)).Distinct().Where(word => !Page.Contains(word, StringComparison.Ordinal))];
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_source_is_an_entry_and_every_entry_is_a_source()
    {
        Assert.Equal(MeasureSources.Entries.Keys.Order(StringComparer.Ordinal), MeasureCatalog.All.SelectMany(measure => measure.Sources).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(MeasureSources.Entries.Keys, MeasureSources.Works.Select(work => work.Key));
    }

    /// <summary>The page names sources as «Rayson and Garside 2000», «Katz and others 1978», «Sumi, Yasseri and others 2011».</summary>
    [Fact]
    public void The_page_cites_the_sources_that_the_catalogue_has_and_no_others()
    {
        string[] cited = [.. Cited().Matches(Page.ReplaceLineEndings(" ")).Select(match => $"{match.Groups["name"].Value} {match.Groups["year"].Value}").Distinct().Order(StringComparer.Ordinal)];
        string[] known = [.. MeasureSources.Works.Select(work => $"{work.Authors[0].Family} {work.Issued!.Year}").Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(known, cited);
    }

    [Fact]
    public void A_table_uses_a_measure_where_all_of_its_columns_have_values()
    {
        Table full = new Row[] { new("net", 3, 4, 0.5) }.ToTable("full");
        Table withheld = new Row[] { new("co-citation", 3, 4, null) }.ToTable("withheld");
        Assert.Equal(["degree and strength", "PageRank"], MeasureCatalog.FindUsed([full]).Select(measure => measure.Name));
        Assert.Equal(["degree and strength", "co-citation"], MeasureCatalog.FindUsed([withheld]).Select(measure => measure.Name));
    }

    [Fact]
    public void An_entry_is_read_by_our_own_reader_as_it_is_written()
    {
        BibliographyEntry traag = MeasureSources.Works.Single(work => work.Key == "traag2019");
        Assert.Equal("Traag and others 2019", ReportTables.NameSource(traag));
        Assert.StartsWith("@article{traag2019,", MeasureSources.Entries["traag2019"], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<name>\p{Lu}\p{L}+)’?'?(?:, \p{Lu}\p{L}+)*(?: and (?:others|(?:van )?\p{Lu}\p{L}+))? \(?(?<year>(?:19|20)\d\d)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Cited();

    private sealed record Row(string Network, int Degree, int Strength, double? PageRank);
}

using AntiStalinistLeft.Citations;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Citations;

public class RoundTripTests
{
    private static readonly Corpus Release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();

    public static TheoryData<string> Formats => [.. Enum.GetNames<BibliographyFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_is_read_again(string formatName) => Prop.ForAll(AnyEntry.Of(Enum.Parse<BibliographyFormat>(formatName)).Generator.ListOf().ToArbitrary(), entries =>
    {
        var format = Enum.Parse<BibliographyFormat>(formatName);
        BibliographyEntry[] unlike = [.. entries.DistinctBy(entry => entry.Key)];
        Assert.Equal(unlike.Select(AnyEntry.Said), Again(unlike, format).Select(AnyEntry.Said));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Formats))]
    public void All_works_of_the_corpus_are_read_again(string formatName)
    {
        var format = Enum.Parse<BibliographyFormat>(formatName);
        IReadOnlyList<BibliographyEntry> works = BibliographyBuilder.BuildAll(Release.Works);
        Assert.Equal(Release.Works.Count, works.Count);
        IEnumerable<BibliographyEntry> expected = format == BibliographyFormat.Ris ? works.Select(work => work with { ContainerAuthors = [], Editors = work.ContainerTitle is null ? [] : work.Editors }) : works;
        IEnumerable<BibliographyEntry> again = Again(works, format).Select(work => format == BibliographyFormat.Ris && work.ContainerTitle is null ? work with { Editors = [] } : work);
        Assert.Equal(expected.Select(AnyEntry.Said), again.Select(AnyEntry.Said));
    }

    [Fact]
    public void Only_what_is_cited_itself_is_exported_unless_all_is_asked_for()
    {
        IReadOnlyList<BibliographyEntry> cited = BibliographyBuilder.BuildCited(Release.Works);
        Assert.Equal(Release.Citations.Where(row => row.Edition is not null && row.Relation != CitationRelation.Mentions).Select(row => row.Edition).Distinct().Count(), cited.Count);
        Assert.DoesNotContain(cited, entry => entry.Key == "bloodstained2017");
        BibliographyEntry part = cited.Single(entry => entry.Key == "mett2017-kronstadt-commune");
        Assert.Equal(("Bloodstained: One Hundred Years of Leninist Counterrevolution", "Friends of Aron Baron", true), (part.ContainerTitle, part.Editors[0].Family, part.Editors[0].IsBare));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_works_give_a_file_that_is_read_as_none(string formatName) => Assert.Empty(Again([], Enum.Parse<BibliographyFormat>(formatName)));

    private static IReadOnlyList<BibliographyEntry> Again(IReadOnlyList<BibliographyEntry> entries, BibliographyFormat format)
    {
        var writer = new StringWriter();
        BibliographyExport.Write(entries, format, writer);
        Bibliography read = BibliographyReader.Read(writer.ToString(), format, "works").GetOrThrow();
        Assert.Empty(read.Diagnostics);
        return read.Entries;
    }
}

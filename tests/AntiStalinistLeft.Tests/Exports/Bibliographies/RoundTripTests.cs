using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Annotations.Citations.Bibliographies;
using AntiStalinistLeft.Exports.Bibliographies;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Exports.Bibliographies;

public class RoundTripTests
{
    private static readonly Corpus Release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();

    public static TheoryData<BibliographyFormat> Formats => [.. Enum.GetValues<BibliographyFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_is_read_again(BibliographyFormat format) => Prop.ForAll(AnyEntry.Of(format).Generator.ListOf().ToArbitrary(), entries =>
    {
        BibliographyEntry[] unlike = [.. entries.DistinctBy(entry => entry.Key)];
        Assert.Equal(unlike.Select(AnyEntry.Said), Again(unlike, format).Select(AnyEntry.Said));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Formats))]
    public void All_works_of_the_corpus_are_read_again(BibliographyFormat format)
    {
        IReadOnlyList<BibliographyEntry> works = WorkEntries.All(Release.Works);
        Assert.Equal(Release.Works.Count, works.Count);
        IEnumerable<BibliographyEntry> expected = format == BibliographyFormat.Ris ? works.Select(work => work with { ContainerAuthors = [], Editors = work.ContainerTitle is null ? [] : work.Editors }) : works;
        IEnumerable<BibliographyEntry> again = Again(works, format).Select(work => format == BibliographyFormat.Ris && work.ContainerTitle is null ? work with { Editors = [] } : work);
        Assert.Equal(expected.Select(AnyEntry.Said), again.Select(AnyEntry.Said));
    }

    [Fact]
    public void Only_what_is_cited_itself_is_exported_unless_all_is_asked_for()
    {
        IReadOnlyList<BibliographyEntry> cited = WorkEntries.Cited(Release.Works);
        Assert.Equal(Release.Citations.Where(row => row.Edition is not null && row.Relation != CitationRelation.Mentions).Select(row => row.Edition).Distinct().Count(), cited.Count);
        Assert.DoesNotContain(cited, entry => entry.Key == "bloodstained2017");
        BibliographyEntry part = cited.Single(entry => entry.Key == "mett2017-kronstadt-commune");
        Assert.Equal(("Bloodstained: One Hundred Years of Leninist Counterrevolution", "Friends of Aron Baron", true), (part.ContainerTitle, part.Editors[0].Family, part.Editors[0].IsBare));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_works_give_a_file_that_is_read_as_none(BibliographyFormat format) => Assert.Empty(Again([], format));

    private static IReadOnlyList<BibliographyEntry> Again(IReadOnlyList<BibliographyEntry> entries, BibliographyFormat format)
    {
        var writer = new StringWriter();
        BibliographyExport.Write(entries, format, writer);
        Bibliography read = BibliographyText.Read(writer.ToString(), format, "works").GetOrThrow();
        Assert.Empty(read.Diagnostics);
        return read.Entries;
    }
}

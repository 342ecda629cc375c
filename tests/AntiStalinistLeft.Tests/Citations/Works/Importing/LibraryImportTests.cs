using AntiStalinistLeft.Citations;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Citations;

public sealed class LibraryImportTests : IDisposable
{
    private static readonly WorkAuthority Reviewed = AuthorityFile.Parse("""
        works:
          - {key: tamm1990-long-strike, type: book, authors: [Ada Tamm], title: "The Long Strike: A History", year: 1990}
          - {key: tide1975, type: collected-works-volume, title: "The Tide Book (1923–25)", year: 1975}
          - {key: "periodical:harbour-review", type: periodical, title: Harbour Review}
        """).GetOrThrow();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asl-import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Reviewed_works_are_matched_and_keep_the_citekey_beside_their_own()
    {
        (LibraryImportResult library, WorkAuthority known) = Import("""
            @book{TammStrike, title = {The long strike}, author = {Tamm, A.}, year = 1990}
            @book{TammOther, title = {The Long Strike}, author = {Tamm, Ada}, year = 1991}
            @book{HallStrike, title = {The Long Strike}, author = {Halloran, Piet}, year = 1990}
            """);
        Assert.Equal([("TammStrike", "tamm1990-long-strike", ImportOutcome.Matched), ("TammOther", "TammOther", ImportOutcome.Added), ("HallStrike", "HallStrike", ImportOutcome.Added)], library.Entries.Select(entry => (entry.Citekey, entry.Key, entry.Outcome)));
        Assert.Equal(["TammStrike"], known["tamm1990-long-strike"]!.Citekeys);
        Assert.Equal(Reviewed.Works.Count + 2, known.Works.Count);
    }

    [Fact]
    public void Parts_find_their_volumes_and_periodicals_or_bring_them()
    {
        (_, WorkAuthority known) = Import("""
            @incollection{salt, title = {On Salt}, author = {Tamm, Ada}, booktitle = {The Tide Book (1923--25)}, year = 1975, pages = {3--9}}
            @incollection{rope, title = {On Rope}, author = {Tamm, Ada}, booktitle = {The Tide Book (1926--27)}, editor = {Halloran, Piet}, publisher = {Wick Press}, year = 2014}
            @article{art, title = {The Art}, author = {Ostrow, Lena}, journaltitle = {The Harbour Review}, date = {2004-05}, volume = 12, number = 3}
            """);
        Assert.Equal("tide1975", known["salt"]!.Container);
        AuthorityWork volume = known[known["rope"]!.Container!]!;
        Assert.Equal(("tide-book-1926-27-2014", "The Tide Book (1926–27)", "Piet Halloran", "Wick Press"), (volume.Key, volume.Title, volume.Editors[0], volume.Publisher));
        Assert.Equal(("periodical:harbour-review", "12", "3", "May 2004"), (known["art"]!.Container, known["art"]!.Volume, known["art"]!.Issue, known["art"]!.Date));
    }

    [Fact]
    public void A_second_import_changes_nothing_and_a_changed_entry_is_told()
    {
        const string Library = "@book{a, title = {Salt}, author = {Tamm, Ada}, year = 1990} @book{b, title = {The Long Strike}, author = {Tamm, Ada}, year = 1990} @incollection{c, title = {On Salt}, booktitle = {The Big Book}, year = 1991}";
        Import(Library);
        byte[] first = File.ReadAllBytes(File1);
        (LibraryImportResult again, _) = Import(Library);
        Assert.Equal(first, File.ReadAllBytes(File1));
        Assert.Equal([ImportOutcome.Unchanged, ImportOutcome.Matched, ImportOutcome.Unchanged], again.Entries.Select(entry => entry.Outcome));
        (LibraryImportResult changed, WorkAuthority known) = Import("@book{a, title = {Salt}, author = {Tamm, Ada}, year = 1995}");
        Assert.Equal(ImportOutcome.Updated, Assert.Single(changed.Entries).Outcome);
        Assert.Equal("1995", known["a"]!.Year);
        Assert.NotNull(known["c"]);
    }

    [Fact]
    public void The_same_work_twice_in_a_library_is_one_work_with_two_citekeys()
    {
        (_, WorkAuthority known) = Import("@book{a, title = {Salt}, author = {Tamm, Ada}, year = 1990} @book{b, title = {Salt}, author = {Tamm, Ada}, year = 1990}");
        Assert.Equal(["b"], known["a"]!.Citekeys);
        Assert.Null(known["b"]);
    }

    [Fact]
    public void A_citekey_that_is_another_work_s_is_refused_with_its_line()
    {
        Result<LibraryImportResult> result = LibraryImporter.Import(Reviewed, Reviewed, BibliographyReader.Read("\n@book{tide1975, title = {Something Else}, year = 1999}", BibliographyFormat.Bibtex).GetOrThrow(), "x.bib");
        Assert.Equal(("import-key-of-another-work", "x.bib", 2), (result.Failure?.Code, result.Failure?.File, result.Failure?.Line));
    }

    [Fact]
    public void Citations_take_the_citekey_of_an_imported_work()
    {
        (_, WorkAuthority known) = Import("@book{HalloranSalt, title = {The Salt Routes}, author = {Halloran, Piet}, year = 1998}");
        Document document = NotedEssay.Of("en", ("One.", "Piet Halloran, The Salt Routes (Leeds: Wick Press, 1998), 12."), ("Two.", "Halloran, 14."));
        Assert.Equal(["HalloranSalt", "HalloranSalt"], NotedEssay.Find(document, ["Piet Halloran"], new CitationOptions { Authority = known }).Citations.Select(citation => citation.Key));
    }

    [Theory]
    [InlineData("works:\n  - {key: a, same-as: gone}", "which no file lists", 2)]
    [InlineData("works:\n  - {key: tide1975, same-as: tamm1990-long-strike}", "of a work and of a citekey", 2)]
    [InlineData("works:\n  - {key: tide1975, type: book, title: T}", "stands in the file read before", 2)]
    public void A_file_of_imported_works_that_contradicts_the_reviewed_one_is_told(string yaml, string message, int line)
    {
        File.WriteAllText(File1, yaml);
        Diagnostic? failure = AuthorityFile.LoadBehind(Reviewed, File1).Failure;
        Assert.Contains(message, failure?.Message, StringComparison.Ordinal);
        Assert.Equal((File1, line), (failure?.File, failure?.Line));
    }

    [Fact]
    public void Any_library_is_written_so_that_it_is_read_again() => Prop.ForAll(AnyEntry.Of(BibliographyFormat.CslJson).Generator.ListOf().ToArbitrary(), entries =>
    {
        var library = new Bibliography([.. entries.DistinctBy(entry => entry.Key)], []);
        LibraryImportResult imported = LibraryImporter.Import(WorkAuthority.Empty, WorkAuthority.Empty, library).GetOrThrow();
        WorkAuthority known = AuthorityFile.Parse(ImportedWorksFile.Format(imported)).GetOrThrow();
        LibraryImportResult again = LibraryImporter.Import(WorkAuthority.Empty, known, library).GetOrThrow();
        Assert.Equal(ImportedWorksFile.Format(imported), ImportedWorksFile.Format(again));
        Assert.DoesNotContain(again.Entries, entry => entry.Outcome is ImportOutcome.Added or ImportOutcome.Updated);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Five_thousand_works_are_all_taken_in()
    {
        var library = new Bibliography([.. Enumerable.Range(0, 5000).Select(i => new BibliographyEntry { Key = FormattableString.Invariant($"k{i}"), Type = WorkType.Chapter, Title = FormattableString.Invariant($"On Salt {i}"), ContainerTitle = FormattableString.Invariant($"Volume {i % 500}"), Issued = new PublicationDate(1990) })], []);
        Assert.Equal(5500, LibraryImporter.Import(Reviewed, Reviewed, library).GetOrThrow().Works.Count);
    }

    private string File1 => Path.Combine(_folder.FullName, "imported.yaml");

    private (LibraryImportResult Library, WorkAuthority Known) Import(string bibtex)
    {
        WorkAuthority known = File.Exists(File1) ? AuthorityFile.LoadBehind(Reviewed, File1).GetOrThrow() : Reviewed;
        LibraryImportResult library = LibraryImporter.Import(Reviewed, known, BibliographyReader.Read(bibtex, BibliographyFormat.Bibtex).GetOrThrow()).GetOrThrow();
        File.WriteAllText(File1, ImportedWorksFile.Format(library));
        return (library, AuthorityFile.LoadBehind(Reviewed, File1).GetOrThrow());
    }
}

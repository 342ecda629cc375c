using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

public sealed class RisReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asl-ris-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Records_of_several_programs_are_read()
    {
        Bibliography read = Read("""

            TY  - CHAP
            TI  - On Salt
            T2  - The Tide Book
            AU  - Tamm, Ada
            AU  - King, Martin, Jr.
            A2  - Halloran, Piet
            PY  - 1990/05//
            SP  - 3
            EP  - 9
            N1  - Citation Key: tammSalt
            N1  - OCLC: 123
            ER  -
            TY  - JOUR
            ID  - ostrow
            T1  - The Art of the
              Minority
            JF  - Journal of Invented History
            DA  - 2014///Winter
            IS  - 4
            ER  - 
            """);
        Assert.Equal(("tammSalt", WorkType.Chapter, "The Tide Book", "May 1990", "3–9"), (read.Entries[0].Key, read.Entries[0].Type, read.Entries[0].ContainerTitle, read.Entries[0].Issued!.ToString(), read.Entries[0].Pages));
        Assert.Equal(["Ada Tamm", "Martin King Jr."], read.Entries[0].Authors.Select(name => name.Full));
        Assert.Equal("Piet Halloran", read.Entries[0].Editors[0].Full);
        Assert.Equal(("ostrow", "The Art of the Minority", "Journal of Invented History", "Winter 2014", 14), (read.Entries[1].Key, read.Entries[1].Title, read.Entries[1].ContainerTitle, read.Entries[1].Issued!.ToString(), read.Entries[1].Line));
        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData("TI  - T\nER  - ", "begins with «TY", 1)]
    [InlineData("TY  - BOOK\nTI  - T", "has no end", 1)]
    [InlineData("TY  - BOOK\nTI  - T\nTY  - BOOK\nER  - ", "the one of line 1 has no end", 3)]
    [InlineData("Some letter to a friend", "begins with «TY", 1)]
    public void A_broken_file_is_told_with_its_line(string ris, string message, int line)
    {
        Diagnostic? failure = BibliographyReader.Read(ris, BibliographyFormat.Ris, "x.ris").Failure;
        Assert.Contains(message, failure?.Message, StringComparison.Ordinal);
        Assert.Equal(("x.ris", line), (failure?.File, failure?.Line));
    }

    [Theory]
    [InlineData("works.ris", "TY  - BOOK\nTI  - T\nER  - ")]
    [InlineData("works.txt", "\uFEFFTY  - BOOK\nTI  - T\nER  - ")]
    [InlineData("works.bib", "@book{k, title = {T}}")]
    [InlineData("works", "% Zotero\n@book{k, title = {T}}")]
    [InlineData("works.json", "[{\"title\":\"T\",\"type\":\"book\"}]")]
    [InlineData("works.csl", "[{\"title\":\"T\",\"type\":\"book\"}]")]
    public void The_format_is_told_by_the_name_or_by_the_first_letter(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        Assert.Equal("T", Assert.Single(BibliographyReader.Load(path).GetOrThrow().Entries).Title);
    }

    [Fact]
    public void Another_encoding_and_a_missing_file_are_told()
    {
        string path = Path.Combine(_folder.FullName, "latin.ris");
        File.WriteAllBytes(path, [.. "TY  - BOOK\nTI  - T"u8, 0xF6, .. "k\nER  - "u8]);
        Assert.Equal((path, 2), (BibliographyReader.Load(path).Failure?.File, BibliographyReader.Load(path).Failure?.Line));
        Assert.Equal("bibliography-not-found", BibliographyReader.Load(path + "x").Failure?.Code);
    }

    private static Bibliography Read(string ris) => BibliographyReader.Read(ris, BibliographyFormat.Ris, "x.ris").GetOrThrow();
}

using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Tests.Publishing;

public class CorpusReferencesTests
{
    private static readonly SourceRow Lamp = new("lamp", "Lamps & {wicks}", "Ada Tamm", "The Lamp Society", "Autumn 1990", "stated", "essay", "en", "CC0 1.0", "Ada Tamm, “Lamps”, CC0 1.0", "https://example.org/a_b", "plain-text", new string('0', 64), null, null);

    [Fact]
    public void A_text_is_an_entry_that_our_own_reader_reads()
    {
        BibliographyEntry read = Read(CorpusReferences.Write(Lamp));
        Assert.Equal(("lamp", "Lamps & {wicks}", 1990), (read.Key, read.Title, read.Issued!.Year));
        Assert.Equal("Ada Tamm", Assert.Single(read.Authors).Full);
    }

    [Fact]
    public void A_text_without_author_and_date_is_credited_to_the_beginning_of_its_credit_line()
    {
        string entry = CorpusReferences.Write(Lamp with { Author = null, Date = null, Attribution = "The makers of lamps, “Lamps”, CC0 1.0", Series = "lamps", Revision = 2 });
        Assert.Contains("author = {{The makers of lamps}}", entry, StringComparison.Ordinal);
        Assert.Contains("year = {n.d.}", entry, StringComparison.Ordinal);
        Assert.Contains("title = {{Lamps \\& \\{wicks\\}, revision 2}}", entry, StringComparison.Ordinal);
    }

    private static BibliographyEntry Read(string bibtex) => Assert.Single(BibliographyReader.Read(bibtex, BibliographyFormat.Bibtex, "a.bib").GetOrThrow().Entries);
}

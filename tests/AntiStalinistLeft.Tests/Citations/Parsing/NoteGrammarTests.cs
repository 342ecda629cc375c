using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>Single notes of many styles, read into their fields. The file is a table: language, note, expected citations.</summary>
public class NoteGrammarTests
{
    public static TheoryData<string> Notes =>
        [.. File.ReadAllLines(RepositoryFolder.At("tests", "AntiStalinistLeft.Tests", "Citations", "Parsing", "notes.tsv")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_is_read_into_its_fields(string line)
    {
        string[] cells = line.Split('\t');
        IEnumerable<CitationReading> read = NoteParser.Parse(cells[1], 0, new KnownNames(), cells[0]).Where(reading => reading.Kind == ReadingKind.Citation);
        Assert.Equal(cells[2..], read.Select(FieldsOf));
    }

    [Fact]
    public void An_address_is_kept_and_a_doi_and_the_day_it_was_seen_are_fields()
    {
        CitationReading read = Assert.Single(NoteParser.Parse("Ada Tamm, “The Long Strike,” Harbour Review 12 (1990): 45, https://doi.org/10.1234/HR.12 (accessed 12 May 2010).", 0, new KnownNames(), "en"));
        Assert.Equal(("https://doi.org/10.1234/HR.12", "10.1234/hr.12", "12 May 2010"), (read.Address, read.Identifiers["doi"], read.AccessDate));
    }

    [Fact]
    public void A_rule_that_is_switched_off_reads_nothing()
    {
        IReadOnlyList<CitationReading> with = NoteParser.Parse("Ada Tamm, Lamps, 30 WICK L. REV. 79 (2009).", 0, new KnownNames(), "en");
        IReadOnlyList<CitationReading> without = NoteParser.Parse("Ada Tamm, Lamps, 30 WICK L. REV. 79 (2009).", 0, new KnownNames(), "en", new HashSet<string> { "law-review" });
        Assert.Contains("law-review", Assert.Single(with).Rules);
        Assert.DoesNotContain(without, reading => reading.Rules.Contains("law-review"));
    }

    [Fact]
    public void Every_note_is_read_to_its_end_with_any_rule_switched_off()
    {
        foreach (string rule in CitationRules.All.Select(rule => rule.Name))
        {
            foreach (string[] cells in Notes.Select(line => line.Data.Split('\t')))
            {
                Assert.All(NoteParser.Parse(cells[1], 0, new KnownNames(), cells[0], new HashSet<string> { rule }), reading => Assert.True(reading.Span.Length > 0, $"without {rule}: {cells[1]}"));
            }
        }
    }

    private static string FieldsOf(CitationReading read) => string.Join(
        '|',
        string.Join("; ", read.Authors),
        read.Title,
        read.Container,
        read.Place,
        read.Year,
        read.Volume,
        read.Issue,
        read.Date,
        string.Join(", ", read.Locators));
}

using System.Text;
using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>Notes of extreme length, nesting and number are read to their ends; how long that takes, the benchmarks measure.</summary>
public class LongNotesTests
{
    [Theory]
    [InlineData("(((([[[[“““‘‘‘")]
    [InlineData("12, 13, 14, 15, ")]
    [InlineData("See Ada, see Piet, quoted by Noor, cf. ")]
    [InlineData("Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12; ")]
    [InlineData("Ada and Piet and Noor and ")]
    [InlineData("‘the workers’ paper ’ ")]
    [InlineData("A Title Of Many Words And ")]
    public void A_note_of_fifty_kilobytes_keeps_every_letter(string unit)
    {
        string text = new StringBuilder().Insert(0, unit, 50_000 / unit.Length).ToString();
        IReadOnlyList<CitationReading> note = NoteParser.Parse(text, 0, new KnownNames(), "en");
        int at = 0;
        foreach (CitationReading part in note)
        {
            Assert.DoesNotContain(text[at..part.Span.Start], char.IsLetterOrDigit);
            at = part.Span.End;
        }

        Assert.DoesNotContain(text[at..], char.IsLetterOrDigit);
    }

    [Fact]
    public void Thousands_of_notes_are_each_tied_to_the_work_they_mean()
    {
        (string, string)[] parts = [.. Enumerable.Range(0, 4_000).Select(i => ("Ada Tamm argued so.", Note(i)))];
        CitationFindings found = NotedEssay.Find(NotedEssay.Of("en", parts), []);
        Dictionary<(int Note, int Ordinal), string?> keys = found.Citations.ToDictionary(citation => (citation.Note, citation.Ordinal), citation => citation.Key);
        Assert.Equal(5_000, keys.Count);
        Assert.Equal(2_001, found.Works.Count); // 1,000 books, 1,000 articles and their review.
        for (int first = 1; first <= 4_000; first += 4)
        {
            // A full citation, its author's name alone, ibid., and its title alone.
            Assert.NotNull(keys[(first, 1)]);
            Assert.All((int[])[1, 2, 3], later => Assert.Equal(keys[(first, 1)], keys[(first + later, 1)]));
        }
    }

    private static string Note(int i) => (i % 4) switch
    {
        0 => $"Ada Tamm, The Long Strike of Pier N{i} (Leeds: Wick Press, {1900 + (i % 90)}), {i}.",
        1 => $"Tamm, {i % 900}.",
        2 => $"Ibid., {i}; see Piet Halloran, “On Rope {i}”, Harbour Review {i % 90} ({1900 + (i % 90)}), 5–9.",
        _ => $"The Long Strike of Pier N{i - 3}, {i % 900}.",
    };
}

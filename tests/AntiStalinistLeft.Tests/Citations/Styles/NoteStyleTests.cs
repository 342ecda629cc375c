using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>
/// Notes in the styles of several traditions. A file is a table of note, body sentence, expected work and form; the works are
/// invented. «?» means that the rules must leave the citation unresolved.
/// </summary>
public class NoteStyleTests
{
    private static readonly string[] Persons = ["Ada Tamm", "Piet Halloran", "Noor Haddad", "Lena Ostrow", "Jonas Kessler", "Marthe Roussel", "Henri Lavigne", "Karl Brandt", "Grete Sommer"];

    [Theory]
    [InlineData("chicago", "en")]
    [InlineData("oxford", "en")]
    [InlineData("german", "de")]
    [InlineData("french", "fr")]
    [InlineData("french-dir", "fr")]
    [InlineData("german-notes", "de")]
    [InlineData("italian", "it")]
    [InlineData("spanish", "es")]
    [InlineData("mla", "en")]
    [InlineData("author-date", "en")]
    [InlineData("oscola", "en")]
    [InlineData("periodicals", "en")]
    [InlineData("companions", "en")]
    [InlineData("mhra", "en")]
    [InlineData("spanish-harvard", "es")]
    [InlineData("italian-archives", "it")]
    [InlineData("german-archives", "de")]
    [InlineData("law-review", "en")]
    [InlineData("french-archives", "fr")]
    [InlineData("chicago-archives", "en")]
    public void Each_citation_of_a_style_finds_its_work_or_none(string style, string language)
    {
        StyleNote[] notes = [.. StyleNote.Read(style)];
        (int Note, int Ordinal, string Text, string Expected)[] rows = [.. notes.SelectMany((note, i) => note.Expected.Select((expected, j) => (i + 1, j + 1, note.Text, expected)))];
        (string, string)[] parts = [.. notes.Select(note => (note.Body, note.Text))];
        Citation[] found = [.. NotedEssay.Find(NotedEssay.Of(language, parts), Persons).Citations.Where(citation => citation.Relation != CitationRelation.Mentions)];
        var misses = new List<string>();
        int right = 0, open = 0, wrong = 0;
        foreach ((int Note, int Ordinal, string Text, string Expected) row in rows)
        {
            Citation? ours = found.FirstOrDefault(citation => citation.Note == row.Note && citation.Ordinal == row.Ordinal);
            string key = ours?.Key ?? "?";
            string said = ours is null ? "none found" : $"{key}|{CellText.Format(ours.Form)}|{string.Join(", ", ours.Locators.Select(locator => locator.Expanded))}";
            if (said == row.Expected) right++;
            else misses.Add($"{row.Note}.{row.Ordinal} {row.Text}: {said}, expected {row.Expected}");
            if (key == "?") open++;
            else if (!row.Expected.StartsWith(key + "|", StringComparison.Ordinal)) wrong++;
        }

        TestContext.Current.SendDiagnosticMessage($"{style}: {right} right of {rows.Length}, {open} unresolved, {wrong} wrong");
        Assert.True(misses.Count == 0, string.Join("\n", misses));
        Assert.Equal(rows.Length, found.Length);
    }

    // A line: the note's words, the body sentence, then the expected citations, all parted by tabs.
    private sealed record StyleNote(string Text, string Body, string[] Expected)
    {
        public static IEnumerable<StyleNote> Read(string style)
        {
            string file = RepositoryFolder.At("tests", "AntiStalinistLeft.Tests", "Citations", "Styles", style + ".tsv");
            return File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(cells => new StyleNote(cells[0], cells[1], cells[2..]));
        }
    }
}

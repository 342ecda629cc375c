using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Annotations.Citations.Parsing;
using AntiStalinistLeft.Documents;
using AntiStalinistLeft.Tests.Reading;

namespace AntiStalinistLeft.Tests.Annotations.Citations.Parsing;

public class EssayNotesTests
{
    [Fact]
    public void Spans_of_the_first_forty_notes_are_those_found_by_hand()
    {
        FullTexts.SkipUnlessPresent();
        Document essay = FullTexts.Read("mckay");
        var names = new KnownNames();
        foreach (string name in (string[])["Leon Trotsky", "Vladimir Lenin", "Maurice Brinton", "Chris Harman", "Victor Serge"]) names.Add(PersonName.Parse(name));
        var misses = new List<string>();
        foreach (GoldNote gold in GoldCitations.Read())
        {
            Note note = essay.Notes.Single(n => n.Number == gold.Note);
            ParsedNote parsed = NoteParser.Parse(note.TextSpan.In(essay.Text.Value), note.TextSpan.Start, names, "en");
            string[] found = [.. parsed.Citations.Select(c => essay.Text.ToOriginal(c.Span).In(essay.Text.Original))];
            string[] wanted = [.. gold.Citations.Select(c => c.Text("raw")!)];
            if (!found.SequenceEqual(wanted)) misses.Add($"{gold.Note}: {string.Join(" | ", found)} <> {string.Join(" | ", wanted)}");
        }

        Assert.True(misses.Count == 0, string.Join("\n", misses));
    }

    [Fact]
    public void Dump()
    {
        FullTexts.SkipUnlessPresent();
        Document essay = FullTexts.Read("mckay");
        var names = new KnownNames();
        foreach (string name in (string[])["Leon Trotsky", "Vladimir Lenin", "Maurice Brinton", "Chris Harman", "Victor Serge"]) names.Add(PersonName.Parse(name));
        var lines = new List<string>();
        foreach (Note note in essay.Notes)
        {
            ParsedNote parsed = NoteParser.Parse(note.TextSpan.In(essay.Text.Value), note.TextSpan.Start, names, "en");
            foreach (NoteSpan span in parsed.Spans)
            {
                CitationFields? f = span.Fields;
                string fields = f is null ? "" : $"\n      {f.Form} {f.Relation} {f.Type} au=[{string.Join("; ", f.Authors)}] ti=[{f.Title}]{(f.IsTitleQuoted ? "q" : "")} in=[{f.Container}] ca=[{string.Join("; ", f.ContainerAuthors)}] {f.Place}|{f.Publisher}|{f.Year}|{f.Date}|m{f.Month} v{f.Volume} i{f.Issue} part={f.PartPages} loc=[{f.LocatorText}] exp=[{string.Join(",", f.Locators.Select(l => l.Expanded))}] {string.Join("+", span.Rules)}";
                lines.Add($"{note.Number} {span.Kind}: {span.Span.In(essay.Text.Value)}{fields}");
            }
        }

        File.WriteAllLines("/tmp/citwork/dump.txt", lines);
    }
}

using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

public class CitationRuleTests
{
    public static TheoryData<string> Rules => [.. CitationRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_reads_its_own_example_to_the_end(string name)
    {
        CitationRule rule = CitationRules.All.Single(rule => rule.Name == name);
        var names = new KnownNames();
        names.Add(new PersonName("Ada", "Tamm"));
        names.Add(new PersonName("Rose", "Brown"));
        names.Add(new PersonName("A.", "Tamm"));
        string language = rule.Example.Contains("Streik", StringComparison.Ordinal) ? "de" : "en";
        IReadOnlyList<CitationReading> note = NoteParser.Parse(rule.Example + ".", 0, names, language);
        CitationReading citation = Assert.Single(note, reading => reading.Kind == ReadingKind.Citation);
        Assert.Contains(name, citation.Rules);
        Assert.DoesNotContain(note, span => span.Kind == ReadingKind.Prose && span.Span.Start > citation.Span.Start);
    }

    [Fact]
    public void No_two_rules_have_the_same_name() =>
        Assert.Equal(CitationRules.All.Count, CitationRules.All.Select(rule => rule.Name).Distinct().Count());
}

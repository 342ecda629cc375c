using System.Text.Json;

namespace AntiStalinistLeft.Tests.Annotations;

public class ShippedLexiconTests
{
    [Fact]
    public void The_shipped_files_have_no_problem() => Assert.Empty(Lexicon.Check(ShippedLexicon.Folder));

    [Theory]
    [InlineData("All the Trotskyisms of a fascistic age.", "trotskyism: Trotskyisms; fascism: fascistic")]
    [InlineData("It was Trotsky-ism, or Stalin-ists and state-isms.", "trotskyism: Trotsky-ism; stalinism: Stalin-ists")]
    [InlineData("The [S]ocialism they wanted, and [anarchism] too.", "socialism: [S]ocialism; anarchism: anarchism")]
    [InlineData("An anti- Stalinist left and anti- and pro-war groups.", "anti-stalinist-left: anti- Stalinist left")]
    [InlineData("The Second Socialist International met.", "")]
    [InlineData("The Independent Labour Party of Chile wrote to the Independent Labour Party.", "independent-labour-party: Independent Labour Party")]
    [InlineData("The Independent Labour Party of the Netherlands met.", "")]
    [InlineData("The Independent Labour Party of James Oakley met.", "independent-labour-party: Independent Labour Party")]
    public void Words_are_read_in_all_their_forms(string text, string expected)
    {
        IEnumerable<Mention> found = new MentionFinder(ShippedLexicon.Lexicon).Find(text).Where(mention => mention.Kind is MentionKind.Tendency or MentionKind.Organisation or MentionKind.Person);
        Assert.Equal(expected, string.Join("; ", found.Select(mention => $"{mention.Entity}: {mention.Span.GetText(text)}")));
    }

    [Fact]
    public void Every_kind_has_entries()
    {
        foreach (MentionKind kind in Enum.GetValues<MentionKind>()) Assert.Contains(ShippedLexicon.Lexicon.Entries, entry => entry.Kind == kind);
    }

    [Fact]
    public void Every_tendency_says_why_its_patterns_are_as_they_are()
    {
        IEnumerable<LexiconEntry> tendencies = ShippedLexicon.Lexicon.Entries.Where(entry => entry.Class is not null);
        Assert.DoesNotContain(tendencies, entry => entry.Why is null);
    }

    [Fact]
    public void Every_relation_has_a_source_and_sensible_years()
    {
        foreach (LexiconRelation relation in ShippedLexicon.Lexicon.Entries.SelectMany(entry => entry.Relations))
        {
            Assert.NotEmpty(relation.Source);
            if (relation.From is not null && relation.Until is not null) Assert.True(string.CompareOrdinal(relation.From, relation.Until) <= 0, relation.ToString());
        }
    }

    [Fact]
    public void No_entry_is_its_own_ancestor()
    {
        foreach (LexiconEntry entry in ShippedLexicon.Lexicon.Entries)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<LexiconEntry>([entry]);
            while (open.TryPop(out LexiconEntry? next))
            {
                foreach (LexiconRelation relation in next.Relations.Where(relation => relation.Type is RelationTypes.Family or RelationTypes.BranchOf))
                {
                    Assert.NotEqual(entry.Id, relation.Target);
                    if (seen.Add(relation.Target)) open.Push(ShippedLexicon.Lexicon[relation.Target]!);
                }
            }
        }
    }

    [Fact]
    public void An_organisation_outside_the_codebook_takes_no_word_from_it()
    {
        // Two parties share the name or the initials of one in the codebook; the file says why they are exempt.
        IEnumerable<LexiconEntry> others = ShippedLexicon.Lexicon.Entries
            .Where(entry => entry.Kind == MentionKind.Organisation && entry.Class is null && entry.Id is not ("socialist-workers-party-us" or "kpo"));
        LexiconPattern[] codebook = [.. ShippedLexicon.Lexicon.Entries.Where(entry => entry.Class is not null).SelectMany(entry => entry.Patterns)];
        PatternAutomaton phrases = PatternAutomaton.Build([.. codebook.Select(pattern => new AutomatonPattern(pattern.Text, pattern.Case == CaseRule.Capitals))]);
        foreach (LexiconPattern pattern in others.SelectMany(entry => entry.Patterns))
        {
            foreach (PatternMatch match in phrases.Matches(pattern.Text)) Assert.Fail($"«{pattern.Text}» holds «{codebook[match.Pattern].Text}».");
        }
    }

    [Fact]
    public void Every_unconditional_pattern_finds_its_own_entry()
    {
        foreach (LexiconEntry entry in ShippedLexicon.Lexicon.Entries)
        {
            foreach (LexiconPattern pattern in entry.Patterns.Where(pattern => pattern.When is null))
            {
                IReadOnlyList<Mention> mentions = ShippedLexicon.Finder.Find($"so {pattern.Text} it");
                bool isInsideName = entry.Kind == MentionKind.Place;
                Assert.True(isInsideName || mentions.Any(mention => mention.Entity == entry.Id && mention.Span.Length == pattern.Text.Length), $"{entry.Id}: {pattern.Text}");
            }
        }
    }

    [Fact]
    public void The_tendencies_are_those_of_the_codebook_with_their_classes_and_families()
    {
        FullTexts.SkipUnlessPresent();
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(FullTexts.Gold!, "codebook.json")));
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonElement tendency in file.RootElement.GetProperty("tendencies").EnumerateArray())
        {
            expected.Add(tendency.GetProperty("id").GetString()!, $"{tendency.GetProperty("class").GetString()}, {Family(tendency.GetProperty("parent").GetString())}");
        }

        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (LexiconEntry entry in ShippedLexicon.Lexicon.Entries.Where(entry => entry.Class is not null))
        {
            LexiconRelation? family = entry.Relations.SingleOrDefault(relation => relation.Type == RelationTypes.Family);
            found.Add(entry.Id, $"{entry.Class}, {family?.Target}");
        }

        Assert.Equal(expected, found);
    }

    // The codebook groups four dissident groups under a name that is no entry of its own; here their family is Bolshevism.
    private static string? Family(string? parent) => parent == "bolshevik-dissidents" ? "bolshevism" : parent;
}

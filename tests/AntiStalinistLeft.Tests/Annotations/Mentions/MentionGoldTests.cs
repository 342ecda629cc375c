using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>Holds the shipped lexicon to mentions that were checked by hand in three of the full texts.</summary>
public class MentionGoldTests(ITestOutputHelper output)
{
    private static readonly string[] Checked = ["wikipedia-r1", "wikipedia-r2", "costello"];

    [Theory]
    [InlineData("tendency-mentions.json", "tendency")]
    [InlineData("person-mentions.json", "person")]
    public void Mentions_agree_with_those_checked_by_hand(string file, string key)
    {
        FullTexts.SkipUnlessPresent();
        var table = new StringBuilder("source        gold found both  F1\n");
        foreach (string id in Checked)
        {
            HashSet<string> gold = Gold(file, key, id);
            HashSet<string> found = Found(key, id);
            int both = gold.Intersect(found).Count();
            double f1 = 2.0 * both / (gold.Count + found.Count);
            table.AppendLine(CultureInfo.InvariantCulture, $"{id,-13} {gold.Count,4} {found.Count,5} {both,4}  {f1:F4}");
            foreach (string missed in gold.Except(found)) table.AppendLine("  missed " + missed);
            foreach (string wrong in found.Except(gold)) table.AppendLine("  wrong  " + wrong);
            Assert.True(f1 >= 0.99, table.ToString());
        }

        output.WriteLine(table.ToString());
    }

    [Fact]
    public void The_revisions_gain_and_lose_the_persons_and_tendencies_that_were_found_by_hand()
    {
        FullTexts.SkipUnlessPresent();
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(FullTexts.Gold!, "revisions.json")));
        JsonElement changes = file.RootElement.GetProperty("set_changes");
        (string Name, string Before, string After)[] steps =
            [("000->001", "wikipedia-r1", "wikipedia-r2"), ("001->002", "wikipedia-r2", "wikipedia-r3"), ("000->002", "wikipedia-r1", "wikipedia-r3")];
        foreach ((string name, string before, string after) in steps)
        {
            JsonElement step = changes.GetProperty(name);
            foreach ((string key, string group) in new[] { ("person", "persons"), ("tendency", "tendencies") })
            {
                Assert.Equal(Names(step, group + "_added"), Entities(key, after).Except(Entities(key, before)).Order(StringComparer.Ordinal));
                Assert.Equal(Names(step, group + "_removed"), Entities(key, before).Except(Entities(key, after)).Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void The_five_texts_name_as_many_tendencies_as_were_counted_by_hand()
    {
        FullTexts.SkipUnlessPresent();
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(FullTexts.Gold!, "voice.json")));
        string scope = file.RootElement.GetProperty("rules").GetProperty("scope").GetString()!;
        int expected = int.Parse(string.Concat(scope.SkipWhile(unit => !char.IsAsciiDigit(unit)).TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        int found = FullTexts.Ids.Select(FullTexts.Read).Sum(document => OfKind("tendency", document)
            .Count(mention => document.Blocks[mention.Block - 1].Zone is Zone.Body or Zone.Abstract or Zone.Caption));
        Assert.Equal(expected, found);
    }

    private static IEnumerable<string> Names(JsonElement step, string key) =>
        step.GetProperty(key).EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal);

    private static HashSet<string> Gold(string file, string key, string id)
    {
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(FullTexts.Gold!, file)));
        return [.. gold.RootElement.GetProperty("mentions").EnumerateArray()
            .Where(mention => mention.GetProperty("document").GetString() == id)
            .Select(mention => Line(mention.GetProperty("offset").GetInt32(), mention.GetProperty("length").GetInt32(), mention.GetProperty(key).GetString()!))];
    }

    private static HashSet<string> Found(string key, string id)
    {
        Document document = FullTexts.Read(id);
        return [.. OfKind(key, document).Select(mention =>
        {
            TextSpan original = document.Text.ToOriginal(mention.Span);
            return Line(original.Start, original.Length, mention.Entity);
        })];
    }

    private static IEnumerable<string> Entities(string key, string id) => OfKind(key, FullTexts.Read(id)).Select(mention => mention.Entity).Distinct();

    // The checked tendencies are those of the codebook, which are the entries that have a class.
    private static IEnumerable<Mention> OfKind(string key, Document document) => ShippedLexicon.Finder.Find(document).Where(mention =>
        key == "person" ? mention.Kind == MentionKind.Person : ShippedLexicon.Lexicon[mention.Entity]!.Class is not null);

    private static string Line(int offset, int length, string entity) => string.Create(CultureInfo.InvariantCulture, $"{offset}+{length} {entity}");
}

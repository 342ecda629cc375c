using System.Text;
using AntiStalinistLeft.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

public class NormalizationPipelineTests
{
    private static readonly NormalizationPipeline Extract = new(NormalizationRules.Extract);

    public static TheoryData<string> RuleNames => [.. NormalizationRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void A_rule_does_what_its_example_says(string name)
    {
        NormalizationRule rule = NormalizationRules.All.Single(rule => rule.Name == name);
        NormalizedText text = new NormalizationPipeline([rule]).Run(rule.Example.Before);
        Assert.Equal(rule.Example.After, text.Value);
        Assert.All(text.Trail, change => Assert.Equal(name, change.Rule));
    }

    [Theory]
    [InlineData("Brockway,,  and", "Brockway, and")]
    [InlineData("Brockway , , and", "Brockway, and")]
    [InlineData("contest ; its", "contest; its")]
    [InlineData("contest, ; its", "contest; its")]
    [InlineData("1,000; 2", "1,000; 2")]
    [InlineData(", at the start", ", at the start")]
    [InlineData("a\n, b", "a\n, b")]
    [InlineData("a,b;c", "a,b;c")]
    [InlineData("end ,", "end,")]
    public void Debris_of_references_is_put_right_and_nothing_else(string before, string after) =>
        Assert.Equal(after, Extract.Run(before).Value);

    [Fact]
    public void Edits_on_top_of_a_change_become_one_change_with_both_names()
    {
        NormalizedText text = Extract.Run("No.\u00A0\u00A03");
        NormalizationChange change = Assert.Single(text.Trail);
        Assert.Equal(new NormalizationChange("no-break-blank+blank-run", new TextSpan(3, 2), "\u00A0\u00A0", " "), change);
    }

    [Fact]
    public void Changes_that_only_touch_stay_apart()
    {
        NormalizedText text = Extract.Run("a\u00AD\u00A0b");
        Assert.Equal(["soft-hyphen", "no-break-blank"], text.Trail.Select(change => change.Rule));
    }

    [Fact]
    public void A_change_that_a_later_rule_takes_back_leaves_no_trace()
    {
        NormalizationRule louder = new("louder", "Test.", ("a", "A"), text => Each(text, 'a', "A"));
        NormalizationRule quieter = new("quieter", "Test.", ("A", "a"), text => Each(text, 'A', "a"));
        Assert.Empty(new NormalizationPipeline([louder, quieter]).Run("banana").Trail);
    }

    [Fact]
    public void Layout_changes_come_first_and_join_what_follows()
    {
        NormalizedText text = Extract.Run("word [3] more", [new("note-marker", new TextSpan(5, 3), "[3]", string.Empty)]);
        Assert.Equal("word more", text.Value);
        Assert.Equal("note-marker+blank-run", Assert.Single(text.Trail).Rule);
    }

    [Fact]
    public void Any_text_can_be_rebuilt_and_comes_out_as_if_the_rules_had_run_one_by_one() =>
        Prop.ForAll(NastyText.Strings(), original =>
        {
            NormalizedText text = Extract.Run(original);
            string expected = NormalizationRules.Extract.Aggregate(original, (value, rule) => Replace(value, rule.Find(value)));
            return text.Undo() == original && text.Value == expected;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_normalised_text_is_normalised() =>
        Prop.ForAll(NastyText.Strings(), original => Extract.Run(Extract.Run(original).Value).Trail.Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_trail_never_overlaps_and_names_what_stood_there() =>
        Prop.ForAll(NastyText.Strings(), original =>
        {
            int done = 0;
            foreach (NormalizationChange change in Extract.Run(original).Trail)
            {
                if (change.OriginalSpan.Start < done || change.Before != change.OriginalSpan.GetText(original) || change.Before == change.After) return false;
                done = change.OriginalSpan.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Edits_of_any_size_compose_with_any_trail()
    {
        var gen =
            from original in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from layers in Gen.ListOf(ArbMap.Default.GeneratorFor<(byte Skip, byte Take, NonNull<string> After)[]>())
            select (original.Get, layers);
        Prop.ForAll(gen.ToArbitrary(), input =>
        {
            NormalizationRule[] rules = [.. input.layers.Select((cuts, i) => new NormalizationRule("r" + i, "Test.", ("", ""), text => Cut(text, cuts)))];
            NormalizedText text = new NormalizationPipeline(rules).Run(input.Get);
            string expected = rules.Aggregate(input.Get, (value, rule) => Replace(value, rule.Find(value)));
            return text.Value == expected && text.Undo() == input.Get;
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<TextEdit> Each(string text, char c, string after) =>
        Enumerable.Range(0, text.Length).Where(i => text[i] == c).Select(i => new TextEdit(new TextSpan(i, 1), after));

    private static IEnumerable<TextEdit> Cut(string text, (byte Skip, byte Take, NonNull<string> After)[] cuts)
    {
        int at = 0;
        foreach (var (skip, take, after) in cuts)
        {
            int start = Math.Min(text.Length, at + (skip % 7));
            at = Math.Min(text.Length, start + (take % 5));
            yield return new TextEdit(TextSpan.FromBounds(start, at), after.Get);
        }
    }

    private static string Replace(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder();
        int done = 0;
        foreach (TextEdit edit in edits)
        {
            result.Append(text, done, edit.Span.Start - done).Append(edit.After);
            done = edit.Span.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

public class NormalizedTextTests
{
    private static NormalizedText Sample() => NormalizedText.Apply(
        "abc[1] de  f",
        [new("note-marker", new TextSpan(3, 3), "[1]", ""), new("blank-run", new TextSpan(9, 2), "  ", " ")]);

    [Fact]
    public void Undo_rebuilds_the_original()
    {
        NormalizedText text = Sample();
        Assert.Equal("abc de f", text.Value);
        Assert.Equal(text.Original, text.Undo());
    }

    [Theory]
    [InlineData(0, 3, 0, 3)]
    [InlineData(3, 3, 6, 3)]
    [InlineData(0, 6, 0, 9)]
    [InlineData(6, 1, 9, 2)]
    [InlineData(7, 1, 11, 1)]
    [InlineData(2, 2, 2, 5)]
    public void A_range_finds_its_place_in_the_original(int start, int length, int originalStart, int originalLength) =>
        Assert.Equal(new TextSpan(originalStart, originalLength), Sample().ToOriginal(new TextSpan(start, length)));

    [Fact]
    public void A_deleted_range_shrinks_to_a_place() =>
        Assert.Equal(new TextSpan(3, 0), Sample().ToNormalized(new TextSpan(3, 3)));

    [Fact]
    public void Overlapping_changes_are_refused() =>
        Assert.Throws<ArgumentException>(() => NormalizedText.Apply(
            "abcd",
            [new("x", new TextSpan(0, 3), "abc", ""), new("y", new TextSpan(2, 1), "c", "")]));

    [Fact]
    public void Any_changes_to_any_text_can_be_undone_and_carried_over()
    {
        var gen =
            from original in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from cuts in ArbMap.Default.GeneratorFor<(byte Skip, byte Take, NonNull<string> After)[]>()
            select (original.Get, cuts);
        Prop.ForAll(gen.ToArbitrary(), input =>
        {
            (string original, var cuts) = input;
            var changes = new List<NormalizationChange>();
            int at = 0;
            foreach (var (skip, take, after) in cuts)
            {
                int start = Math.Min(original.Length, at + (skip % 7));
                int length = Math.Min(take % 5, original.Length - start);
                changes.Add(new("any", new TextSpan(start, length), original.Substring(start, length), after.Get));
                at = start + length;
            }

            NormalizedText text = NormalizedText.Apply(original, changes);
            bool carried = Enumerable.Range(0, text.Value.Length).All(i =>
            {
                TextSpan there = text.ToOriginal(new TextSpan(i, 1));
                return there.Start >= 0 && there.End <= original.Length;
            });
            return text.Undo() == original && carried;
        }).QuickCheckThrowOnFailure();
    }
}

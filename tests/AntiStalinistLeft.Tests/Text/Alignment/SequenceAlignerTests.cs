using AntiStalinistLeft.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

public class SequenceAlignerTests
{
    private static int[] Align(int[] left, int[] right)
    {
        int[] partners = new int[right.Length];
        new SequenceAligner().Align(left, right, partners);
        return partners;
    }

    private static void AssertIsAlignment(int[] left, int[] right, int[] partners)
    {
        int last = -1;
        for (int i = 0; i < right.Length; i++)
        {
            if (partners[i] >= 0)
            {
                Assert.True(partners[i] > last);
                Assert.Equal(left[partners[i]], right[i]);
                last = partners[i];
            }
        }
    }

    private static int LengthOfLongest(int[] left, int[] right)
    {
        int[,] table = new int[left.Length + 1, right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                table[i, j] = left[i - 1] == right[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[left.Length, right.Length];
    }

    [Theory]
    [InlineData(4, 60)]
    [InlineData(30, 200)]
    [InlineData(2, 300)]
    public void It_is_a_longest_common_subsequence(int symbols, int length)
    {
        Gen<int[]> sequences = Gen.Choose(0, length).SelectMany(n => Gen.Choose(0, symbols).ArrayOf(n));
        Prop.ForAll(sequences.ToArbitrary(), sequences.ToArbitrary(), (left, right) =>
        {
            int[] partners = Align(left, right);
            AssertIsAlignment(left, right, partners);
            Assert.Equal(LengthOfLongest(left, right), partners.Count(p => p >= 0));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Equal_beginnings_and_ends_are_aligned_first() =>
        Assert.Equal([0, 1, -1, -1, 2], Align([1, 2, 3], [1, 2, 1, 2, 3]));

    [Fact]
    public void Sequences_too_long_for_a_table_are_cut_at_what_is_unique()
    {
        var random = new System.Random(3);
        int[] left = [.. Enumerable.Range(0, 40_000).Select(i => i % 10 == 0 ? i + 1000 : random.Next(50))];
        int[] right = [.. left.Where((_, i) => i % 97 != 5).Select((value, i) => i % 101 == 7 ? 900 : value)];
        right = [7, .. right[..^1], 8];
        int[] partners = Align(left, right);
        AssertIsAlignment(left, right, partners);
        Assert.InRange(partners.Count(p => p >= 0), right.Length * 97 / 100, right.Length);
    }

    [Fact]
    public void Sequences_too_long_and_with_nothing_unique_stay_unaligned_between_their_ends()
    {
        int[] left = [9, .. Enumerable.Repeat(1, 20_000), 2];
        int[] right = [9, .. Enumerable.Repeat(2, 10_000), .. Enumerable.Repeat(1, 10_000)];
        int[] partners = Align(left, right);
        Assert.Equal(0, partners[0]);
        Assert.Equal(1, partners.Count(p => p >= 0));
    }
}

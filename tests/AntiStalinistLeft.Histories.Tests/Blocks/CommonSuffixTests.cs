using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class CommonSuffixTests
{
    [Fact]
    public void It_is_what_counting_byte_by_byte_gives() => Prop.ForAll<byte[], byte[], byte[]>((left, right, shared) =>
    {
        byte[] end = [.. shared, .. shared, .. shared, .. shared, .. shared];
        byte[] one = [.. left, .. end];
        byte[] other = [.. right, .. end];
        int limit = Math.Min(one.Length, other.Length);
        int expected = 0;
        while (expected < limit && one[^(expected + 1)] == other[^(expected + 1)])
        {
            expected++;
        }

        return CommonSuffix.Length(one, other, limit) == expected && CommonSuffix.Length(one, other, expected / 2) == expected / 2;
    }).QuickCheckThrowOnFailure();
}

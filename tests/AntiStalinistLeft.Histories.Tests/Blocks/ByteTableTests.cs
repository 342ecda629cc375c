using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class ByteTableTests
{
    [Fact]
    public void Equal_strings_get_one_number_and_keep_their_bytes() => Prop.ForAll<byte[][]>(strings =>
    {
        var table = new ByteTable();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (byte[] bytes in strings.Concat(strings))
        {
            string key = Convert.ToHexString(bytes);
            int number = table.Add(bytes);
            Assert.Equal(numbers.TryGetValue(key, out int known) ? known : numbers.Count, number);
            numbers[key] = number;
        }

        Assert.Equal(numbers.Count, table.Count);
        Assert.All(numbers, pair => Assert.Equal(pair.Key, Convert.ToHexString(table[pair.Value])));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Strings_of_every_length_survive_growth()
    {
        var table = new ByteTable();
        byte[] source = new byte[3000];
        new System.Random(5).NextBytes(source);
        for (int length = 0; length < source.Length; length++)
        {
            Assert.Equal(length, table.Add(source.AsSpan(0, length)));
        }

        for (int length = 0; length < source.Length; length++)
        {
            Assert.True(table[length].SequenceEqual(source.AsSpan(0, length)));
            Assert.Equal(length, table.IndexOf(source.AsSpan(0, length)));
        }

        Assert.Equal(-1, table.IndexOf("never added"u8));
        Assert.Throws<ArgumentOutOfRangeException>(() => table[3000].Length);
    }
}

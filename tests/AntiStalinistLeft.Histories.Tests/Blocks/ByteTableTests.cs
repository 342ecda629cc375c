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

    // Stores keep these hashes: a change of the function would orphan every block in them. The values were computed by
    // a second implementation, written in Python.
    [Theory]
    [InlineData("", -5131298533475741472)]
    [InlineData("a", 5511325686926777418)]
    [InlineData("bread and roses", -1764549624841275901)]
    [InlineData("bread and roses, and a longer line than thirty-two bytes", 1003688124979425878)]
    public void The_hash_of_known_strings_never_changes(string text, long expected) =>
        Assert.Equal(expected, (long)ByteHash.Compute(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Hashes_of_similar_strings_do_not_collide()
    {
        var hashes = new HashSet<ulong>();
        for (int length = 0; length < 70; length++)
        {
            for (int position = 0; position < length; position++)
            {
                for (int bit = 0; bit < 8; bit++)
                {
                    byte[] bytes = new byte[length];
                    bytes[position] = (byte)(1 << bit);
                    Assert.True(hashes.Add(ByteHash.Compute(bytes)));
                }
            }
        }
    }
}

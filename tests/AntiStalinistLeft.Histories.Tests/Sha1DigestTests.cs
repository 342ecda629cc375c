using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class Sha1DigestTests
{
    // The digest of the empty text is well known in both spellings.
    [Fact]
    public void The_empty_text_has_its_well_known_digest()
    {
        Sha1Digest digest = Sha1Digest.Compute([]);
        Assert.Equal("da39a3ee5e6b4b0d3255bfef95601890afd80709", digest.ToString());
        Assert.Equal("phoiac9h4m842xq45sp7s6u21eteeq1", digest.ToBase36());
    }

    [Fact]
    public void Both_spellings_of_any_digest_are_read_back() => Prop.ForAll<byte[]>(text =>
    {
        Sha1Digest digest = Sha1Digest.Compute(text);
        return Sha1Digest.TryParse(Encoding.ASCII.GetBytes(digest.ToBase36())) == digest
            && Sha1Digest.TryParse(Encoding.ASCII.GetBytes(digest.ToString())) == digest;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("not a digest")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("ga39a3ee5e6b4b0d3255bfef95601890afd80709")]
    public void What_is_no_digest_is_refused(string text) => Assert.Null(Sha1Digest.TryParse(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Twenty_bytes_make_a_digest_and_come_out_again()
    {
        byte[] bytes = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];
        byte[] back = new byte[20];
        Sha1Digest.FromBytes(bytes).CopyTo(back);
        Assert.Equal(bytes, back);
        Assert.Throws<ArgumentException>(() => Sha1Digest.FromBytes(new byte[19]));
    }
}

using System.Buffers.Binary;

namespace AntiStalinistLeft.Rendering.Tests;

public class PngFileTests
{
    [Fact]
    public void The_checksum_is_the_one_that_ends_every_png() => Assert.Equal(0xAE426082u, PngFile.Checksum("IEND"u8));

    [Fact]
    public void Chunks_stand_after_the_header_and_the_rest_is_untouched()
    {
        byte[] png = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[13], 1, 2, 3, 4, .. "rest"u8];
        byte[] finished = PngFile.Finish(png, 300, "Title", "Ἔτος");
        Assert.Equal(png[..33], finished[..33]);
        Assert.Equal("pHYs"u8, finished.AsSpan(37, 4));
        Assert.Equal(11811, BinaryPrimitives.ReadInt32BigEndian(finished.AsSpan(41)));
        Assert.Equal("rest"u8, finished.AsSpan(^4));
        Assert.True(finished.AsSpan().IndexOf("Ἔτος"u8) > 0);
    }
}

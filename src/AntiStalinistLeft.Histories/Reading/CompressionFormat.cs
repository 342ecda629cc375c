namespace AntiStalinistLeft.Histories;

/// <summary>How a file is compressed, detected from its first bytes and not from its name.</summary>
internal enum CompressionFormat
{
    /// <summary>Not packed.</summary>
    None,

    /// <summary>gzip.</summary>
    GZip,

    /// <summary>bzip2, of one stream or many.</summary>
    BZip2,

    /// <summary>xz, of one stream or many, unpacked by the installed program: it takes less than half of the time that an unpacker in C# takes.</summary>
    Xz,

    /// <summary>Zstandard, of one frame or many.</summary>
    Zstandard,

    /// <summary>A 7-Zip archive: its files one after the other.</summary>
    SevenZip,
}

/// <summary>Tells packings apart.</summary>
internal static class CompressionSignature
{
    /// <summary>The number of bytes needed for detection.</summary>
    public const int Length = 6;

    /// <summary>The packing that a file beginning so has.</summary>
    public static CompressionFormat Detect(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [0x1F, 0x8B, ..] => CompressionFormat.GZip,
        [(byte)'B', (byte)'Z', (byte)'h', ..] => CompressionFormat.BZip2,
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => CompressionFormat.Xz,
        [0x28, 0xB5, 0x2F, 0xFD, ..] => CompressionFormat.Zstandard,
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => CompressionFormat.SevenZip,
        _ => CompressionFormat.None,
    };
}

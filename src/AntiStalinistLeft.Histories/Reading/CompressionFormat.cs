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

    /// <summary>xz, unpacked by the installed program.</summary>
    Xz,

    /// <summary>Zstandard, unpacked by the installed program.</summary>
    Zstandard,

    /// <summary>A 7-Zip archive, unpacked by the installed program.</summary>
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

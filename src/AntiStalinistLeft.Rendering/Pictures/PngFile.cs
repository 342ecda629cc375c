using System.Buffers.Binary;
using System.Text;

namespace AntiStalinistLeft.Rendering;

/// <summary>Writes into a PNG file what a printer and a reader need: resolution, title and description.</summary>
/// <remarks>Chunks after the PNG specification (W3C, third edition), sections 11.3.4.3 pHYs and 11.3.3.4 iTXt.</remarks>
internal static class PngFile
{
    private const int SignatureLength = 8;
    private const int FrameLength = 12;
    private const double InchesPerMetre = 1 / 0.0254;

    private static readonly uint[] Remainders = MakeRemainders();

    /// <summary>The same picture with chunks for resolution, title and description after its header.</summary>
    /// <param name="png">A PNG file.</param>
    /// <param name="dpi">Dots to the inch; the file holds dots to the metre, so 300 reads back as 299.9994.</param>
    /// <param name="title">Title in a few words.</param>
    /// <param name="description">Alternative text.</param>
    public static byte[] Finish(byte[] png, int dpi, string title, string description)
    {
        int header = SignatureLength + FrameLength + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(SignatureLength));
        var size = new byte[9];
        int dotsPerMetre = (int)Math.Round(dpi * InchesPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(size, dotsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), dotsPerMetre);
        size[8] = 1;
        return
        [
            .. png.AsSpan(0, header),
            .. Chunk("pHYs", size),
            .. Chunk("iTXt", Text("Title", title)),
            .. Chunk("iTXt", Text("Description", description)),
            .. png.AsSpan(header),
        ];
    }

    /// <summary>The checksum that ends every chunk: CRC-32 as in ISO 3309.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint remainder = uint.MaxValue;
        foreach (byte b in bytes) remainder = Remainders[(byte)(remainder ^ b)] ^ (remainder >> 8);
        return ~remainder;
    }

    private static byte[] Text(string keyword, string text) => [.. Encoding.Latin1.GetBytes(keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(text.Replace('\0', ' '))];

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[FrameLength + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(chunk, 4);
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(^4), Checksum(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private static uint[] MakeRemainders()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }

        return table;
    }
}

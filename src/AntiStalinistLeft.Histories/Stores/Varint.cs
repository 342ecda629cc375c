using System.Buffers;

namespace AntiStalinistLeft.Histories;

/// <summary>Whole numbers from 0 in as few bytes as they need, seven bits a byte, the lowest first.</summary>
internal static class Varint
{
    /// <summary>Writes a number.</summary>
    public static void Write(IBufferWriter<byte> writer, int value)
    {
        Span<byte> bytes = writer.GetSpan(5);
        int length = 0;
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
        writer.Advance(length);
    }

    /// <summary>Reads a number and goes behind it; −1 where there is none.</summary>
    public static int Read(ref ReadOnlySpan<byte> bytes)
    {
        uint value = 0;
        for (int i = 0; i < bytes.Length && i < 5; i++)
        {
            value |= (uint)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] >= 0x80) continue;
            bytes = bytes[(i + 1)..];
            return value > int.MaxValue ? -1 : (int)value;
        }

        return -1;
    }
}

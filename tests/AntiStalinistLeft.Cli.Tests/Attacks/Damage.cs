using System.Text;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Damages a file as chance, a broken disk or somebody hostile would: the same seed damages alike.</summary>
internal static class Damage
{
    private static readonly byte[][] Pieces =
    [
        .. ((string[])
        [
            "\0", "\u001b[31m", "\u202e", "\ufeff", "{", "}", "[", "]", "(", "\"", "'", "<", ">", "&", "&amp;", "<!--", "]]>", "<![CDATA[", "-", "--", "...", ":", "- ", "? ", "! ", "!!str ", "&a ", "*a ", "|", "\n", "\r\n", "\t",
            "99999999999999999999", "-1", "1e999", "NaN", "null", "true", "\\u0000", "\\ud800", "%", "@string{a=b}", "@", "#", "# a #", "TY  - ", "ER  - ", "#!csharp\n", "```", "[^1]", "“", "”", "«", "ibid.", "{{", "}}", "[[", "]]", "<ref>", "</ref>", "<ref name=",
            "<div>", "</div>", "../../../etc/passwd", "=1+1", "file:///etc/passwd", "é", "é", "𝒜",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
    ];

    /// <summary>The bytes with one to four damages.</summary>
    public static byte[] Do(byte[] whole, Random random)
    {
        byte[] damaged = whole;
        for (int i = random.Next(1, 5); i > 0; i--) damaged = Once(damaged, random);
        return damaged;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length + 1);
        int end = Math.Min(bytes.Length, at + random.Next(1, 200));
        byte[] piece = Pieces[random.Next(Pieces.Length)];
        return random.Next(8) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 when bytes.Length > 0 => Flipped(bytes, Math.Min(at, bytes.Length - 1), random),
            4 => [.. bytes[..at], .. Enumerable.Repeat(piece, random.Next(1, 3000)).SelectMany(part => part), .. bytes[at..]],
            5 => [.. bytes[at..], .. bytes[..at]],
            _ => [.. bytes[..at], .. piece, .. bytes[at..]],
        };
    }

    private static byte[] Flipped(byte[] bytes, int at, Random random)
    {
        byte[] copy = [.. bytes];
        copy[at] ^= (byte)random.Next(1, 256);
        return copy;
    }
}

using System.Text;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Exports as they come out of a broken download, a bad disk or a careless editor.</summary>
internal static class DamagedExport
{
    private static readonly string[] Splices =
        ["<", ">", "&", "</", "/>", "<text>", "</text>", "<revision>", "</revision>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "\"", "'", "&#", ";", "<page>", "</mediawiki>", "\0", "\uFFFD", "<id>-1</id>"];

    /// <summary>Damages an export in up to four places: bytes changed, cut out, doubled, or markup put in.</summary>
    public static byte[] Of(byte[] xml, System.Random random)
    {
        List<byte> damaged = [.. xml];
        for (int times = random.Next(1, 5); times > 0; times--)
        {
            int at = random.Next(damaged.Count);
            int length = Math.Min(random.Next(1, 60), damaged.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(length, damaged.Count - 1));
                    break;
                case 2:
                    damaged.InsertRange(at, damaged.GetRange(at, length));
                    break;
                default:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Splices[random.Next(Splices.Length)]));
                    break;
            }
        }

        return [.. damaged];
    }
}

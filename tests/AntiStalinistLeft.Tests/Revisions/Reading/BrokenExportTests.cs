using System.Text;
using AntiStalinistLeft.Revisions;

namespace AntiStalinistLeft.Tests.Revisions.Reading;

public class BrokenExportTests
{
    private static readonly string[] Splices =
        ["<", ">", "&", "</", "/>", "<text>", "</text>", "<revision>", "</revision>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "\"", "'", "&#", ";", "<page>", "</mediawiki>", "\0", "\uFFFD", "<id>-1</id>"];

    /// <summary>Damages an export in up to four places: bytes changed, cut out, doubled, or markup put in.</summary>
    private static byte[] Damage(byte[] xml, System.Random random)
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

    [Fact]
    public void Any_damage_gives_histories_or_a_reasoned_failure()
    {
        byte[] xml = Encoding.UTF8.GetBytes(SmallExport.OfTexts(
            "== Bread ==\nAbout bread & <roses>.\n\nMore.", "== Bread ==\nAbout bread & <roses>.\n\nMore of it.", "gone", "== Bread ==\nAbout bread & <roses>.\n\nMore."));
        var random = new System.Random(2026);
        int broken = 0;
        for (int i = 0; i < 10_000; i++)
        {
            Result<HistoryFile> result = SmallExport.Read(Damage(xml, random));
            broken += result.Succeeded ? 0 : 1;
            if (!result.Succeeded)
            {
                Assert.NotEmpty(result.Failure.Message);
                continue;
            }

            foreach (PageHistory page in result.Value.Pages)
            {
                for (int r = 0; r < page.Revisions.Count; r++)
                {
                    Assert.Equal(page.Revisions[r].Text == TextState.Present, page.GetText(r) is not null);
                }
            }
        }

        Assert.InRange(broken, 5_000, 10_000);
    }
}

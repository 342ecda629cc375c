using System.Text;

namespace AntiStalinistLeft.Histories.Tests;

public class BrokenExportTests
{
    [Fact]
    public void Any_damage_gives_histories_or_a_reasoned_failure()
    {
        byte[] xml = Encoding.UTF8.GetBytes(SmallExport.OfTexts(
            "== Bread ==\nAbout bread & <roses>.\n\nMore.", "== Bread ==\nAbout bread & <roses>.\n\nMore of it.", "gone", "== Bread ==\nAbout bread & <roses>.\n\nMore."));
        var random = new System.Random(2026);
        int broken = 0;
        for (int i = 0; i < 10_000; i++)
        {
            Result<HistoryFile> result = SmallExport.Read(DamagedExport.Of(xml, random));
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

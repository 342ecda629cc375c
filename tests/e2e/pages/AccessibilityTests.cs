using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>Every page of the site, looked over by axe-core in a browser, charts drawn.</summary>
public sealed partial class AccessibilityTests(SubjectSites sites)
{
    private const string Look =
        """
        <script src="axe.min.js"></script>
        <script>
          window.addEventListener('load', () => setTimeout(() => axe.run(document, { resultTypes: ['violations'] }).then(found => {
            const told = found.violations.map(v => ({ id: v.id, impact: v.impact, help: v.help, first: v.nodes[0].html.slice(0, 200), count: v.nodes.length }));
            document.documentElement.setAttribute('data-axe', JSON.stringify(told));
          }), 3000));
        </script>
        """;

    [Theory]
    [InlineData("first")]
    [InlineData("orchard")]
    [InlineData("ferry")]
    public void No_page_has_a_serious_finding(string subject)
    {
        SubjectSite site = sites.Of(subject);
        string[] pages = [.. site.Files];
        string script = new Uri(Path.Combine(RepositoryFolder.Root, "node_modules", "axe-core", "axe.min.js")).AbsoluteUri;
        using var folder = new TemporaryFolder();
        foreach (string beside in Directory.EnumerateFiles(site.Folder, "*.js")) File.Copy(beside, folder[Path.GetFileName(beside)]);
        string looked = folder["looked-over.html"];
        var serious = new List<string>();
        foreach (string page in pages)
        {
            File.WriteAllText(looked, File.ReadAllText(page).Replace("</body>", Look.Replace("axe.min.js", script, StringComparison.Ordinal) + "</body>", StringComparison.Ordinal));
            Match told = Told().Match(ChromiumPage.Dom(looked));
            Assert.True(told.Success, $"axe-core told nothing of {page}.");
            using JsonDocument findings = JsonDocument.Parse(WebUtility.HtmlDecode(told.Groups["json"].Value));
            serious.AddRange(findings.RootElement.EnumerateArray()
                .Where(finding => finding.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(finding => $"{Path.GetFileName(page)}: {finding.GetRawText()}"));
        }

        Assert.NotEmpty(pages);
        Assert.True(serious.Count == 0, string.Join("\n", serious));
    }

    [GeneratedRegex(@"data-axe=""(?<json>[^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}

namespace AntiStalinistLeft.Rendering.Tests;

public class ChromiumFinderTests
{
    [Fact]
    public void The_browser_named_by_the_variable_goes_before_all_others() =>
        Assert.Equal("/opt/mine", Find(new() { ["ASL_CHROMIUM"] = "/opt/mine", ["PATH"] = "/usr/bin" }, null, "/opt/mine", "/usr/bin/chromium").GetOrThrow());

    [Fact]
    public void A_variable_that_names_nothing_is_told_and_no_other_browser_taken() =>
        Assert.Contains("ASL_CHROMIUM names '/opt/gone'", Find(new() { ["ASL_CHROMIUM"] = "/opt/gone", ["PATH"] = "/usr/bin" }, null, "/usr/bin/chromium").Failure!.Message, StringComparison.Ordinal);

    [Fact]
    public void Chromium_goes_before_Chrome_and_Chrome_before_Edge()
    {
        Dictionary<string, string> variables = new() { ["PATH"] = $"/a{Path.PathSeparator}/b" };
        string edge = Path.Combine("/a", "microsoft-edge");
        string chrome = Path.Combine("/b", "google-chrome");
        string chromium = Path.Combine("/b", "chromium");
        Assert.Equal(chromium, Find(variables, null, edge, chrome, chromium).GetOrThrow());
        Assert.Equal(chrome, Find(variables, null, edge, chrome).GetOrThrow());
        Assert.Equal(edge, Find(variables, null, edge).GetOrThrow());
    }

    [Fact]
    public void A_downloaded_browser_is_the_last_resort()
    {
        Assert.Equal("/cache/chrome", Find([], "/cache/chrome").GetOrThrow());
        Assert.Equal(Path.Combine("/a", "chromium"), Find(new() { ["PATH"] = "/a" }, "/cache/chrome", Path.Combine("/a", "chromium")).GetOrThrow());
        Assert.Contains("apt-get install chromium", Find([], null).Failure!.Message, StringComparison.Ordinal);
    }

    private static Result<string> Find(Dictionary<string, string> variables, string? downloaded, params string[] files) =>
        new ChromiumFinder(name => variables.GetValueOrDefault(name), path => files.Contains(path, StringComparer.Ordinal), () => downloaded).Find();
}

using System.Text.Json;

namespace AntiStalinistLeft.Cli.Tests;

public class CiteCommandTests
{
    [Theory]
    [InlineData("csl-json", "[\n")]
    [InlineData("bibtex", "@book{avrich1970-kronstadt-1921,")]
    [InlineData("ris", "TY  - BOOK\r\n")]
    public void Works_cited_are_exported_from_the_release(string format, string start)
    {
        Asl.Outcome outcome = Asl.Run("cite", "export", "--to", format);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Errors));
        Assert.StartsWith(start, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("mett2017-kronstadt-commune", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_is_taken_in_reported_and_exported_with_its_citekeys()
    {
        using var folder = new TemporaryFolder();
        string works = Copy(folder);
        folder.Write("library.bib", "@book{MyTrotsky, title = {The Revolution Betrayed}, author = {Trotsky, Leon}, year = 1937}\n@book{Unread, title = {A Book Nobody Cites}, author = {Tamm, Ada}, year = 1990}\n");
        Asl.Outcome first = Asl.Run("cite", "import", folder["library.bib"], "--works", works);
        Assert.Equal((0, string.Empty), (first.Code, first.Errors));
        Assert.Contains("matched    cited  MyTrotsky = trotsky1937-revolution-betrayed", first.Output, StringComparison.Ordinal);
        Assert.Contains("added             Unread: A Book Nobody Cites", first.Output, StringComparison.Ordinal);
        Assert.Contains("2 works: 1 matched, 1 added, 0 updated, 0 unchanged; the corpus cites 1 of them.", first.Output, StringComparison.Ordinal);
        string written = File.ReadAllText(Path.Combine(works, "imported.yaml"));
        Assert.Equal(0, Asl.Run("cite", "import", folder["library.bib"], "--works", works).Code);
        Assert.Equal(written, File.ReadAllText(Path.Combine(works, "imported.yaml")));
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "data", "works", "authority.yaml")), File.ReadAllText(Path.Combine(works, "authority.yaml")));
        using JsonDocument exported = JsonDocument.Parse(Asl.Run("cite", "export", "--to", "csl-json", "--citekeys", "--works", works).Output);
        Assert.Contains("MyTrotsky", exported.RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Of_two_imports_at_once_none_is_lost_without_a_word()
    {
        using var folder = new TemporaryFolder();
        string works = Copy(folder);
        string[] names = ["a", "b", "c", "d"];
        foreach (string name in names) folder.Write($"{name}.bib", $"@book{{Key{name}, title = {{A Book of {name}}}, author = {{Tamm, Ada}}, year = 1990}}\n");
        Asl.Outcome[] outcomes = await Task.WhenAll(names.Select(name => Task.Run(() => Asl.Run("cite", "import", folder[$"{name}.bib"], "--works", works))));
        string written = File.ReadAllText(Path.Combine(works, "imported.yaml"));
        foreach ((string name, Asl.Outcome outcome) in names.Zip(outcomes))
        {
            Assert.Equal(outcome.Code == 0, written.Contains($"Key{name}", StringComparison.Ordinal));
            if (outcome.Code != 0) Assert.Contains("works-in-use", outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_broken_library_is_told_with_its_line_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        string works = Copy(folder);
        folder.Write("broken.bib", "@book{a, title = {A}}\n@book{b, title = {Open\n");
        Asl.Outcome outcome = Asl.Run("cite", "import", folder["broken.bib"], "--works", works);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("broken.bib(2): error bibliography-no-bibtex", outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(works, "imported.yaml")));
        Assert.Equal(2, Asl.Run("cite", "import", folder["gone.bib"]).Code);
    }

    [Fact]
    public void A_note_is_explained_by_its_spans_rules_and_candidates()
    {
        string sample = Asl.Run("cite", "explain", "8", "--corpus", "data/sample").Output;
        Assert.Contains("citation: Tamm, 58", sample, StringComparison.Ordinal);
        Assert.Contains("rule: last-work-by-author", sample, StringComparison.Ordinal);
        string release = Asl.Run("cite", "explain", "17", "--source", "mckay").Output;
        Assert.Contains("candidates: trotsky1961-terrorism-and-communism; ", release, StringComparison.Ordinal);
        Assert.Equal(2, Asl.Run("cite", "explain", "9999").Code);
    }

    [Fact]
    public void The_report_counts_what_was_resolved()
    {
        string report = Asl.Run("cite", "report").Output;
        Assert.Contains("mckay: 95 notes, 98 citations", report, StringComparison.Ordinal);
        Assert.Contains("No citation is unresolved.", report, StringComparison.Ordinal);
    }

    private static string Copy(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder["works"]);
        folder.Write("works/authority.yaml", File.ReadAllText(Path.Combine(RepositoryFolder.Root, "data", "works", "authority.yaml")));
        return folder["works"];
    }
}

using System.Text.Json;

namespace AntiStalinistLeft.Cli.Tests;

public class TableCommandTests
{
    [Fact]
    public void Mentions_of_the_release_have_no_words_and_no_places()
    {
        string[] lines = Lines(Asl.Run("table", "mentions", "--source", "costello"));
        Assert.StartsWith("document,kind,entity,offset,length,surface,block,sentence,zone,voice,speaker", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 100);
        Assert.All(lines[1..], line => Assert.Equal(",,,", line.Split(',', 4)[3][..3]));
    }

    [Fact]
    public void Mentions_of_the_sample_lead_to_their_letters()
    {
        string text = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "data", "sample", "lamp-oil.txt"));
        using JsonDocument mentions = JsonDocument.Parse(Asl.Run("table", "mentions", "--corpus", "data/sample", "--format", "json").Output);
        JsonElement[] ofEssay = [.. mentions.RootElement.EnumerateArray().Where(m => m.GetProperty("document").GetString() == "lamp-oil")];
        Assert.True(ofEssay.Length > 20);
        Assert.All(ofEssay, m => Assert.Equal(
            m.GetProperty("surface").GetString(),
            text.Substring(m.GetProperty("offset").GetInt32(), m.GetProperty("length").GetInt32())));
    }

    [Fact]
    public void Blocks_have_the_columns_that_papers_cite()
    {
        string[] lines = Lines(Asl.Run("table", "blocks", "--source", "wikipedia-r2"));
        string[] columns = lines[0].Split(',');
        Assert.All(["document", "block", "kind", "section", "offset", "length", "words"], column => Assert.Contains(column, columns));
    }

    [Fact]
    public void A_file_is_written_whole_and_nothing_is_printed()
    {
        using var folder = new TemporaryFolder();
        Asl.Outcome outcome = Asl.Run("table", "sections", "-o", folder["s.csv"]);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Output));
        Assert.StartsWith("document,section_number,section", File.ReadAllText(folder["s.csv"]), StringComparison.Ordinal);
        Assert.Equal([folder["s.csv"]], Directory.EnumerateFiles(Path.GetDirectoryName(folder["s.csv"])!));
    }

    [Fact]
    public void Texts_of_ones_own_are_read_by_a_manifest_of_their_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("essay.txt", "On Lamps\n\nThe Trotskyists lit them and the anarchists put them out.\n");
        folder.Write("sources.yaml", """
            sources:
              - id: lamps
                title: On Lamps
                date-certainty: "unknown: a test"
                kind: essay
                language: en
                licence: CC0 1.0
                attribution: nobody
                reader: plain-text
                file: essay.txt
                sha256: 0000000000000000000000000000000000000000000000000000000000000000
            """);
        Asl.Outcome outcome = Asl.Run("table", "mentions", "--corpus", folder["."]);
        Assert.Equal(0, outcome.Code);
        Assert.Contains("lamps,tendency,trotskyism,", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("lamps,tendency,anarchism,", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("warning checksum-differs", outcome.Errors, StringComparison.Ordinal);
    }

    private static string[] Lines(Asl.Outcome outcome)
    {
        Assert.Equal(0, outcome.Code);
        return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

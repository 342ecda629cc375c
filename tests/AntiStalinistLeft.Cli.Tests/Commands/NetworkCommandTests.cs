namespace AntiStalinistLeft.Cli.Tests;

public class NetworkCommandTests
{
    [Fact]
    public void Works_by_section_are_printed_as_GraphML_and_the_reason_against_more_as_a_note()
    {
        Asl.Outcome outcome = Asl.Run("network", "section-work", "--source", "mckay");
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("<?xml", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("trotsky1937-revolution-betrayed", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("note: Only one text cites (", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_is_two_files_in_a_folder()
    {
        using var folder = new TemporaryFolder();
        Asl.Outcome outcome = Asl.Run("network", "co-mention", "--to", "csv", "-o", folder["persons"]);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Output));
        Assert.StartsWith("network,node,label,kind,degree", File.ReadAllText(Path.Combine(folder["persons"], "nodes.csv")), StringComparison.Ordinal);
        Assert.StartsWith("source,source_label", File.ReadAllText(Path.Combine(folder["persons"], "edges.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_calls_say_what_is_right()
    {
        Assert.Equal(2, Asl.Run("network", "lamps").Code);
        Assert.Contains("co-citation", Asl.Run("network", "lamps").Errors, StringComparison.Ordinal);
        Assert.Contains("name a folder", Asl.Run("network", "coupling", "--to", "csv").Errors, StringComparison.Ordinal);
        Assert.Contains("above 0", Asl.Run("network", "coupling", "--resolution", "0").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_table_of_edges_says_why()
    {
        Asl.Outcome outcome = Asl.Run("table", "coupling", "--source", "mckay");
        Assert.Equal("source,source_label,source_kind,target,target_label,target_kind,weight,evidence\n", outcome.Output);
        Assert.Contains("note: Only one text cites", outcome.Errors, StringComparison.Ordinal);
    }
}

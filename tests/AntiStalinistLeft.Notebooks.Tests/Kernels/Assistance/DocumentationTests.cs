namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>What authors say of members reaches who writes a cell. The mark | is the cursor.</summary>
public class DocumentationTests
{
    private readonly RecordedOutput _output = new();

    private async Task<string> ReadAsync(string marked)
    {
        int at = marked.IndexOf('|', StringComparison.Ordinal);
        return (await _output.Session.LanguageService.DescribeAsync(new CellRequest("csharp", marked.Remove(at, 1), new CellLocation("test.dib", 1, ".")), at, TestContext.Current.CancellationToken))!.Documentation;
    }

    [Theory]
    [InlineData("new Harbour(3).Sou|nd()", "How deep it is.\nReturns: Depth in fathoms.")]
    [InlineData("Harbour.Me|asure(2)", "How deep it is.\nReturns: Depth in fathoms.")]
    [InlineData("new Harbour(3).Qua|ys", "How many ships can lie there.")]
    [InlineData("new Harbour(3) { Light = 1 }.Li|ght", "How far it is seen.")]
    public async Task Documentation_is_found_where_it_is_inherited_from_or_said_of_a_record(string marked, string expected) =>
        Assert.StartsWith(expected, await ReadAsync(marked), StringComparison.Ordinal);

    [Fact]
    public async Task A_value_tells_what_its_type_is()
    {
        Assert.Equal("Harbour: A place for ships.", await ReadAsync("var place = new Harbour(3); pla|ce"));
        Assert.Contains("Harbour: A place for ships.", await ReadAsync("var places = new List<Harbour>(); plac|es"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_in_a_cell_is_shown_in_later_ones()
    {
        Assert.Null(await _output.RunAsync("/// <summary>Doubles it.</summary>\nint Twice(int n) => 2 * n;"));
        Assert.Equal("Doubles it.", await ReadAsync("Twi|ce(2)"));
    }
}

/// <summary>Says how deep something is.</summary>
public interface ISounding
{
    /// <summary>How deep it is.</summary>
    /// <returns>Depth in fathoms.</returns>
    int Sound();
}

/// <summary>A place for ships.</summary>
/// <param name="Quays">How many ships can lie there.</param>
public sealed record Harbour(int Quays) : ISounding
{
    /// <inheritdoc/>
    public int Sound() => Quays;

    /// <inheritdoc cref="ISounding.Sound"/>
    public static int Measure(int quays) => quays;

    [System.ComponentModel.Description("How far it is seen.")]
    public int Light { get; init; }
}

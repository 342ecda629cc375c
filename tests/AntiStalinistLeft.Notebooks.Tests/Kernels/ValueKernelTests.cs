namespace AntiStalinistLeft.Notebooks.Tests;

public class ValueKernelTests
{
    private readonly RecordedOutput _output = new();

    [Fact]
    public async Task The_lines_behind_value_are_a_text_that_other_kernels_take()
    {
        Assert.Null(await _output.RunAsync("#!value --name verse\none lamp\ntwo lamps"));
        Assert.Empty(_output.Shown);
        Assert.Null(await _output.RunAsync("#!set --name verse --value @value:verse\nverse"));
        Assert.Equal("one lamp\ntwo lamps", _output.Last());
    }

    [Fact]
    public async Task A_value_with_a_media_type_is_shown_as_that()
    {
        Assert.Null(await _output.RunAsync("#!value --name data --mime-type application/json\n{\"lamps\": 2}"));
        Assert.Equal("{\"lamps\": 2}", _output.Last("application/json"));
    }

    [Fact]
    public async Task A_file_gives_its_text_by_a_path_relative_to_the_notebook()
    {
        string folder = Directory.CreateTempSubdirectory("value").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "near.txt"), "near", TestContext.Current.CancellationToken);
        Assert.Null(await _output.RunAsync("#!value --name near --from-file near.txt\n", directory: folder));
        Assert.Null(await _output.RunAsync("#!set --name near --value @value:near\nnear"));
        Assert.Equal("near", _output.Last());
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("#!value\ntext", "#!value --name NAME")]
    [InlineData("#!value --name page --from-url file:x", "does not fetch")]
    [InlineData("#!value --name page --from-file no-such.txt", "no-such.txt")]
    public async Task A_value_that_cannot_be_had_says_why_at_its_line(string cell, string expected)
    {
        CellError error = await _output.FailAsync(cell);
        Assert.Equal(1, error.Line);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}

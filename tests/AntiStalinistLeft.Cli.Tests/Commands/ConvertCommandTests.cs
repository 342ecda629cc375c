using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string At(string name) => Path.Combine(_folder.Root, name);

    [Theory]
    [InlineData("ipynb")]
    [InlineData("md")]
    public async Task Every_notebook_of_the_kit_goes_to_another_format_and_back_unchanged(string format)
    {
        foreach (string notebook in Directory.EnumerateFiles(RepositoryFolder.At("notebooks"), "*.dib", SearchOption.AllDirectories))
        {
            string name = Path.GetFileNameWithoutExtension(notebook);
            Assert.Equal(0, (await Asl.CallAsync("convert", notebook, At($"{name}.{format}"))).Code);
            Assert.Equal(0, (await Asl.CallAsync("convert", At($"{name}.{format}"), At($"{name}.dib"))).Code);
            NotebookDocument before = NotebookDocument.Load(notebook).GetOrThrow();
            NotebookDocument after = NotebookDocument.Load(At($"{name}.dib")).GetOrThrow();
            Assert.Equal(before.Cells.Select(cell => (cell.Language, cell.Source)), after.Cells.Select(cell => (cell.Language, cell.Source)));
            File.Delete(At($"{name}.dib"));
        }
    }

    [Fact]
    public async Task A_file_is_replaced_only_with_force()
    {
        File.WriteAllText(At("a.dib"), "#!csharp\n\n1\n");
        File.WriteAllText(At("a.md"), "mine");
        Asl.Outcome refused = await Asl.CallAsync("convert", At("a.dib"), At("a.md"));
        Assert.Equal(2, refused.Code);
        Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(At("a.md")));
        Assert.Equal(0, (await Asl.CallAsync("convert", At("a.dib"), At("a.md"), "--force")).Code);
        Assert.Contains("```csharp", File.ReadAllText(At("a.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_notebook_names_the_line_and_what_is_wrong()
    {
        File.WriteAllText(At("broken.md"), "words\n\n```csharp\n1\n");
        Asl.Outcome outcome = await Asl.CallAsync("convert", At("broken.md"), At("b.dib"));
        Assert.Equal(1, outcome.Code);
        Assert.Contains("broken.md(3): error unclosed-cell: The code cell that opens here is not closed", outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(At("b.dib")));
    }

    [Fact]
    public async Task Outputs_that_are_left_out_are_said()
    {
        File.WriteAllText(At("ran.ipynb"), """{"cells":[{"cell_type":"code","metadata":{},"source":"#!sql\nselect 1","execution_count":1,"outputs":[{"output_type":"stream","name":"stdout","text":"1"}]}],"metadata":{},"nbformat":4,"nbformat_minor":4}""");
        Asl.Outcome outcome = await Asl.CallAsync("convert", At("ran.ipynb"), At("ran.dib"));
        Assert.Contains("the outputs of 1 cells are left out", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("\n#!sql\n\nselect 1\n", File.ReadAllText(At("ran.dib")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_format_is_a_wrong_call() => Assert.Equal(2, (await Asl.CallAsync("convert", RepositoryFolder.At("notebooks", "setup.dib"), At("a.html"))).Code);
}

using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli.Tests;

public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_project_runs_and_finds_what_its_lexicon_names()
    {
        string project = Path.Combine(_folder.Root, "my-project");
        Assert.Equal(0, Asl.Run("new", project).Code);
        Assert.DoesNotContain(Directory.EnumerateFiles(project, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }), file => File.ReadAllText(file).Contains("{{", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(project, ".gitignore")));
        Asl.Outcome mentions = Asl.RunIn(project, "table", "mentions");
        Assert.Contains(",guild-socialism,", mentions.Output, StringComparison.Ordinal);
        Assert.Empty(mentions.Errors);
        Asl.Outcome run = Asl.RunIn(project, "run");
        Assert.True(run.Code == 0, run.Errors);
        Assert.Contains("<title>my-project", File.ReadAllText(Path.Combine(project, "artifacts", "site", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_starts_the_program_that_made_it_without_any_that_is_published()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher of Windows is a batch file.");
        string project = Path.Combine(_folder.Root, "mine");
        Assert.Equal(0, Asl.Run("new", project).Code);
        Asl.Outcome mentions = Asl.RunProgram(Path.Combine(project, "asl"), project, "table", "mentions");
        Assert.True(mentions.Code == 0, mentions.Errors);
        Assert.Contains(",guild-socialism,", mentions.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_of_the_sample_has_its_texts_its_history_and_the_lexicon_that_finds_them()
    {
        string project = Path.Combine(_folder.Root, "sample");
        Assert.Equal(0, Asl.Run("new", project, "--sample").Code);
        Asl.Outcome sources = Asl.RunIn(project, "table", "sources");
        Assert.True(sources.Code == 0, sources.Errors);
        Assert.Contains("lantern-street-r3,", sources.Output, StringComparison.Ordinal);
        Assert.True(Asl.RunIn(project, "table", "mentions").Output.Split('\n').Length > 50);
        Asl.Outcome run = Asl.RunIn(project, "run");
        Assert.True(run.Code == 0, run.Errors + run.Output);
    }

    [Fact]
    public void Nothing_is_made_over_something()
    {
        File.WriteAllText(Path.Combine(_folder.Root, "mine.txt"), "mine");
        Asl.Outcome outcome = Asl.Run("new", _folder.Root);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("not empty", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(_folder.Root).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("a\"b")]
    public void A_name_that_could_break_a_file_is_a_wrong_call(string name) => Assert.Equal(2, Asl.Run("new", Path.Combine(_folder.Root, name)).Code);

    [Fact]
    public void The_notebooks_of_the_template_keep_the_format() =>
        Assert.All(
            Directory.EnumerateFiles(RepositoryFolder.At("src", "AntiStalinistLeft.Cli", "Projects", "Template", "notebooks")),
            file => Assert.NotEmpty(NotebookDocument.Load(file).GetOrThrow().Meta.Kernels));
}

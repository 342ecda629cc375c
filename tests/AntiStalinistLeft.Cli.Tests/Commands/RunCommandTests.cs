namespace AntiStalinistLeft.Cli.Tests;

public class RunCommandTests
{
    private const string Meta = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\",\"languageName\":\"csharp\",\"aliases\":[]}]}}\n\n";

    [Fact]
    public void A_failing_cell_ends_with_1_and_is_told_with_its_place_and_what_it_printed()
    {
        using var folder = new TemporaryFolder();
        string notebook = folder.Write("broken.dib", Meta + "#!csharp\n\nvar x = 40;\n\n#!csharp\n\nConsole.WriteLine(\"so far\");\nint[] none = [];\nnone[x]\n");
        Asl.Outcome outcome = Asl.Run("run", notebook, "--out", folder["site"]);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("broken.dib, cell 2, line 3", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("none[x]", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("so far", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("so far", File.ReadAllText(folder["site/broken.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Notebooks_of_one_name_have_a_page_each_and_the_index_lists_what_the_folder_holds()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["other"]);
        string first = folder.Write("a.dib", Meta + "#!markdown\n\n# First\n\n#!csharp\n\n1\n");
        string second = folder.Write("other/a.dib", Meta + "#!markdown\n\n# Second\n\n#!csharp\n\n2\n");
        string index = folder.Write("index.dib", Meta + "#!markdown\n\n# Third\n\n#!csharp\n\n3\n");
        Assert.Equal(0, Asl.Run("run", first, second, "-o", folder["site"]).Code);
        Assert.Equal(0, Asl.Run("run", index, "-o", folder["site"]).Code);
        string[] pages = [.. Directory.EnumerateFiles(folder["site"], "*.html").Select(file => Path.GetFileName(file)!).Where(name => name != "index.html").Order(StringComparer.Ordinal)];
        Assert.Equal(3, pages.Length);
        string[] listed = [.. File.ReadAllText(folder["site/index.html"]).Split("<h2><a href=\"").Skip(1).Select(card => card.Split('"')[0])];
        Assert.Equal(pages, listed);
        string[] titles = ["First", "Second", "Third"];
        Assert.Equal(titles, listed.Select(page => titles.Single(title => File.ReadAllText(folder[$"site/{page}"]).Contains($">{title}</h1>", StringComparison.Ordinal))).Order(StringComparer.Ordinal));
        Assert.Equal(0, Asl.Run("run", second, "-o", folder["site"]).Code);
        Assert.Equal(3, File.ReadAllText(folder["site/index.html"]).Split("<h2><a href=\"").Length - 1);
    }

    [Fact]
    public void What_a_cell_asks_for_is_given_beforehand_or_the_cell_says_how()
    {
        using var folder = new TemporaryFolder();
        string notebook = folder.Write("asks.dib", Meta + "#!csharp\n\n#!set --name topic --value @input:\"Which topic?\"\n$\"on {topic}\"\n");
        Asl.Outcome given = Asl.Run("run", notebook, "-p", "topic=peat", "--out", folder["site"]);
        Assert.True(given.Code == 0, given.Errors);
        Assert.Contains("on peat", File.ReadAllText(folder["site/asks.html"]), StringComparison.Ordinal);
        Asl.Outcome missing = Asl.Run("run", notebook, "--out", folder["site"]);
        Assert.Equal(1, missing.Code);
        Assert.Contains("nobody is there to answer. Give the answer beforehand: -p topic=ANSWER.", missing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_replaces_the_value_in_the_notebook()
    {
        using var folder = new TemporaryFolder();
        string notebook = folder.Write("asked.dib", Meta + "#!csharp\n\n// parameters\nstring who = \"nobody\";\n\n#!csharp\n\n$\"hello {who}\"\n");
        Asl.Outcome outcome = Asl.Run("run", notebook, "-p", "who=Ada", "--to", "html,ipynb", "--out", folder["site"]);
        Assert.Equal(0, outcome.Code);
        Assert.Contains("hello Ada", File.ReadAllText(folder["site/asked.html"]), StringComparison.Ordinal);
        Assert.Contains("hello Ada", File.ReadAllText(folder["site/asked.ipynb"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--output")]
    [InlineData("--out")]
    public void Where_pages_go_has_one_name_and_its_older_one(string option)
    {
        using var folder = new TemporaryFolder();
        string notebook = folder.Write("plain.dib", Meta + "#!csharp\n\n1 + 1\n");
        Assert.Equal(0, Asl.Run("run", notebook, option, folder["site"]).Code);
        Assert.True(File.Exists(folder["site/plain.html"]));
    }

    [Fact]
    public void A_notebook_that_ends_itself_has_done_its_work_and_its_page_stops_there()
    {
        using var folder = new TemporaryFolder();
        string notebook = folder.Write("ends.dib", Meta + "#!csharp\n\nthrow new NotebookEndException(\"Nothing <here>.\");\n\n#!csharp\n\nnowhere\n");
        Asl.Outcome outcome = Asl.Run("run", notebook, "--out", folder["site"]);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Errors));
        Assert.Contains("    Nothing <here>.", outcome.Output, StringComparison.Ordinal);
        string page = File.ReadAllText(folder["site/ends.html"]);
        Assert.Contains("Nothing &lt;here&gt;.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nowhere", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"error\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_is_named_by_its_number()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Asl.Run("run", "4", "--out", folder["site"]).Code);
        Assert.True(File.Exists(folder["site/04-history.html"]));
    }

    [Fact]
    public void Help_is_a_command_too() =>
        Assert.Equal(Asl.Run("history", "list", "--help").Output, Asl.Run("help", "history", "list").Output);

    [Fact]
    public void The_library_is_open_in_every_cell()
    {
        using var folder = new TemporaryFolder();
        string notebook = folder.Write("open.dib", Meta + "#!csharp\n\n$\"sources: {Corpus.OpenSample().Sources.Count}\"\n\n#!fsharp\n\nlet documents = Corpus.OpenSample().Mentions |> Table.groupBy _.Document\n$\"documents: {documents.Length}\"\n");
        Asl.Outcome outcome = Asl.Run("run", notebook, "--out", folder["site"]);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Errors));
        string page = File.ReadAllText(folder["site/open.html"]);
        Assert.Matches(@"sources: [1-9]", page);
        Assert.Matches(@"documents: [1-9]", page);
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        foreach (string site in (string[])["a", "b"]) Assert.Equal(0, Asl.Run("run", "01-corpus", "--to", "html,ipynb", "--out", folder[site]).Code);
        foreach (string file in (string[])["01-corpus.html", "01-corpus.ipynb", "index.html"])
        {
            Assert.Equal(File.ReadAllBytes(folder[$"a/{file}"]), File.ReadAllBytes(folder[$"b/{file}"]));
        }
    }

    [Fact]
    public void Doctor_finds_what_the_kit_needs()
    {
        Asl.Outcome outcome = Asl.Run("doctor");
        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("MISSING", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_examples() =>
        Assert.Contains("asl run --corpus ~/texts", Asl.Run("--help").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("table", "tendency-history")]
    [InlineData("network", "co-citation")]
    [InlineData("history locate", "EXTRACT")]
    [InlineData("cite explain", "NOTE")]
    public void Help_of_a_command_needs_none_of_its_arguments(string command, string told)
    {
        Asl.Outcome outcome = Asl.Run([.. command.Split(' '), "--help"]);
        Assert.Equal(0, outcome.Code);
        Assert.Contains(told, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_stands_alone() =>
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", Asl.Run("--version").Output);
}

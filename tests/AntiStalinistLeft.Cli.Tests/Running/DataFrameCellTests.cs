namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Data frames in cells of a notebook, run by the whole engine.</summary>
public class DataFrameCellTests
{
    private const string Notebook = """"
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"csharp","aliases":[]},{"name":"sql","languageName":"sql","aliases":[]}]}}

        #!csharp

        using AntiStalinistLeft;
        using Microsoft.Data.Analysis;

        var corpus = Corpus.OpenSample();
        DataFrame mentions = corpus.Mentions;
        record Count(string Entity, long Block);
        Table<Count> perEntity = mentions.GroupBy("entity").Count("block").ToTable<Count>("per-entity");
        Console.WriteLine($"same {perEntity.Sum(row => row.Block) == corpus.Mentions.Count}");
        mentions.Head(2)

        #!csharp

        corpus.Mentions.Select("entity", "offset")

        #!csharp

        string.Join(", ", mentions.Export(folder: FOLDER, name: "all-mentions").Files.Select(Path.GetFileName).Order())

        #!sql

        select entity, count(*) as n from mentions group by entity order by n desc, entity limit 3

        #!csharp

        #!set --name counted --value @sql:result
        $"a {counted.GetType().Name} of {counted.Rows.Count} rows, {((DataFrame)counted)["n"].DataType.Name}"

        #!sql

        #!set --name frame --value @csharp:mentions
        select count(*) as rows_of_the_frame from frame
        """";

    [Fact]
    public void Cells_compute_with_frames_and_show_them_as_tables()
    {
        using var folder = new TemporaryFolder();
        string notebook = folder.Write("frames.dib", Notebook.Replace("FOLDER", $"@\"{folder["tables"]}\"", StringComparison.Ordinal));
        Asl.Outcome outcome = Asl.Run("run", notebook, "--out", folder["site"]);
        Assert.True(outcome.Code == 0, outcome.Errors);
        string page = File.ReadAllText(folder["site/frames.html"]);
        Assert.Contains("same True", page, StringComparison.Ordinal);
        Assert.Contains("<table class=\"asl-table\"><caption>Table: 2 rows</caption>", page, StringComparison.Ordinal);
        Assert.Contains("<caption>Mentions: ", page, StringComparison.Ordinal);
        Assert.Contains("title=\"Start in the decoded original; empty in the text-free release. Unit: UTF-16 code units.\"", page, StringComparison.Ordinal);
        Assert.Contains("all-mentions-all-digits.csv, all-mentions.csv, all-mentions.html, all-mentions.md, all-mentions.tex", page, StringComparison.Ordinal);
        Assert.Contains("<caption>Result: 3 rows</caption>", page, StringComparison.Ordinal);
        Assert.Contains("a DataFrame of 3 rows, Int64", page, StringComparison.Ordinal);
        Assert.Contains("rows of the frame", page, StringComparison.Ordinal);
    }
}

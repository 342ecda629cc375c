namespace AntiStalinistLeft.Histories.Tests;

public class ExtractsSourceTests
{
    private static Result<HistoryFile> Read(params byte[][] texts)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("asl-extracts-");
        try
        {
            string[] files = [.. texts.Select((text, i) => Path.Combine(folder.FullName, $"r{i + 1}.txt"))];
            for (int i = 0; i < texts.Length; i++) File.WriteAllBytes(files[i], texts[i]);
            return HistoryFile.Read(new ExtractsSource("Bread", files));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Extracts_are_an_undated_history_in_the_order_given()
    {
        HistoryFile found = Read("Bread\r\n\r\nand roses.\r"u8.ToArray(), "\uFEFFBread\f\nand more."u8.ToArray()).GetOrThrow();
        PageHistory page = Assert.Single(found.Pages);
        Assert.Equal(["Bread\n\nand roses.\n", "Bread\n\nand more."], [page.GetText(0)!, page.GetText(1)!]);
        Assert.Equal([(1L, "r1.txt"), (2L, "r2.txt")], page.Revisions.Select(revision => (revision.Id, revision.Comment!)));
        Assert.All(page.Revisions, revision => Assert.Equal((null, ContributorKind.Unknown), (revision.Timestamp, revision.Contributor.Kind)));
        Assert.Equal(page.GetBlocks(0)[0], page.GetBlocks(1)[0]);
    }

    [Fact]
    public void A_file_that_is_no_text_is_named()
    {
        Diagnostic failure = Read("words"u8.ToArray(), [0x41, 0xE9, 0x42]).Failure!;
        Assert.Equal("not-utf-8", failure.Code);
        Assert.EndsWith("r2.txt", failure.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var source = new ExtractsSource("Bread", ["no/such/file.txt"]);
        Assert.Equal(("unreadable-file", "no/such/file.txt"), source.ReadInto(new PageHistorySink((_, _) => { }), TestContext.Current.CancellationToken) is { } failure ? (failure.Code, failure.File) : default);
    }
}

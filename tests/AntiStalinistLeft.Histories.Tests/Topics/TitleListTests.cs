namespace AntiStalinistLeft.Histories.Tests;

public class TitleListTests
{
    private static Result<IReadOnlyList<string>> Read(string text)
    {
        using var folder = new TemporaryFolder();
        return TitleList.Read(folder.Write("titles.txt", text));
    }

    [Fact]
    public void Each_title_counts_once_and_underscores_are_blanks() =>
        Assert.Equal(["Lamp", "Wick Lane society"], Read("\uFEFF# a list\n\nWick_Lane_society\r\n  Lamp \nWick Lane society").GetOrThrow());

    [Theory]
    [InlineData("empty-list", "# nothing\n")]
    [InlineData("bad-title", "Lamp\na|b\n")]
    [InlineData("bad-title", "[[Lamp]]\n")]
    public void What_is_no_list_is_said(string code, string text) => Assert.Equal(code, Read(text).Failure?.Code);

    [Fact]
    public void The_line_of_what_is_no_title_is_named() => Assert.Equal(2, Read("Lamp\na|b\n").Failure?.Line);

    [Theory]
    [InlineData("AC/DC", "AC_DC-")]
    [InlineData("名前", "__-")]
    public void A_folder_has_a_name_that_every_file_system_has(string title, string begin)
    {
        Assert.StartsWith(begin, ArticleFolder.NameOf(title), StringComparison.Ordinal);
        Assert.NotEqual(ArticleFolder.NameOf(title), ArticleFolder.NameOf(title + "x"));
        Assert.NotEqual(ArticleFolder.NameOf("us"), ArticleFolder.NameOf("US"), StringComparer.OrdinalIgnoreCase);
    }
}

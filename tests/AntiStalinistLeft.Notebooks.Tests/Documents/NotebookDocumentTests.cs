using System.Text;

namespace AntiStalinistLeft.Notebooks.Tests;

public sealed class NotebookDocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notebooks").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string FileWith(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    [Fact]
    public void A_missing_file_is_an_error_that_names_it()
    {
        string path = Path.Combine(_folder, "none.dib");
        Assert.Equal(path, NotebookDocument.Load(path).Failure!.File);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_an_error_with_its_line()
    {
        Diagnostic error = NotebookDocument.Load(FileWith("a.dib", [(byte)'a', (byte)'\n', 0xE9, (byte)'\n'])).Failure!;
        Assert.Equal(2, error.Line);
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_extension_is_an_error() =>
        Assert.Contains("«.txt»", NotebookDocument.Load(FileWith("a.txt", [])).Failure!.Message, StringComparison.Ordinal);

    [Fact]
    public void An_unchanged_dib_is_written_byte_for_byte()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "#!csharp\r\n\r\nvar é = 1;\n\n\n"u8];
        string path = FileWith("a.dib", bytes);
        Assert.Equal(bytes, new UTF8Encoding().GetBytes(DibFormat.Write(NotebookDocument.Load(path).GetOrThrow()).GetOrThrow()));
    }

    [Fact]
    public void The_title_is_the_first_heading_or_the_files_name()
    {
        Assert.Equal("The title", Cells.Notebook(Cells.CSharp("# no"), Cells.Markdown("text\n## The title\n# Other")).Title);
        Assert.Equal("a", (Cells.Notebook(Cells.Markdown("#hashtag")) with { Path = "x/a.dib" }).Title);
    }
}

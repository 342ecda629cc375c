using System.Text;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Cli.Tests;

public sealed class TextFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_that_is_there_and_differs_is_replaced_only_where_that_was_asked_for()
    {
        _folder.Write("lamp.txt", "An older lamp.");

        Assert.False(Take("A lamp.", listed: "A lamp."));
        Assert.Equal("An older lamp.", File.ReadAllText(_folder["lamp.txt"]));
        Assert.Contains("--replace", _error.ToString());
        _error.GetStringBuilder().Clear();

        Assert.True(Take("A lamp.", listed: "A lamp.", replaces: true));

        Assert.Equal("A lamp.", File.ReadAllText(_folder["lamp.txt"]));
        Assert.Contains("7 bytes, as the manifest lists it", _output.ToString());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Another_version_is_put_in_with_a_warning_that_names_both_checksums()
    {
        Assert.True(Take("Another lamp.", listed: "A lamp."));

        Assert.Equal("Another lamp.", File.ReadAllText(_folder["lamp.txt"]));
        Assert.Contains(Sha256("A lamp."), _error.ToString());
        Assert.Contains(Sha256("Another lamp."), _error.ToString());
    }

    [Fact]
    public void Another_version_does_not_replace_what_is_there()
    {
        _folder.Write("lamp.txt", "A lamp of mine.");

        Assert.True(Take("Another lamp.", listed: "A lamp."));

        Assert.Equal("A lamp of mine.", File.ReadAllText(_folder["lamp.txt"]));
        Assert.Contains("left as it is", _error.ToString());
    }

    [Fact]
    public void A_failure_is_told_and_writes_nothing()
    {
        bool taken = new FullTextFolder(_folder["."], replaces: false, _output, _error).Store(Result<FetchedSource>.Fail(new(Severity.Error, "not-found", "There is nothing.")));

        Assert.False(taken);
        Assert.Contains("There is nothing.", _error.ToString());
        Assert.False(File.Exists(_folder["lamp.txt"]));
    }

    private static string Sha256(string text) => SourceFetcher.ComputeSha256(Encoding.UTF8.GetBytes(text));

    private bool Take(string text, string listed, bool replaces = false)
    {
        var source = new Source
        {
            Id = "lamp",
            Title = "Lamp",
            DateCertainty = "unknown: invented",
            Kind = "essay",
            Language = "en",
            Licence = "CC0 1.0",
            Attribution = "invented",
            Reader = "plain-text",
            File = "lamp.txt",
            Sha256 = Sha256(listed),
            Address = new Uri("https://texts.invalid/lamp"),
        };
        var folder = new FullTextFolder(_folder["."], replaces, _output, _error);
        Assert.True(folder.IsWanted(source));
        return folder.Store(Result<FetchedSource>.Success(new FetchedSource(source, Encoding.UTF8.GetBytes(text), Sha256(text))));
    }
}

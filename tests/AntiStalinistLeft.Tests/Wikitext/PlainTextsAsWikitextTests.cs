using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Tests.Wikitext;

/// <summary>The studied texts hold no wikitext, and so must come through it unchanged.</summary>
public sealed class PlainTextsAsWikitextTests
{
    [Fact]
    public void The_studied_texts_pass_through_unchanged()
    {
        string? folder = Environment.GetEnvironmentVariable("ASL_CORPUS");
        Assert.SkipWhen(folder is null, "ASL_CORPUS does not name the folder of the full texts.");
        string[] files = Directory.GetFiles(folder, "*.txt");
        Assert.NotEmpty(files);
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            WikitextPlainText plain = WikitextPlainText.Render(text);
            int differs = text.AsSpan().CommonPrefixLength(plain.Text);
            Assert.True(differs == text.Length && plain.Text.Length == text.Length, $"{Path.GetFileName(file)} differs from offset {differs} on.");
            Assert.Equal(0, plain.Unclosed.Total);
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Text;

/// <summary>Reads texts that a test brings along.</summary>
internal static class TestSources
{
    public static Source Source(string reader, byte[] bytes, string title = "A test") => new()
    {
        Id = "test",
        Title = title,
        DateCertainty = "unknown: a test",
        Kind = "essay",
        Language = "en",
        Licence = "CC0",
        Attribution = "The authors of this kit",
        Reader = reader,
        File = "test.txt",
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
    };

    public static Result<Document> TryRead(string reader, string text, string title = "A test")
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return DocumentReaders.Default.Read(Source(reader, bytes, title), bytes);
    }

    public static Document Read(string reader, string text, string title = "A test") => TryRead(reader, text, title).GetOrThrow();

    /// <summary>The document's blocks, one a line: kind, section, words.</summary>
    public static string Outline(Document document) => string.Join(
        "\n",
        document.Blocks.Select(block => $"{block.Kind} {block.Section}: {document.GetText(block)}"));
}

using System.Text;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Text;

/// <summary>What each bad input gets, as one table; the expected output is bad-inputs.txt beside this file.</summary>
public class BadInputsTests
{
    private const string Essay = "Title: A test\nAuthor: Nobody\n\n\u00A0\u00A0Lamps\n\u00A0\u00A0Bread\n\nThey struck.[1]\n\nLamps\n\nThey won.[2]\n\nBread\n\nPeace.\n\n[1] Minutes.\n\n[2] Letters.\n";

    private static readonly (string Name, string Reader, byte[] Bytes)[] Inputs =
    [
        ("an empty file", "plain-text", []),
        ("nothing but a byte-order mark and blanks", "plain-text", [0xEF, 0xBB, 0xBF, 0x20, 0x0A]),
        ("UTF-16 with its mark", "plain-text", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("They struck.")]),
        ("UTF-16 without its mark", "plain-text", Encoding.Unicode.GetBytes("They struck for a whole winter.")),
        ("UTF-32", "plain-text", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("They")]),
        ("Windows-1252", "plain-text", [.. "Lamps\n\nThe caf"u8, 0xE9, .. " was dark."u8]),
        ("UTF-8 cut in the middle of a letter", "plain-text", [.. "They struck at the caf"u8, 0xC3]),
        ("a picture", "plain-text", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8]),
        ("NUL in a text", "plain-text", Utf8("They struck.\nThey\0won.")),
        ("a PDF", "plain-text", Utf8("%PDF-1.7\n%âãÏÓ")),
        ("a word processor's file", "plain-text", [.. "PK"u8, 3, 4, 20, 0]),
        ("control characters", "plain-text", Utf8("They struck.\nThey\u0007 won\u001B.")),
        ("HTML for a reader of text", "plain-text", Utf8("<!DOCTYPE html>\n<p>They struck.</p>")),
        ("HTML without a paragraph", "web-article-html", Utf8("<html><body><nav>Home</nav></body></html>")),
        ("an essay that is complete", "anarchist-library", Utf8(Essay)),
        ("an essay without its header", "anarchist-library", Utf8("They struck.\n\nThey won.")),
        ("an essay that is all header", "anarchist-library", Utf8("Title: A test\nAuthor: Nobody\n")),
        ("another essay than the manifest says", "anarchist-library", Utf8(Essay.Replace("Title: A test", "Title: Bread"))),
        ("an essay without one of its headings", "anarchist-library", Utf8(Essay.Replace("\nBread\n\nPeace", "\nPeace"))),
        ("an essay without one of its notes", "anarchist-library", Utf8(Essay.Replace("[2] Letters.\n", ""))),
        ("an essay without one of its markers", "anarchist-library", Utf8(Essay.Replace("won.[2]", "won."))),
        ("an essay with a number given twice", "anarchist-library", Utf8(Essay + "\n[2] Diaries.\n")),
        ("an essay cut off in its body", "anarchist-library", Utf8(Essay[..Essay.IndexOf("They won", StringComparison.Ordinal)])),
        ("a name of no reader", "word-processor", Utf8("They struck.")),
    ];

    [Fact]
    public void Every_bad_input_gets_a_reason_or_a_warning_with_its_place()
    {
        var table = new StringBuilder();
        foreach ((string name, string reader, byte[] bytes) in Inputs)
        {
            table.Append(name).Append('\n');
            Report(table, DocumentReaders.Default.Read(TestSources.Source(reader, bytes), bytes));
        }

        table.Append("a text that the manifest does not describe\n");
        byte[] other = Utf8("They struck.");
        Report(table, DocumentReaders.Default.Read(TestSources.Source("plain-text", other) with { Sha256 = new string('0', 64) }, other));
        Snapshot.Matches("bad-inputs.txt", table.ToString());
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_folder_are_failures()
    {
        Source source = TestSources.Source("plain-text", []);
        Diagnostic missing = DocumentReaders.Default.Read(source, RepositoryFolder.At("data", "raw", "no-such-file.txt")).Failure!;
        Assert.Equal("file-not-found", missing.Code);
        Assert.EndsWith("no-such-file.txt", missing.File);
        Assert.Equal("file-not-found", DocumentReaders.Default.Read(source, RepositoryFolder.At("data")).Failure!.Code);
    }

    private static void Report(StringBuilder table, Result<Document> result)
    {
        if (!result.Succeeded)
        {
            table.Append("    ").Append(result.Failure).Append('\n');
            return;
        }

        table.Append("    read: ").Append(result.Value.Blocks.Count).Append(" blocks, ").Append(result.Value.Notes.Count).Append(" notes\n");
        foreach (Diagnostic diagnostic in result.Value.Diagnostics) table.Append("    ").Append(diagnostic).Append('\n');
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

using System.Text;

namespace AntiStalinistLeft.Rendering.Tests;

public class PdfFileTests
{
    [Fact]
    public void Every_object_stands_where_the_new_table_says()
    {
        byte[] finished = PdfPage.Finish(Pdf(), new PaperLength(84), new PaperLength(60), "Ἔτος");
        string text = Encoding.Latin1.GetString(finished);
        Assert.Contains("/MediaBox [0 0 238.11 170.079]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("20261122", text, StringComparison.Ordinal);
        int table = int.Parse(text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0]);
        Assert.StartsWith("xref\n0 5\n", text[table..], StringComparison.Ordinal);
        string[] entries = text[(table + 9)..].Split('\n');
        for (int number = 1; number < 5; number++)
        {
            if (entries[number][17] == 'n') Assert.StartsWith($"{number} 0 obj", text[int.Parse(entries[number][..10])..], StringComparison.Ordinal);
        }

        Assert.Equal('f', entries[3][17]);
    }

    [Theory]
    [InlineData("no pdf at all")]
    [InlineData("%PDF-1.7\nstartxref\n3\n%%EOF")]
    public void A_file_built_otherwise_is_refused_with_a_reason(string text) =>
        Assert.Contains("not understood", Assert.Throws<InvalidDataException>(() => PdfFile.Parse(Encoding.Latin1.GetBytes(text))).Message, StringComparison.Ordinal);

    private static byte[] Pdf()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (string one in new[]
        {
            "1 0 obj\n<</Title (T)\n/Producer (Skia/PDF m1)\n/CreationDate (D:20261122031234+00'00')>>\nendobj\n",
            "2 0 obj\n<</Type /Page\n/MediaBox [0 0 288 216]\n/Parent 4 0 R>>\nendobj\n",
            "4 0 obj\n<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>\nendobj\n",
        })
        {
            offsets.Add(text.Length);
            text.Append(one);
        }

        int table = text.Length;
        text.Append($"xref\n0 5\n0000000000 65535 f \n{offsets[0]:D10} 00000 n \n{offsets[1]:D10} 00000 n \n0000000000 65535 f \n{offsets[2]:D10} 00000 n \n");
        text.Append($"trailer\n<</Size 5\n/Root 4 0 R\n/Info 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}

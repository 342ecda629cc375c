using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>A small file of a word processor.</summary>
internal static class WordFile
{
    public static byte[] Create()
    {
        using var stream = new MemoryStream();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(
                new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("A lamp is lit."))),
                new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("By night.")))));
        }

        return stream.ToArray();
    }
}

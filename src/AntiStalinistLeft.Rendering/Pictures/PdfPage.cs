using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Rendering;

/// <summary>Cuts Chromium's one-page PDF to the picture's measure, and takes the time of day out of it.</summary>
internal static partial class PdfPage
{
    /// <summary>The same page with a box of exact size, a title, and no date, so that it is the same bytes every time.</summary>
    /// <param name="pdf">A PDF of one page with the picture in its lower left corner.</param>
    /// <param name="width">Width of the picture.</param>
    /// <param name="height">Height of the picture.</param>
    /// <param name="title">Title of the document.</param>
    /// <exception cref="InvalidDataException">The file is not built as Chromium builds it.</exception>
    public static byte[] Finish(byte[] pdf, PaperLength width, PaperLength height, string title)
    {
        var file = PdfFile.Parse(pdf);
        string box = string.Create(CultureInfo.InvariantCulture, $"/MediaBox [0 0 {width.Points:0.###} {height.Points:0.###}]");
        int pages = file.Edit("/Type /Page\n", text => MediaBox().Replace(text, box, 1));
        if (pages != 1) throw new InvalidDataException($"Chromium printed {pages} pages where one was expected.");
        file.Edit("/Producer (Skia", _ => $"<</Title {Text(title)}\n/Creator (AntiStalinistLeft)\n/Producer (Chromium, Skia/PDF)>>");
        return file.ToBytes();
    }

    /// <summary>True where the file holds letters as drawings of type 3, which some journals refuse.</summary>
    public static bool HasDrawnFonts(byte[] pdf) => pdf.AsSpan().IndexOf("/Subtype /Type3"u8) >= 0;

    // A text string in hexadecimal UTF-16 needs no escapes.
    private static string Text(string words) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words))}>";

    [GeneratedRegex(@"/MediaBox \[[^\]]*\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MediaBox();
}

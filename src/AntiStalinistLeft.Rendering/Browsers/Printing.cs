using System.Globalization;
using PuppeteerSharp;

namespace AntiStalinistLeft.Rendering;

/// <summary>Prints a finished picture as PDF or PNG, so that all three formats show the same thing.</summary>
internal static class Printing
{
    private const string Head = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>";

    /// <summary>The picture as a PDF with a box of its exact size.</summary>
    public static async Task<byte[]> PdfAsync(IPage page, SvgPicture picture)
    {
        // Chromium rounds a page up to whole pixels. So the picture lies in the lower left corner of a page of whole
        // inches, and the box is cut to measure afterwards.
        int wide = WholeInches(picture.Width);
        int high = WholeInches(picture.Height);
        string style = string.Create(
            CultureInfo.InvariantCulture,
            $"html,body{{margin:0}}svg{{position:absolute;left:0;top:{(high * 96) - picture.Height.Pixels:0.####}px}}");
        await page.SetContentAsync(Page(picture, style, picture.ToPrint()));
        byte[] printed = await page.PdfDataAsync(new PdfOptions
        {
            Width = string.Create(CultureInfo.InvariantCulture, $"{wide}in"),
            Height = string.Create(CultureInfo.InvariantCulture, $"{high}in"),
            PrintBackground = true,
            Tagged = true,
            PageRanges = "1",
        });
        return PdfPage.Finish(printed, picture.Width, picture.Height, picture.Title);
    }

    /// <summary>The picture as dots, its resolution written into the file.</summary>
    public static async Task<byte[]> PngAsync(IPage page, SvgPicture picture, int dpi)
    {
        int wide = Math.Max(1, picture.Width.ToDots(dpi));
        int high = Math.Max(1, picture.Height.ToDots(dpi));
        await page.SetViewportAsync(new ViewPortOptions { Width = wide, Height = high });
        await page.SetContentAsync(Page(picture, "html,body{margin:0;overflow:hidden}svg{display:block}", picture.ToDots(wide, high)));
        byte[] dots = await page.ScreenshotDataAsync(new ScreenshotOptions { Type = ScreenshotType.Png });
        return PngFile.Finish(dots, dpi, picture.Title, picture.Description);
    }

    private static string Page(SvgPicture picture, string style, string svg) =>
        $"{Head}{System.Net.WebUtility.HtmlEncode(picture.Title)}</title><style>{style}</style></head><body>{svg}</body></html>";

    private static int WholeInches(PaperLength length) => (int)Math.Ceiling(length.Millimetres / 25.4);
}

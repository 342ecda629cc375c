using System.Text;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Rendering;

/// <summary>Draws one figure and writes its files.</summary>
internal sealed class FigureWriter(RenderJob job, string baseFolder)
{
    /// <summary>Draws and writes.</summary>
    /// <param name="session">The browser.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="warn">Is told what the reader should know.</param>
    /// <returns>The files, and the fonts that were used.</returns>
    public async Task<(IReadOnlyList<RenderedFile> Files, IReadOnlyDictionary<string, int> Fonts)> WriteAsync(
        BrowserSession session, RenderRequest request, FigureFile figure, Action<string, string> warn)
    {
        string drawn = await Drawing.DrawAsync(session, figure.Styled.Figure);
        SvgPicture picture = SvgPicture.Of(drawn, request.Name, figure.Styled.Width, figure.Styled.Height, figure.Title, figure.Description);
        string stem = Path.Combine(baseFolder, request.Output ?? job.Output, request.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(stem)!);
        var files = new List<RenderedFile>();
        foreach (RenderFormat format in request.Formats.Distinct())
        {
            switch (format)
            {
                case RenderFormat.Svg:
                    files.Add(Save(stem + ".svg", format, Encoding.UTF8.GetBytes(picture.ToFile())));
                    break;
                case RenderFormat.Pdf:
                    byte[] pdf = await Printing.PdfAsync(session.Printing, picture);
                    if (PdfPage.HasDrawnFonts(pdf)) warn("font-as-drawings", "Some letters are in a font that the browser can embed only as drawings (type 3), which some journals refuse: CFF fonts such as Noto CJK are. Install a TrueType font for that script (Debian: fonts-droid-fallback).");
                    files.Add(Save(stem + ".pdf", format, pdf));
                    break;
                case RenderFormat.Png:
                    foreach (int dpi in job.Dpi)
                    {
                        string path = dpi == job.Dpi[0] ? stem + ".png" : FormattableString.Invariant($"{stem}-{dpi}dpi.png");
                        files.Add(Save(path, format, await Printing.PngAsync(session.Printing, picture, dpi), dpi));
                    }

                    break;
            }
        }

        return (files, await FontCensus.TakeAsync(session.Printing, picture));
    }

    // Written beside and moved, so that a run that is stopped leaves no half a picture.
    private static RenderedFile Save(string path, RenderFormat format, byte[] bytes, int? dpi = null)
    {
        string beside = path + ".part";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, path, overwrite: true);
        return new RenderedFile(path, format, bytes.Length, dpi);
    }
}

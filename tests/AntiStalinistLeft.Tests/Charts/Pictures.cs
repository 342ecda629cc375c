namespace AntiStalinistLeft.Tests.Charts;

/// <summary>For people: pictures of charts, as wide as a column of a journal and as a page.</summary>
internal static class Pictures
{
    public static void Take(string folder, IReadOnlyList<CaptionedFigure> figures)
    {
        foreach (CaptionedFigure figure in figures)
        {
            int height = (int)figure.Chart.Layout.Height!.Value + 200;
            foreach ((string name, int width, int room) in new[] { ("84mm", 317, 100), ("174mm", 658, 0) })
            {
                string page = PlotlyPage.Write(Path.Combine(folder, figure.Name), [figure], width: width);
                ChromiumPage.Screenshot(page, Path.Combine(folder, $"{figure.Name}-{name}.png"), Math.Max(width + 16, 500), height + room);
            }
        }
    }
}

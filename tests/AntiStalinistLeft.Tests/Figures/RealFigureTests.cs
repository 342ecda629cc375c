using AntiStalinistLeft.Tests.Reading;

namespace AntiStalinistLeft.Tests.Figures;

public class RealFigureTests
{
    [Fact]
    public void Every_chart_of_the_real_texts_is_valid_and_drawn()
    {
        FullTexts.SkipUnlessPresent();
        IReadOnlyList<Figure> figures = RealFigures.All();
        if (Environment.GetEnvironmentVariable("ASL_FIGURES") is { Length: > 0 } folder) TakePictures(folder, figures);
        Assert.All(PlotlyPage.Check(figures), verdict =>
        {
            Assert.Empty(verdict.Faults);
            Assert.True(verdict.Drawn);
        });
    }

    /// <summary>For people: pictures of every chart, as wide as a column of a journal and as a page.</summary>
    private static void TakePictures(string folder, IReadOnlyList<Figure> figures)
    {
        foreach (Figure figure in figures)
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

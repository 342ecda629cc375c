namespace AntiStalinistLeft.Tests.Charts;

public class RealFigureTests
{
    [Fact]
    public void Every_chart_of_the_real_texts_is_valid_and_drawn()
    {
        FullTexts.SkipUnlessPresent();
        IReadOnlyList<CaptionedFigure> figures = RealFigures.All();
        if (Environment.GetEnvironmentVariable("ASL_FIGURES") is { Length: > 0 } folder) Pictures.Take(folder, figures);
        Assert.All(PlotlyPage.Check(figures), verdict =>
        {
            Assert.Empty(verdict.Faults);
            Assert.True(verdict.Drawn);
        });
    }
}

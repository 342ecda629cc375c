namespace AntiStalinistLeft.Charts;

/// <summary>Finding and title above a chart, for places that show nothing but the chart: an editor, a picture. A page has them as text.</summary>
internal static class FigureHeading
{
    private const int Width = 56;
    private const int TitleWidth = 64;
    private const double LineHeight = 20;
    private const double TitleLineHeight = 18;

    /// <summary>The layout with a heading, higher by what the heading takes; <see cref="GetHeight"/> says how much that is.</summary>
    public static PlotlyLayout Add(PlotlyLayout layout, string finding, string title)
    {
        string words = PlotlyText.WrapEvenly(finding, Width);
        double height = GetHeight(finding, title);
        return layout with
        {
            Height = layout.Height + height,
            Margin = layout.Margin is { } margin ? margin with { T = margin.T + height } : null,
            Title = new PlotlyTitle
            {
                Text = words,
                Font = new PlotlyFont { Size = 15, Weight = "bold" },
                Subtitle = title == finding ? null : new PlotlyTitle { Text = PlotlyText.Wrap(title, TitleWidth), Font = new PlotlyFont { Size = 13, Color = HouseStyle.Faint } },
                X = 0,
                XAnchor = "left",
                XRef = "container",
                Y = 1,
                YAnchor = "top",
                YRef = "container",
                // Plotly hangs the middle of several lines where it would hang one.
                Pad = new PlotlyMargin(L: 8, T: 10 + ((PlotlyText.CountLines(words) - 1) * LineHeight / 2)),
            },
        };
    }

    /// <summary>Pixels that the heading takes.</summary>
    public static double GetHeight(string finding, string title)
    {
        double lines = PlotlyText.CountLines(PlotlyText.WrapEvenly(finding, Width)) * LineHeight;
        return lines + 4 + (title == finding ? 0 : 12 + (PlotlyText.CountLines(PlotlyText.Wrap(title, TitleWidth)) * TitleLineHeight));
    }
}

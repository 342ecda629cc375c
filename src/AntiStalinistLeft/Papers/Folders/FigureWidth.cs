namespace AntiStalinistLeft.Papers;

/// <summary>A style and how wide a figure stands on paper in it.</summary>
/// <param name="Style">The style by name, with a size after a colon where wanted.</param>
/// <param name="Width">The width on paper.</param>
internal sealed record FigureWidth(string Style, PaperLength Width)
{
    /// <summary>Looks a style up.</summary>
    /// <param name="styles">The styles there are.</param>
    /// <param name="style">Its name, for instance <c>double</c> or <c>springer:single</c>.</param>
    /// <param name="width">Another width than the style's; null for the style's.</param>
    /// <returns>The style, or a failure that lists what there is.</returns>
    public static Result<FigureWidth> Find(FigureStyles styles, string style, PaperLength? width)
    {
        ArgumentNullException.ThrowIfNull(styles);
        Result<FigureStyle> found = styles.Find(style);
        return found.Succeeded
            ? Result<FigureWidth>.Success(new FigureWidth(style, width ?? found.Value.Width))
            : Result<FigureWidth>.Fail(found.Failure);
    }
}

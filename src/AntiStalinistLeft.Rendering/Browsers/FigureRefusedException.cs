namespace AntiStalinistLeft.Rendering;

/// <summary>The chart library could not draw the figure; the browser is well.</summary>
internal sealed class FigureRefusedException(string code, string message) : Exception(message)
{
    /// <summary>A short stable name in kebab case.</summary>
    public string Code { get; } = code;
}

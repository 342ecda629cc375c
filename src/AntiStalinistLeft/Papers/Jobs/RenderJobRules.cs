using System.Buffers;

namespace AntiStalinistLeft.Papers;

/// <summary>What a job must keep to beyond being well-formed.</summary>
internal static class RenderJobRules
{
    private const int MaxNameLength = 100;
    private const double MaxSideMillimetres = 2000;
    private const long MaxDots = 200_000_000;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>The first thing wrong with the job, as a sentence; null where nothing is.</summary>
    public static string? FindProblem(RenderJob job)
    {
        if (job.Figures.Count == 0) return "The job lists no figures. Give at least one below 'figures'.";
        if (job.Dpi.Any(dpi => dpi is < 36 or > 1200)) return $"The resolutions {string.Join(", ", job.Dpi)} are not all in range. Give 36 to 1200 dpi.";
        if (job.Dpi.Distinct().Count() != job.Dpi.Count) return "A resolution stands twice under 'dpi'.";
        if (job.SecondsPerFigure is not (> 0 and <= 3600)) return "secondsPerFigure must be greater than 0 and at most 3600.";
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (RenderRequest figure in job.Figures)
        {
            if (FindProblem(figure, job) is { } problem) return problem;
            IEnumerable<string> stems = [figure.Name, .. job.Dpi.Skip(1).Select(dpi => $"{figure.Name}-{dpi}dpi")];
            if (!stems.All(stem => files.Add($"{figure.Output ?? job.Output}/{stem}"))) return $"Two figures would be written as '{figure.Name}' in one folder. Give each a name of its own.";
        }

        return null;
    }

    private static string? FindProblem(RenderRequest figure, RenderJob job)
    {
        string name = figure.Name;
        if (name.Length is 0 or > MaxNameLength || name.StartsWith('.') || name.EndsWith('.') || name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            return $"'{name}' cannot be the name of a figure. Use up to {MaxNameLength} letters a to z, digits, hyphens, underscores and points.";
        }

        if (figure.Formats.Count == 0) return $"The figure '{name}' has no formats. Give svg, pdf or png.";
        if (figure.Formats.Contains(RenderFormat.Png) && job.Dpi.Count == 0) return $"The figure '{name}' is wanted as png, but 'dpi' lists no resolution.";
        foreach (double side in new[] { figure.Width?.Millimetres, figure.Height?.Millimetres }.OfType<double>())
        {
            if (side is < 10 or > MaxSideMillimetres) return FormattableString.Invariant($"The figure '{name}' has a side of {side} mm. Give 10 to {MaxSideMillimetres} mm.");
        }

        return figure is { Width: { } width, Height: { } height } && figure.Formats.Contains(RenderFormat.Png)
            && job.Dpi.Any(dpi => (long)width.ToDots(dpi) * height.ToDots(dpi) > MaxDots)
            ? $"The figure '{name}' would have more than {MaxDots / 1_000_000} million dots. Make it smaller or lower the resolution."
            : null;
    }
}

namespace AntiStalinistLeft.Cli;

/// <summary>What a run writes.</summary>
internal sealed record SiteFormats(bool Html, bool Ipynb)
{
    /// <summary>Reads <c>html</c>, <c>ipynb</c> or both with a comma.</summary>
    /// <exception cref="UsageException">Something else is named.</exception>
    public static SiteFormats Parse(string text)
    {
        string[] names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? unknown = names.FirstOrDefault(name => name is not ("html" or "ipynb"));
        if (unknown is not null) throw new UsageException($"--to {unknown}: there are html and ipynb.");
        return names.Length > 0 ? new SiteFormats(names.Contains("html"), names.Contains("ipynb")) : throw new UsageException("--to names no format; there are html and ipynb.");
    }
}

namespace AntiStalinistLeft.Cli;

/// <summary>What a run writes.</summary>
internal sealed record SiteFormats(bool Html, bool Ipynb, bool Pdf)
{
    /// <summary>Reads <c>html</c>, <c>ipynb</c>, <c>pdf</c> or several with commas; a PDF is printed of the page, which is written too.</summary>
    /// <exception cref="UsageException">Something else is named.</exception>
    public static SiteFormats Parse(string text)
    {
        string[] names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? unknown = names.FirstOrDefault(name => name is not ("html" or "ipynb" or "pdf"));
        if (unknown is not null) throw new UsageException($"--to {unknown}: there are html, ipynb and pdf.");
        return names.Length > 0 ? new SiteFormats(names.Contains("html") || names.Contains("pdf"), names.Contains("ipynb"), names.Contains("pdf")) : throw new UsageException("--to names no format; there are html, ipynb and pdf.");
    }
}

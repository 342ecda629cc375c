using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>Writes what came of a run: a page a notebook, the index of all pages that the folder holds, plotly.js once beside them.</summary>
internal static class SiteWriter
{
    /// <summary>The page that lists the others.</summary>
    public const string IndexName = "index.html";

    private static readonly PageOptions Site = new()
    {
        PlotlyScript = ChartLibrary.FileName,
        MermaidScript = ChartLibrary.MermaidFileName,
        Index = IndexName,
        Footer = $"Made by AntiStalinistLeft {KitVersion.Current}.",
    };

    /// <summary>Writes what the formats ask for; each file is whole or not there.</summary>
    /// <param name="site">The folder.</param>
    /// <param name="heading">What the index says above the list.</param>
    /// <param name="results">The runs.</param>
    /// <param name="findings">What each of them found.</param>
    /// <param name="formats">What is written.</param>
    /// <param name="root">The folder from which notebooks are told apart.</param>
    /// <returns>The names of the pages.</returns>
    public static SitePages Write(string site, SiteHeading heading, IReadOnlyList<RunResult> results, IReadOnlyList<NotebookFindings> findings, SiteFormats formats, string root)
    {
        Directory.CreateDirectory(site);
        using FileStream held = SiteLock.Wait(site);
        SitePages pages = SitePages.Assign(site, results, root);
        for (int i = 0; i < results.Count && formats.Ipynb; i++)
        {
            string notebook = IpynbFormat.Write(JupyterCells.ForJupyter(NotebookFindings.WithoutRecords(results[i].Document)), KernelSpec.NotebookOptions).GetOrThrow();
            AtomicFile.WriteText(Path.Combine(site, pages.Names[i] + ".ipynb"), writer => writer.Write(notebook));
        }

        if (formats.Html) WritePages(site, heading, results, findings, pages);
        return pages;
    }

    private static void WritePages(string site, SiteHeading heading, IReadOnlyList<RunResult> results, IReadOnlyList<NotebookFindings> findings, SitePages pages)
    {
        CopyScript(site, ChartLibrary.FileName, ChartLibrary.SourceFile);
        if (results.Any(static result => PageWriter.NeedsMermaid(result.Document))) CopyScript(site, ChartLibrary.MermaidFileName, ChartLibrary.MermaidSourceFile);
        for (int i = 0; i < results.Count; i++)
        {
            string page = PageWriter.Write(ShownOf(results[i]), Site with
            {
                SiteTitle = heading.Title,
                AdjacentPages = (LinkTo(results, pages, i - 1), LinkTo(results, pages, i + 1)),
                Findings = findings[i].Findings,
                Failure = results[i].Succeeded ? null : string.Join("\n\n", results[i].Failures),
            });
            AtomicFile.WriteText(Path.Combine(site, pages.AddressOf(i)), writer => writer.Write(page));
        }

        IndexEntry[] entries = [.. results.Select((result, i) => EntryOf(result, findings[i], pages, i))];
        string index = IndexPage.Write(heading.Title, heading.Introduction, entries, Site, pages.Kept);
        AtomicFile.WriteText(Path.Combine(site, IndexName), writer => writer.Write(index));
    }

    private static IndexEntry EntryOf(RunResult result, NotebookFindings found, SitePages pages, int place) =>
        IndexEntry.FromNotebook(result.Document, pages.AddressOf(place), result.Succeeded) with { Notebook = pages.Notebooks[place], Finding = found.Findings.Count > 0 ? found.Findings[0] : null, Picture = found.Picture, Ending = result.Ending };

    // What follows the end that a notebook gave itself was not run and has nothing to show.
    private static NotebookDocument ShownOf(RunResult result) =>
        result.EndedAt is { } end ? result.Document with { Cells = [.. result.Document.Cells.Take(end + 1)] } : result.Document;

    private static void CopyScript(string site, string name, string source) => AtomicFile.Write(Path.Combine(site, name), stream =>
    {
        using FileStream library = File.OpenRead(source);
        library.CopyTo(stream);
    });

    private static PageLink? LinkTo(IReadOnlyList<RunResult> results, SitePages pages, int place) =>
        place >= 0 && place < results.Count ? new PageLink(results[place].Document.Title, pages.AddressOf(place)) : null;
}

using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>Writes what came of a run: a page a notebook, their index, plotly.js once beside them.</summary>
internal static class SiteWriter
{
    /// <summary>The page that lists the others.</summary>
    public const string IndexName = "index.html";

    private static readonly string Foot = $"Made by AntiStalinistLeft {KitVersion.Current}.";

    /// <summary>Writes what the formats ask for; each file is whole or not there.</summary>
    public static void Write(string site, SiteHeading heading, IReadOnlyList<RunResult> results, SiteFormats formats)
    {
        foreach (RunResult result in results.Where(_ => formats.Ipynb))
        {
            string notebook = IpynbFormat.Write(JupyterCells.ForJupyter(result.Document), KernelSpec.NotebookOptions).GetOrThrow();
            AtomicFile.WriteText(Path.Combine(site, NameOf(result) + ".ipynb"), writer => writer.Write(notebook));
        }

        if (formats.Html) WritePages(site, heading, results);
    }

    private static void WritePages(string site, SiteHeading heading, IReadOnlyList<RunResult> results)
    {
        CopyScript(site, ChartLibrary.FileName, ChartLibrary.SourceFile);
        if (results.Any(static result => PageWriter.NeedsMermaid(result.Document))) CopyScript(site, ChartLibrary.MermaidFileName, ChartLibrary.MermaidSourceFile);
        for (int i = 0; i < results.Count; i++)
        {
            string page = PageWriter.Write(results[i].Document, new PageOptions
            {
                PlotlyScript = ChartLibrary.FileName,
                MermaidScript = ChartLibrary.MermaidFileName,
                SiteTitle = heading.Title,
                Index = IndexName,
                AdjacentPages = (LinkTo(results, i - 1), LinkTo(results, i + 1)),
                Failure = results[i].Succeeded ? null : string.Join("\n\n", results[i].Failures),
                Footer = Foot,
            });
            AtomicFile.WriteText(Path.Combine(site, PageOf(results[i])), writer => writer.Write(page));
        }

        string index = IndexPage.Write(heading.Title, heading.Introduction, [.. results.Select(result => IndexEntry.FromNotebook(result.Document, PageOf(result), result.Succeeded))], Foot);
        AtomicFile.WriteText(Path.Combine(site, IndexName), writer => writer.Write(index));
    }

    private static void CopyScript(string site, string name, string source) => AtomicFile.Write(Path.Combine(site, name), stream =>
    {
        using FileStream library = File.OpenRead(source);
        library.CopyTo(stream);
    });

    private static PageLink? LinkTo(IReadOnlyList<RunResult> results, int place) =>
        place >= 0 && place < results.Count ? new PageLink(results[place].Document.Title, PageOf(results[place])) : null;

    private static string PageOf(RunResult result) => NameOf(result) + ".html";

    private static string NameOf(RunResult result) => Path.GetFileNameWithoutExtension(result.Document.Name);
}

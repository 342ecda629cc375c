using System.Text.Json;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>What the figures of one notebook found.</summary>
/// <param name="Findings">
/// The findings that open its page: the first of each part of the notebook, and the next ones where these are fewer than three;
/// five at the most. Those that may be artefacts stand behind the others.
/// </param>
/// <param name="Picture">The chart of the first of them; null where there is none.</param>
internal sealed record NotebookFindings(IReadOnlyList<PageFinding> Findings, JsonElement? Picture)
{
    private const int Least = 3;
    private const int Most = 5;

    /// <summary>Reads the figures that a run showed.</summary>
    /// <exception cref="InputException">A notebook gave something that is no figure.</exception>
    public static NotebookFindings Collect(RunResult result)
    {
        var found = new List<(int Part, PageFinding Finding, JsonElement Picture)>();
        int part = 0;
        for (int cell = 0; cell < result.Document.Cells.Count; cell++)
        {
            NotebookCell read = result.Document.Cells[cell];
            if (read.Language == NotebookCell.Markdown && read.Source.Split('\n').Any(line => line.StartsWith("## ", StringComparison.Ordinal))) part++;
            for (int output = 0; output < read.Outputs.Count; output++)
            {
                if (FigureOf(read.Outputs[output]) is not { Plotly: var plotly } figure || plotly["data"]?.AsArray().Count is null or 0) continue;
                found.Add((part, new PageFinding(cell, output, figure.Finding, figure.AuditNotes.Count > 0), JsonSerializer.SerializeToElement(plotly)));
            }
        }

        var leading = found.DistinctBy(one => one.Part).ToArray();
        var opening = leading.Concat(found).DistinctBy(one => one.Finding.Sentence).Take(Math.Max(leading.Length, Least)).OrderBy(one => one.Finding.MayBeArtefact).Take(Most).ToArray();
        return new NotebookFindings([.. opening.Select(one => one.Finding)], opening.Length == 0 ? null : opening[0].Picture);
    }

    /// <summary>The notebook without the figures' records, which are for this program alone.</summary>
    public static NotebookDocument WithoutRecords(NotebookDocument document) => document with
    {
        Cells = [.. document.Cells.Select(cell => cell with { Outputs = [.. cell.Outputs.Select(WithoutRecord)] })],
    };

    private static CellOutput WithoutRecord(CellOutput output) => output is DisplayOutput display
        ? display with { Data = display.Data.Where(form => form.Key != FigureRecord.MimeType).Aggregate(MimeBundle.Empty, (forms, form) => forms.With(form.Key, form.Value)) }
        : output;

    private static FigureRecord? FigureOf(CellOutput output) =>
        output is DisplayOutput display && display.Data.TryGet(FigureRecord.MimeType, out JsonElement json) ? FigureRecord.Parse(json.GetRawText()).GetOrThrow() : null;
}

using System.Text.Json;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>A figure that a notebook showed.</summary>
/// <param name="Record">The figure.</param>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Cell">The number of its cell, from 1, prose counted.</param>
internal sealed record CollectedFigure(FigureRecord Record, string Notebook, int Cell)
{
    /// <summary>All figures that notebooks showed, in their order.</summary>
    /// <exception cref="InputException">A notebook gave something that is no figure, or two figures have one name.</exception>
    public static IReadOnlyList<CollectedFigure> CollectFrom(IEnumerable<RunResult> results)
    {
        CollectedFigure[] figures = [.. results.SelectMany(CollectFromRun)];
        if (figures.GroupBy(figure => figure.Record.Name).FirstOrDefault(group => group.Skip(1).Any()) is not { } twice) return figures;
        string where = string.Join(" and ", twice.Select(figure => FormattableString.Invariant($"{figure.Notebook}, cell {figure.Cell}")));
        throw new InputException(new Diagnostic(Severity.Error, "name-taken-twice", $"Two figures are named {twice.Key}: {where}. Give one another name, for the name is that of its folder."));
    }

    private static IEnumerable<CollectedFigure> CollectFromRun(RunResult result)
    {
        for (int i = 0; i < result.Document.Cells.Count; i++)
        {
            foreach (DisplayOutput output in result.Document.Cells[i].Outputs.OfType<DisplayOutput>())
            {
                if (!output.Data.TryGet(FigureRecord.MimeType, out JsonElement json)) continue;
                yield return new CollectedFigure(FigureRecord.Parse(json.GetRawText()).GetOrThrow(), result.Document.Name, i + 1);
            }
        }
    }
}

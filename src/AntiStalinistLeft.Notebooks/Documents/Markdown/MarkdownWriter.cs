using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Writes one Markdown page.</summary>
internal sealed class MarkdownWriter(NotebookDocument document)
{
    private readonly KernelNames _names = new(KernelInfo.Defaults, document.Meta.Kernels);
    private readonly NotebookCell[] _cells = [.. document.Cells.Select(static cell => cell with { Source = cell.Source.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n') }).Where(static cell => cell.Source.Length > 0)];

    public Result<string> Write()
    {
        StringBuilder page = new();

        // The default encoder keeps «>» out of the JSON, and with it the end of the comment.
        if (document.Meta.Json is { } meta) page.Append(MarkdownSyntax.MetaStart).Append(JsonSerializer.Serialize(meta)).Append(MarkdownSyntax.CommentEnd).Append('\n');

        bool blocksAreProse = false;
        for (int i = 0; i < _cells.Length; i++)
        {
            bool afterProse = i > 0 && _cells[i - 1].Language == NotebookCell.Markdown;
            if (page.Length > 0) page.Append('\n');
            blocksAreProse = Append(page, _cells[i], blocksAreProse, afterProse);
        }

        return FirstLost(page.ToString()) is { } lost
            ? Result<string>.Fail(new Diagnostic(Severity.Error, "unwritable-cell", FormattableString.Invariant($"Cell {lost + 1} cannot be written to Markdown so that it reads back the same: it holds a carriage return, or its kernel's name a blank.")))
            : Result<string>.Success(page.ToString());
    }

    /// <summary>Appends a cell.</summary>
    /// <returns>Whether fenced blocks that follow are prose.</returns>
    private bool Append(StringBuilder page, NotebookCell cell, bool blocksAreProse, bool afterProse)
    {
        if (cell.Language == NotebookCell.Markdown && !cell.Source.Split('\n').Any(static line => MarkdownSyntax.ParseBorder(line) is not null || line.StartsWith(MarkdownSyntax.MetaStart, StringComparison.Ordinal)))
        {
            bool border = afterProse || blocksAreProse || !IsPlainProse(cell.Source);
            if (border) page.Append(MarkdownSyntax.FormatBorder(NotebookCell.Markdown)).Append("\n\n");
            page.Append(cell.Source).Append('\n');
            return border;
        }

        // Prose that holds a line like our marks is fenced too; the border before it must not begin prose.
        if (blocksAreProse) page.Append(MarkdownSyntax.FormatBorder(cell.IsCode ? cell.Language : MarkdownSyntax.EndOfProse)).Append("\n\n");
        string fence = new('`', Math.Max(3, LongestFence(cell.Source) + 1));
        string info = _names.IsKnown(cell.Language) && cell.Language != NotebookCell.Markdown && _names.FindSeparator("#!" + cell.Language) == cell.Language ? cell.Language : "#!" + cell.Language;
        page.Append(fence).Append(info).Append('\n').Append(cell.Source).Append('\n').Append(fence).Append('\n');
        return false;
    }

    /// <summary>True when prose holds no fenced block that a reader would take for a cell, and none that is left open.</summary>
    private bool IsPlainProse(string source) =>
        new MarkdownReader(source, null).ReadWith(_names) is [{ Language: NotebookCell.Markdown } only] && only.Source == source
        && new MarkdownReader(source + "\n\n```csharp\nx\n```", null).ReadWith(_names) is [_, { Source: "x" }];

    private static int LongestFence(string source) => source.Split('\n').Max(static line => line.Length - line.TrimStart('`').Length);

    /// <summary>The first cell that a reader of the page would not get back; null where all come back.</summary>
    private int? FirstLost(string page)
    {
        NotebookCell[] back = [.. (MarkdownFormat.Read(page).Value?.Cells ?? []).Where(static cell => cell.Source.Length > 0)];
        for (int i = 0; i < Math.Max(back.Length, _cells.Length); i++)
        {
            if (i >= back.Length || i >= _cells.Length || (back[i].Language, back[i].Source) != (_cells[i].Language, _cells[i].Source)) return Math.Min(i, _cells.Length - 1);
        }

        return null;
    }
}

using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Reads one Markdown page.</summary>
internal sealed class MarkdownReader(string text, string? file)
{
    private readonly string[] _lines = [.. DibLine.Split(text, 0).Select(line => line.GetText(text).ToString())];
    private readonly List<NotebookCell> _cells = [];
    private readonly List<int> _prose = [];
    private KernelNames _names = new(KernelInfo.Defaults, []);
    private bool _blocksAreProse;

    public Result<NotebookDocument> Read()
    {
        Result<NotebookMeta> meta = ReadMeta();
        if (!meta.Succeeded) return Result<NotebookDocument>.Fail(meta.Failure with { File = file });

        _names = new KernelNames(KernelInfo.Defaults, meta.Value.Kernels);
        if (ReadCells(meta.Value.Json is null ? 0 : 1) is { } unclosed)
        {
            return Result<NotebookDocument>.Fail(new Diagnostic(Severity.Error, "unclosed-cell", "The code cell that opens here is not closed; put a line with the same number of backticks below it.", file, unclosed + 1));
        }

        IReadOnlyList<NotebookCell> cells = _cells.Count == 0 ? [new NotebookCell(NotebookCell.Markdown, string.Empty)] : _cells;
        return Result<NotebookDocument>.Success(new NotebookDocument { Cells = cells, Meta = meta.Value, Path = file });
    }

    /// <summary>The cells of a page without a meta, for which these names are known; empty where a block is not closed.</summary>
    public IReadOnlyList<NotebookCell> ReadWith(KernelNames names)
    {
        _names = names;
        return ReadCells(0) is null ? _cells : [];
    }

    /// <summary>Reads all cells.</summary>
    /// <returns>The line that opens a block which is not closed; null when all are.</returns>
    private int? ReadCells(int from)
    {
        for (int i = from; i < _lines.Length;)
        {
            int next = ReadAt(i);
            if (next < 0) return i;

            i = next;
        }

        FinishProse();
        return null;
    }

    private Result<NotebookMeta> ReadMeta()
    {
        if (_lines is not [{ } first, ..] || !first.StartsWith(MarkdownSyntax.MetaStart, StringComparison.Ordinal)) return Result<NotebookMeta>.Success(NotebookMeta.Empty);
        if (!first.EndsWith(MarkdownSyntax.CommentEnd, StringComparison.Ordinal)) return Result<NotebookMeta>.Fail(new Diagnostic(Severity.Error, "bad-meta", "The comment with the notebook's meta must end on its own line.", null, 1));

        try
        {
            using JsonDocument json = JsonDocument.Parse(first[MarkdownSyntax.MetaStart.Length..^MarkdownSyntax.CommentEnd.Length]);
            StrictJson.RequireWholeTexts(json.RootElement.GetRawText());
            Result<NotebookMeta> result = NotebookMeta.From(json.RootElement);
            return result.Succeeded ? result : Result<NotebookMeta>.Fail(result.Failure with { Line = 1 });
        }
        catch (JsonException e)
        {
            return Result<NotebookMeta>.Fail(new Diagnostic(Severity.Error, "bad-meta", "The comment with the notebook's meta must hold JSON, but this is not; mend it or remove the line.", null, 1, MarkdownSyntax.MetaStart.Length + (int)(e.BytePositionInLine ?? 0) + 1));
        }
    }

    /// <summary>Takes the line, or the block that it opens.</summary>
    /// <returns>The line to go on with; negative where a block is not closed.</returns>
    private int ReadAt(int at)
    {
        if (MarkdownSyntax.ParseBorder(_lines[at]) is { } border)
        {
            FinishProse();
            _blocksAreProse = border is NotebookCell.Markdown or "md";
            return at + 1;
        }

        if (MarkdownSyntax.ParseFence(_lines[at]) is not { } opening)
        {
            _prose.Add(at);
            return at + 1;
        }

        int end = Array.FindIndex(_lines, at + 1, line => MarkdownSyntax.ClosesFence(line, opening.Fence));
        if (_blocksAreProse || MarkdownSyntax.FindKernel(opening.Info.Trim(), _names) is not { } kernel)
        {
            return TakeProseBlock(at, end);
        }

        if (end < 0) return -1;

        FinishProse();
        AddCell(kernel, [.. Enumerable.Range(at + 1, end - at - 1)]);
        return end + 1;
    }

    /// <summary>A block that is part of the prose: whole, so that nothing in it is taken for a mark; a border ends one below such a border.</summary>
    private int TakeProseBlock(int at, int end)
    {
        int border = _blocksAreProse ? Array.FindIndex(_lines, at + 1, static line => MarkdownSyntax.ParseBorder(line) is not null) : -1;
        int to = end < 0 ? _lines.Length : end + 1;
        if (border >= 0 && border < to) to = border;

        _prose.AddRange(Enumerable.Range(at, to - at));
        return to;
    }

    private void FinishProse()
    {
        AddCell(NotebookCell.Markdown, [.. _prose]);
        _prose.Clear();
    }

    private void AddCell(string language, int[] lines)
    {
        int first = Array.FindIndex(lines, i => _lines[i].Length > 0);
        if (first < 0) return;

        int last = Array.FindLastIndex(lines, i => _lines[i].Length > 0);
        _cells.Add(new NotebookCell(language, string.Join('\n', lines[first..(last + 1)].Select(i => _lines[i]))) { Line = lines[first] + 1 });
    }
}

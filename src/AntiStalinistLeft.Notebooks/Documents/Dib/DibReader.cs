using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Documents.Dib;

/// <summary>How a notebook stood in its .dib: the whole text, and the part before the first cell with its meta.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Preamble">What stands before the first cell's own stretch.</param>
/// <param name="Meta">The meta that was read; compared by reference.</param>
/// <param name="InPieces">True when the stretches of the cells, put in order behind the preamble, give the whole text.</param>
internal sealed record DibOrigin(string Text, string Preamble, NotebookMeta Meta, bool InPieces);

/// <summary>Reads one .dib.</summary>
internal sealed class DibReader(string text, DibOptions options, string? file)
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly List<DibLine> lines = DibLine.Split(text, text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0);
    private readonly List<NotebookCell> cells = [];
    private readonly List<int> starts = [];
    private NotebookMeta meta = NotebookMeta.Empty;
    private int metaFrom;
    private int metaTo;

    public NotebookResult<NotebookDocument> Read()
    {
        if (ReadMeta() is { } error)
        {
            return error with { File = file };
        }

        ReadCells(new KernelNames(options.Kernels, meta.Kernels));
        bool inPieces = meta.Json is null || metaTo <= FirstCellLine();
        List<NotebookCell> finished = cells.Count == 0
            ? [new NotebookCell(options.DefaultKernel, string.Empty)]
            : [.. cells.Select((cell, i) => cell with { DibOrigin = Origin(i) })];
        string preamble = starts.Count == 0 ? text : text[..starts[0]];
        return new NotebookDocument
        {
            Cells = finished,
            Meta = meta,
            Path = file,
            DibOrigin = new DibOrigin(text, preamble, meta, inPieces && cells.Count > 0),
        };
    }

    private DibCellOrigin Origin(int i) =>
        new(text[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : text.Length)], cells[i].Language, cells[i].Source);

    private int FirstCellLine() =>
        starts.Count == 0 ? lines.Count : lines.FindIndex(line => line.Start >= starts[0]);

    private NotebookError? ReadMeta()
    {
        metaFrom = lines.FindIndex(line => line.In(text).StartsWith("#!meta", StringComparison.Ordinal));
        if (metaFrom < 0)
        {
            metaFrom = metaTo = 0;
            return null;
        }

        metaTo = lines.FindIndex(metaFrom + 1, line => line.In(text).StartsWith("#!", StringComparison.Ordinal));
        metaTo = metaTo < 0 ? lines.Count : metaTo;
        int from = lines[metaFrom].End;
        string json = text[from..(metaTo < lines.Count ? lines[metaTo].Start : text.Length)];
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            NotebookResult<NotebookMeta> result = NotebookMeta.From(document.RootElement);
            meta = result.Value ?? NotebookMeta.Empty;
            return result.Error is null ? null : result.Error with { Line = metaFrom + 1 };
        }
        catch (JsonException e)
        {
            int line = metaFrom + 2 + (int)(e.LineNumber ?? 0);
            int? column = e.BytePositionInLine is { } position ? (int)position + 1 : null;
            string found = string.IsNullOrWhiteSpace(json) ? "nothing follows it" : "what follows it is not";
            return new NotebookError($"#!meta must be followed by JSON, but {found}; mend the JSON or remove the block.", null, Math.Min(line, Math.Max(lines.Count, 1)), column);
        }
    }

    private void ReadCells(KernelNames names)
    {
        List<int> body = [];
        string language = options.DefaultKernel;
        int start = lines.Count > 0 ? lines[0].Start : 0;
        bool separated = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (i >= metaFrom && i < metaTo)
            {
                continue;
            }

            if (names.Separator(lines[i].In(text)) is { } name)
            {
                Finish(language, body, start, separated);
                (language, start, separated) = (name, lines[i].Start, true);
                body.Clear();
            }
            else
            {
                body.Add(i);
            }
        }

        Finish(language, body, start, separated);
    }

    private void Finish(string language, List<int> body, int start, bool separated)
    {
        int first = body.FindIndex(i => lines[i].Length > 0);
        if (first < 0)
        {
            return;
        }

        int last = body.FindLastIndex(i => lines[i].Length > 0);
        string source = string.Join('\n', body[first..(last + 1)].Select(i => lines[i].In(text).ToString()));
        cells.Add(new NotebookCell(language, source) { Line = body[first] + 1 });
        starts.Add(separated ? start : lines[body[first]].Start);
    }
}

using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>How a notebook stood in its .dib: the whole text, and the part before the first cell with its meta.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Preamble">What stands before the first cell's own stretch.</param>
/// <param name="Meta">The meta that was read; compared by reference.</param>
/// <param name="CoversWholeText">True when the stretches of the cells, put in order behind the preamble, give the whole text.</param>
internal sealed record DibSource(string Text, string Preamble, NotebookMeta Meta, bool CoversWholeText);

/// <summary>Reads one .dib.</summary>
internal sealed class DibReader(string text, DibOptions options, string? file)
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly List<DibLine> _lines = DibLine.Split(text, text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0);
    private readonly List<NotebookCell> _cells = [];
    private readonly List<int> _starts = [];
    private NotebookMeta _meta = NotebookMeta.Empty;
    private int _metaFrom;
    private int _metaTo;

    public Result<NotebookDocument> Read()
    {
        if (ReadMeta() is { } failure)
        {
            return Result<NotebookDocument>.Fail(failure with { File = file });
        }

        ReadCells(new KernelNames(options.Kernels, _meta.Kernels));
        bool inPieces = _meta.Json is null || _metaTo <= FirstCellLine();
        List<NotebookCell> finished = _cells.Count == 0
            ? [new NotebookCell(options.DefaultKernel, string.Empty)]
            : [.. _cells.Select((cell, i) => cell with { DibSource = Origin(i) })];
        string preamble = _starts.Count == 0 ? text : text[.._starts[0]];
        return Result<NotebookDocument>.Success(new NotebookDocument
        {
            Cells = finished,
            Meta = _meta,
            Path = file,
            DibSource = new DibSource(text, preamble, _meta, inPieces && _cells.Count > 0),
        });
    }

    private DibCellSource Origin(int i) =>
        new(text[_starts[i]..(i + 1 < _starts.Count ? _starts[i + 1] : text.Length)], _cells[i].Language, _cells[i].Source);

    private int FirstCellLine() =>
        _starts.Count == 0 ? _lines.Count : _lines.FindIndex(line => line.Start >= _starts[0]);

    private Diagnostic? ReadMeta()
    {
        _metaFrom = _lines.FindIndex(line => line.GetText(text).StartsWith("#!meta", StringComparison.Ordinal));
        if (_metaFrom < 0)
        {
            _metaFrom = _metaTo = 0;
            return null;
        }

        _metaTo = _lines.FindIndex(_metaFrom + 1, line => line.GetText(text).StartsWith("#!", StringComparison.Ordinal));
        _metaTo = _metaTo < 0 ? _lines.Count : _metaTo;
        int from = _lines[_metaFrom].End;
        string json = text[from..(_metaTo < _lines.Count ? _lines[_metaTo].Start : text.Length)];
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            StrictJson.RequireWholeTexts(json);
            Result<NotebookMeta> result = NotebookMeta.From(document.RootElement);
            _meta = result.Value ?? NotebookMeta.Empty;
            return result.Succeeded ? null : result.Failure with { Line = _metaFrom + 1 };
        }
        catch (JsonException e)
        {
            int line = _metaFrom + 2 + (int)(e.LineNumber ?? 0);
            int? column = e.BytePositionInLine is { } position ? (int)position + 1 : null;
            string found = string.IsNullOrWhiteSpace(json) ? "nothing follows it" : "what follows it is not";
            return new Diagnostic(Severity.Error, "bad-meta", $"#!meta must be followed by JSON, but {found}; mend the JSON or remove the block.", null, Math.Min(line, Math.Max(_lines.Count, 1)), column);
        }
    }

    private void ReadCells(KernelNames names)
    {
        List<int> body = [];
        string language = options.DefaultKernel;
        int start = _lines.Count > 0 ? _lines[0].Start : 0;
        bool separated = false;
        for (int i = 0; i < _lines.Count; i++)
        {
            if (i >= _metaFrom && i < _metaTo) continue;

            if (names.FindSeparator(_lines[i].GetText(text)) is { } name)
            {
                Finish(language, body, start, separated);
                (language, start, separated) = (name, _lines[i].Start, true);
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
        int first = body.FindIndex(i => _lines[i].Length > 0);
        if (first < 0) return;

        int last = body.FindLastIndex(i => _lines[i].Length > 0);
        string source = string.Join('\n', body[first..(last + 1)].Select(i => _lines[i].GetText(text).ToString()));
        _cells.Add(new NotebookCell(language, source) { Line = body[first] + 1 });
        _starts.Add(separated ? start : _lines[body[first]].Start);
    }
}

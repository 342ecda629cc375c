using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Writes one .dib.</summary>
internal sealed class DibWriter
{
    private readonly NotebookDocument _document;
    private readonly DibOptions _options;
    private readonly List<NotebookCell> _cells;
    private readonly string _newLine;

    public DibWriter(NotebookDocument document, DibOptions options)
    {
        _document = document;
        _options = options;
        _cells = [.. document.Cells.Select(static cell => cell.Source == cell.DibSource?.Source ? cell : cell with { Source = Normalize(cell.Source) })];
        _newLine = document.DibSource?.Text.Contains("\r\n", StringComparison.Ordinal) == true ? "\r\n" : "\n";
    }

    public Result<string> Write()
    {
        if (_cells.FindIndex(static cell => cell.Language == NotebookCell.Raw) is >= 0 and int raw)
        {
            return Result<string>.Fail(new Diagnostic(Severity.Error, "unwritable-cell", FormattableString.Invariant($"Cell {raw + 1} is a raw cell, which a .dib cannot hold; make it Markdown.")));
        }

        if (_document.DibSource is { } origin && ReferenceEquals(origin.Meta, _document.Meta) && ReadsBack(origin.Text))
        {
            return Result<string>.Success(origin.Text);
        }

        if (_document.DibSource is { CoversWholeText: true } pieces && WritePreservingUnchanged(pieces) is { } kept && ReadsBack(kept))
        {
            return Result<string>.Success(kept);
        }

        string whole = WriteCanonical();
        return ReadsBack(whole) ? Result<string>.Success(whole) : Result<string>.Fail(DescribeUnwritable());
    }

    /// <summary>The text that a reader makes of a cell: LF, no empty lines at the ends.</summary>
    private static string Normalize(string source) => source.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');

    private string WritePreservingUnchanged(DibSource origin)
    {
        StringBuilder builder = new();
        builder.Append(ReferenceEquals(origin.Meta, _document.Meta) ? origin.Preamble : MetaBlock());
        bool lastIsNew = false;
        foreach (NotebookCell cell in _cells.Where(static cell => cell.Source.Length > 0))
        {
            string? stretch = RewriteInPlace(cell);
            lastIsNew = stretch is null;
            EndLine(builder, emptyLineToo: lastIsNew);
            builder.Append(stretch ?? Block(cell) + _newLine);
        }

        string text = builder.ToString();
        string end = origin.Text[origin.Text.TrimEnd('\r', '\n').Length..];
        return lastIsNew ? text.TrimEnd('\r', '\n') + end : text;
    }

    /// <summary>The cell's stretch of the file with only the changed text changed; null for a cell without one.</summary>
    private string? RewriteInPlace(NotebookCell cell)
    {
        if (cell.DibSource is not { } was || was.Language != cell.Language || was.Source == cell.Source)
        {
            return cell.DibSource?.Language == cell.Language ? cell.DibSource.Raw : null;
        }

        string old = InFile(was.Source);
        int at = was.Raw.LastIndexOf(old, StringComparison.Ordinal);
        return at < 0 ? null : was.Raw[..at] + InFile(cell.Source) + was.Raw[(at + old.Length)..];
    }

    private void EndLine(StringBuilder builder, bool emptyLineToo)
    {
        if (builder.Length > 0 && builder[^1] != '\n') builder.Append(_newLine);

        string twice = _newLine + _newLine;
        if (emptyLineToo && builder.Length >= twice.Length && builder.ToString(builder.Length - twice.Length, twice.Length) != twice)
        {
            builder.Append(_newLine);
        }
    }

    private string InFile(string source) => source.Replace("\n", _newLine, StringComparison.Ordinal);

    private string WriteCanonical() =>
        string.Concat(_cells.Select(cell => _newLine + Block(cell)).Prepend(MetaBlock().TrimEnd('\r', '\n') + _newLine));

    private string Block(NotebookCell cell) =>
        $"#!{cell.Language}{_newLine}{_newLine}{InFile(cell.Source)}{_newLine}";

    private string MetaBlock()
    {
        string json = _document.Meta.Json is { } kept && LanguagesMissing(_document.Meta.Kernels).Count == 0
            ? JsonSerializer.Serialize(kept, NotebookJson.Compact)
            : NewMeta();
        return $"#!meta{_newLine}{_newLine}{json}{_newLine}{_newLine}";
    }

    private List<string> LanguagesMissing(IReadOnlyList<KernelInfo> named)
    {
        KernelNames names = new(_options.Kernels, named);
        return [.. _cells.Select(static cell => cell.Language).Where(name => !names.IsKnown(name)).Distinct(StringComparer.Ordinal)];
    }

    private string NewMeta()
    {
        List<KernelInfo> kernels = [.. _document.Meta.Kernels];
        foreach (string name in _cells.Select(static cell => cell.Language).Prepend(_options.DefaultKernel))
        {
            if (!kernels.Exists(kernel => kernel.Name == name))
            {
                kernels.Add(_options.Kernels.FirstOrDefault(kernel => kernel.Name == name) ?? new KernelInfo(name));
            }
        }

        return NotebookJson.WriteKernelInfo(_document.Meta.DefaultKernel ?? _options.DefaultKernel, kernels, _document.Meta.Json);
    }

    private bool ReadsBack(string text) =>
        DibFormat.Read(text, _options).Value is { } back
        && Filled(back.Cells).SequenceEqual(Filled(_cells))
        && SameMeta(back.Meta);

    private bool SameMeta(NotebookMeta back) =>
        _document.Meta.Json is not { } json || LanguagesMissing(_document.Meta.Kernels).Count > 0
        || (back.Json is { } read && JsonElement.DeepEquals(json, read));

    private static IEnumerable<(string Language, string Source)> Filled(IEnumerable<NotebookCell> cells) =>
        cells.Where(static cell => cell.Source.Length > 0).Select(static cell => (cell.Language, cell.Source));

    private Diagnostic DescribeUnwritable()
    {
        KernelNames names = new(_options.Kernels, _document.Meta.Kernels);
        for (int i = 0; i < _cells.Count; i++)
        {
            string[] lines = _cells[i].Source.Split('\n');
            int at = Array.FindIndex(lines, line => names.FindSeparator(line) is not null);
            if (at >= 0)
            {
                return new Diagnostic(Severity.Error, "unwritable-cell", FormattableString.Invariant(
                    $"Line {at + 1} of cell {i + 1} is «{lines[at]}», which a .dib reads as the start of a cell; indent it or change it."));
            }
        }

        return new Diagnostic(Severity.Error, "unwritable-notebook", "The notebook cannot be written as a .dib that reads back the same; its cells hold line ends or names that the format has no place for.");
    }
}

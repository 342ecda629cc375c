using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A notebook: cells in order and what the file says of itself. Immutable; change by <c>with</c>.</summary>
internal sealed record NotebookDocument
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; init; } = [];

    /// <summary>The notebook's meta; <see cref="NotebookMeta.Empty"/> where the file had none.</summary>
    public NotebookMeta Meta { get; init; } = NotebookMeta.Empty;

    /// <summary>The file that the notebook was read from, as the caller named it; null for one made in memory.</summary>
    public string? Path { get; init; }

    /// <summary>Fields of an .ipynb's top level that this reader does not know, kept for writing.</summary>
    public JsonElement? UnknownFields { get; init; }

    /// <summary>What messages call the notebook: its file name, or «notebook» for one made in memory.</summary>
    public string Name => Path is null ? "notebook" : System.IO.Path.GetFileName(Path);

    /// <summary>The folder that relative paths in its cells start from: that of its file, or the current one for a notebook made in memory.</summary>
    public string Folder => Path is null ? System.IO.Path.GetFullPath(".") : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>The .dib text that the notebook was read from; lets an unchanged one be written back as it was.</summary>
    internal DibSource? DibSource { get; init; }

    /// <summary>
    /// The notebook's title: the first heading of its prose, without its marks; else the file name without extension.
    /// </summary>
    public string Title => FirstHeading() ?? System.IO.Path.GetFileNameWithoutExtension(Name);

    /// <summary>Reads a notebook; the format follows the extension, <c>.dib</c>, <c>.ipynb</c> or <c>.md</c>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The notebook, or what is wrong with the file and where.</returns>
    public static Result<NotebookDocument> Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Result<string> text = ReadText(path);
        if (!text.Succeeded) return Result<NotebookDocument>.Fail(text.Failure);

        return System.IO.Path.GetExtension(path) switch
        {
            ".dib" => DibFormat.Read(text.Value, file: path),
            ".ipynb" => IpynbFormat.Read(text.Value, path),
            ".md" => MarkdownFormat.Read(text.Value, path),
            string other => Result<NotebookDocument>.Fail(new Diagnostic(Severity.Error, "no-notebook-format", $"A notebook's file name ends in .dib, .ipynb or .md, but this one ends in «{other}».", path)),
        };
    }

    private static Result<string> ReadText(string path)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Limits.NotebookBytes } file)
            {
                return Result<string>.Fail(new Diagnostic(Severity.Error, "too-long", FormattableString.Invariant($"The notebook has {file.Length} bytes; one may have {Limits.NotebookBytes}. Clear its outputs, or split it."), path));
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Result<string>.Fail(File.Exists(path)
                ? new Diagnostic(Severity.Error, "unreadable-file", $"The notebook could not be read: {FileFailures.Explain(e)}", path)
                : new Diagnostic(Severity.Error, "not-found", "There is no such notebook.", path));
        }

        try
        {
            return Result<string>.Success(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            int line = bytes.AsSpan(0, e.Index).Count((byte)'\n') + 1;
            return Result<string>.Fail(new Diagnostic(Severity.Error, "not-utf-8", "A notebook must be UTF-8, but this one has bytes that are not; save it as UTF-8.", path, line));
        }
    }

    private string? FirstHeading()
    {
        foreach (NotebookCell cell in Cells)
        {
            if (cell.Language != NotebookCell.Markdown) continue;

            foreach (string line in cell.Source.Split('\n'))
            {
                string heading = line.TrimStart('#');
                if (heading.Length < line.Length && line.Length - heading.Length <= 6 && heading.StartsWith(' '))
                {
                    return heading.Trim();
                }
            }
        }

        return null;
    }
}

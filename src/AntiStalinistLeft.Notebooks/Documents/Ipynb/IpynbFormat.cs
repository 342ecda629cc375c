using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The <c>.ipynb</c> format: Jupyter's JSON. Reads nbformat 4.0 to 4.5, checked; writes 4.5.</summary>
internal static class IpynbFormat
{
    /// <summary>Reads a notebook and checks it against what nbformat 4 requires.</summary>
    /// <param name="text">The file's text; a byte-order mark at its start is allowed.</param>
    /// <param name="file">What messages call the file.</param>
    /// <returns>The notebook, or an error that names the cell and the place in the JSON.</returns>
    public static Result<NotebookDocument> Read(string text, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using JsonDocument json = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            StrictJson.RequireWholeTexts(text.TrimStart('\uFEFF'));
            return new IpynbReader(file).Read(json.RootElement);
        }
        catch (JsonException e)
        {
            int? column = e.BytePositionInLine is { } position ? (int)position + 1 : null;
            return Result<NotebookDocument>.Fail(new Diagnostic(Severity.Error, "not-json", "An .ipynb must be JSON, but this is not: the text breaks off or has a wrong mark here.", file, (int)(e.LineNumber ?? 0) + 1, column));
        }
        catch (IpynbFormatException fault)
        {
            return Result<NotebookDocument>.Fail(new Diagnostic(Severity.Error, "bad-ipynb", fault.Message, file));
        }
    }

    /// <summary>
    /// Writes a notebook as nbformat 4.5 the way Jupyter does: keys sorted, one blank of indent, letters kept. Cells
    /// without an id get one from their text, so the same notebook gives the same bytes.
    /// </summary>
    /// <param name="document">The notebook.</param>
    /// <param name="options">Which Jupyter kernel opens it; null for <see cref="IpynbOptions.Default"/>.</param>
    public static Result<string> Write(NotebookDocument document, IpynbOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new IpynbWriter(document, options ?? IpynbOptions.Default).Write();
    }
}

/// <summary>What an .ipynb says of the Jupyter kernel that opens it, where the notebook does not say so itself.</summary>
internal sealed record IpynbOptions
{
    /// <summary>The usual: a C# kernel under .NET Interactive's name.</summary>
    public static IpynbOptions Default { get; } = new();

    /// <summary>Name of the installed kernel. Default: <c>.net-csharp</c>.</summary>
    public string KernelSpecName { get; init; } = ".net-csharp";

    /// <summary>How Jupyter shows the kernel. Default: <c>.NET (C#)</c>.</summary>
    public string KernelSpecDisplayName { get; init; } = ".NET (C#)";

    /// <summary>The kernel's language. Default: <c>C#</c>.</summary>
    public string KernelSpecLanguage { get; init; } = "C#";

    /// <summary>What colours the code. Default: <c>polyglot-notebook</c>, the name that editors with a language for each cell know.</summary>
    public string LanguageName { get; init; } = "polyglot-notebook";

    /// <summary>The name that Pygments, and with it nbconvert, has for the language. Default null: not said.</summary>
    public string? PygmentsLexer { get; init; }
}

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// A notebook as a Markdown page that any viewer shows: prose as it is, each code cell as a fenced block whose first word
/// is the kernel's name. What a viewer need not show stands in comments: <c>&lt;!-- #!meta {…} --&gt;</c> on the first
/// line, and <c>&lt;!-- #!NAME --&gt;</c> where the border between two cells could not be seen otherwise. A fenced block
/// in a language that is no kernel's is prose, and so is any fenced block below <c>&lt;!-- #!markdown --&gt;</c> up to the
/// next such comment.
/// </summary>
internal static class MarkdownFormat
{
    /// <summary>Reads a notebook.</summary>
    /// <param name="text">The file's text; a byte-order mark at its start is allowed.</param>
    /// <param name="file">What messages call the file.</param>
    /// <returns>The notebook, or an error with its line: a meta that is not JSON, a block that is not closed.</returns>
    public static Result<NotebookDocument> Read(string text, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MarkdownReader(text.TrimStart('\uFEFF'), file).Read();
    }

    /// <summary>Writes a notebook. Outputs, and all that only an .ipynb says of a cell, have no place on the page.</summary>
    /// <returns>The text, or an error when a cell cannot be written so that it reads back the same.</returns>
    public static Result<string> Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new MarkdownWriter(document).Write();
    }
}

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The <c>.dib</c> format: plain text in which a whole line <c>#!NAME</c> begins a cell of that kernel, after an optional
/// <c>#!meta</c> block of JSON.
/// </summary>
internal static class DibFormat
{
    /// <summary>Reads a notebook.</summary>
    /// <param name="text">The file's text; a byte-order mark at its start is allowed.</param>
    /// <param name="options">Kernels known beforehand; null for <see cref="DibOptions.Default"/>.</param>
    /// <param name="file">What messages call the file.</param>
    /// <returns>The notebook, or an error with its line when the meta is not JSON or names one kernel twice.</returns>
    public static Result<NotebookDocument> Read(string text, DibOptions? options = null, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DibReader(text, options ?? DibOptions.Default, file).Read();
    }

    /// <summary>
    /// Writes a notebook. One that was read from a .dib and not changed comes out as it was, character for character; in a
    /// changed one, cells and meta that did not change keep their characters. Outputs have no place in a .dib.
    /// </summary>
    /// <param name="document">The notebook.</param>
    /// <param name="options">Kernels that a later reader will know; null for <see cref="DibOptions.Default"/>.</param>
    /// <returns>The text, or an error when a cell cannot be written so that it reads back the same.</returns>
    public static Result<string> Write(NotebookDocument document, DibOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DibWriter(document, options ?? DibOptions.Default).Write();
    }
}

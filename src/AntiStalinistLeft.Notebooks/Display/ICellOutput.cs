using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Where what a cell puts out goes. Implementations may be called from any thread.</summary>
internal interface ICellOutput
{
    /// <summary>Printed text.</summary>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="text">The text; may be part of a line.</param>
    void Stream(string name, string text);

    /// <summary>Something shown.</summary>
    /// <param name="data">Its forms.</param>
    /// <param name="displayId">Name under which it can be updated; null where it cannot.</param>
    /// <param name="metadata">Metadata of the display; null for none.</param>
    void Show(MimeBundle data, string? displayId = null, JsonElement? metadata = null);

    /// <summary>A new content for a display shown before.</summary>
    void Update(MimeBundle data, string displayId);

    /// <summary>The value of the cell's last expression.</summary>
    void Result(MimeBundle data);

    /// <summary>Asks whoever reads the output for a line.</summary>
    /// <exception cref="InputUnavailableException">Nobody can answer.</exception>
    Task<string> AskAsync(CellQuestion question, CancellationToken cancellationToken) => throw new InputUnavailableException(question);
}

using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>An output of a cell: printed text, something shown, or an error.</summary>
internal abstract record CellOutput
{
    /// <summary>Fields of an .ipynb output that this reader does not know, kept for writing.</summary>
    public JsonElement? UnknownFields { get; init; }
}

/// <summary>Printed text.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was printed.</param>
internal sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>Something shown, in one or more forms.</summary>
/// <param name="Data">The forms by media type.</param>
internal sealed record DisplayOutput(MimeBundle Data) : CellOutput
{
    /// <summary>The display's metadata by media type; null where there was none.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Name under which the display can be updated while the notebook runs; null where it cannot. Not saved.</summary>
    public string? DisplayId { get; init; }

    /// <summary>For the value of a cell's last expression, the cell's execution count; null for any other display.</summary>
    public int? ExecutionCount { get; init; }
}

/// <summary>An error that ended the cell.</summary>
/// <param name="Name">Kind of the error, for instance the exception's type.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Traceback">Lines for a reader: place, source excerpt, trimmed stack.</param>
internal sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput;

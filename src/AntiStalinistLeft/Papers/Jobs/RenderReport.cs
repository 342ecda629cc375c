namespace AntiStalinistLeft.Papers;

/// <summary>What happened.</summary>
internal enum RenderEvent
{
    /// <summary>The browser is up and the chart library loaded.</summary>
    Started,

    /// <summary>A figure was drawn; its files are named.</summary>
    Drawn,

    /// <summary>A figure was drawn, but its reader should know something.</summary>
    Warned,

    /// <summary>A figure could not be drawn; the message says why.</summary>
    Failed,

    /// <summary>The browser hung or died and was started anew.</summary>
    Restarted,

    /// <summary>The run is over.</summary>
    Done,
}

/// <summary>One line of the renderer's progress report, as JSON.</summary>
internal sealed record RenderReport
{
    /// <summary>What happened.</summary>
    public required RenderEvent Event { get; init; }

    /// <summary>The figure's name; null where the line is about the run.</summary>
    public string? Figure { get; init; }

    /// <summary>A short stable name of a warning or failure in kebab case.</summary>
    public string? Code { get; init; }

    /// <summary>What was found and what to do about it.</summary>
    public string? Message { get; init; }

    /// <summary>The browser by its version, on <see cref="RenderEvent.Started"/>.</summary>
    public string? Browser { get; init; }

    /// <summary>The files written, on <see cref="RenderEvent.Drawn"/>.</summary>
    public IReadOnlyList<RenderedFile>? Files { get; init; }

    /// <summary>The fonts actually used, with the number of glyphs, most used first.</summary>
    public IReadOnlyDictionary<string, int>? Fonts { get; init; }

    /// <summary>How long it took in milliseconds: the start, a figure, or the whole run.</summary>
    public double? Milliseconds { get; init; }

    /// <summary>How many figures were drawn, on <see cref="RenderEvent.Done"/>.</summary>
    public int? Drawn { get; init; }

    /// <summary>How many figures were not drawn, on <see cref="RenderEvent.Done"/>.</summary>
    public int? Failed { get; init; }

    /// <summary>How many requests for anything but the chart page were stopped, on <see cref="RenderEvent.Done"/>.</summary>
    public int? BlockedRequests { get; init; }
}

/// <summary>A file that was written.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Format">What it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Dpi">Its resolution in dots to the inch; null for vectors.</param>
internal sealed record RenderedFile(string Path, RenderFormat Format, long Bytes, int? Dpi = null);

using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace AntiStalinistLeft.Interactive;

/// <summary>
/// Decides which figure brings plotly.js into a notebook: the first one, and it again when its cell is run anew, for that
/// replaces what the cell showed. Others on the page use what it brought.
/// </summary>
internal sealed class PlotlyCarrier
{
    private readonly Lock _lock = new();
    private string? _cell;
    private KernelCommand? _run;

    /// <summary>True when the figure that is being shown must bring the script.</summary>
    public bool IsNeeded()
    {
        KernelCommand? run = KernelInvocationContext.Current?.Command;
        string cell = (run as SubmitCode)?.Code ?? string.Empty;
        lock (_lock)
        {
            if (_cell is not null && (_cell != cell || _run == run)) return false;
            (_cell, _run) = (cell, run);
            return true;
        }
    }
}

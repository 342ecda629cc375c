using System.Globalization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The cell that is running in this flow of control: where its output goes and how values are formatted.</summary>
internal sealed class DisplayContext(ICellOutput output, ObjectFormatter formatter, string cellId, CancellationToken cancellation)
{
    private static readonly AsyncLocal<DisplayContext?> Flow = new();
    private int _displays;

    /// <summary>The running cell; null outside of one. Set for the flow of control that runs the cell, tasks it starts included.</summary>
    public static DisplayContext? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    public ICellOutput Output => output;

    public ObjectFormatter Formatter => formatter;

    /// <summary>Cancelled when the user wants the cell to stop.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>A name for a display of this cell; the same in every run.</summary>
    public string NextDisplayId() => string.Create(CultureInfo.InvariantCulture, $"{cellId}-{Interlocked.Increment(ref _displays)}");
}

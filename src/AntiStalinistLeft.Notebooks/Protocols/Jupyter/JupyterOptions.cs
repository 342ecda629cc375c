namespace AntiStalinistLeft.Notebooks;

/// <summary>How a kernel serves Jupyter.</summary>
internal sealed record JupyterOptions
{
    /// <summary>The script file of plotly.js that is put into a notebook before its first chart. Default null: none.</summary>
    public string? PlotlyScript { get; init; }

    /// <summary>How long a cell that was interrupted may go on before the kernel ends instead. Default: two seconds.</summary>
    public TimeSpan InterruptTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long the first request waits for a front end to listen to what it will cause. Default: half a second. A front
    /// end opens its channels at once, and ZeroMQ drops what is published before a subscription has arrived.
    /// </summary>
    public TimeSpan SubscriptionTimeout { get; init; } = TimeSpan.FromMilliseconds(500);
}

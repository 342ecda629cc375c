namespace AntiStalinistLeft.Text;

/// <summary>How patient a <see cref="PoliteClient"/> is.</summary>
internal sealed record PoliteClientOptions
{
    /// <summary>The maximum number of attempts while the server is busy. Default 10, which is about eight minutes.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>The maximum number of attempts while there is no connection. Default 5, which is about a quarter of a minute.</summary>
    public int MaxConnectionAttempts { get; init; } = 5;

    /// <summary>The pause before the second attempt; each further one is twice as long. Default one second.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause. A server that asks for a longer one is not waited for; that is a failure which says so. Default five minutes.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>A pause that a client makes before it asks again.</summary>
/// <param name="Delay">How long.</param>
/// <param name="Reason">Why, in words that follow «because».</param>
internal sealed record RetryPause(TimeSpan Delay, string Reason);

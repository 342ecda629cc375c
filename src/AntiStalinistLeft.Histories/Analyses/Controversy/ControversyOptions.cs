namespace AntiStalinistLeft.Histories;

/// <summary>Which reverts count towards the controversy measure.</summary>
internal sealed record ControversyOptions
{
    /// <summary>Leave out reverts by bots and of bots. Default false; true is a variant and named so.</summary>
    public bool ExcludeBots { get; init; }

    /// <summary>
    /// Leave out editors who reverted themselves. Default false: such an editor counts as a mutually reverting pair with themselves,
    /// as the plain formula has it; true is a variant and named so.
    /// </summary>
    public bool ExcludeSelfReverts { get; init; }

    /// <summary>What counts as a revert.</summary>
    public RevertOptions Reverts { get; init; } = new();
}

namespace AntiStalinistLeft;

/// <summary>
/// What must hold around a phrase for it to count. All that is given must hold. The words are compared like a pattern with
/// <see cref="CaseRule.Capitals"/>: a small letter matches both cases, a capital only a capital.
/// </summary>
/// <remarks>
/// «Directly» before and behind passes over blanks, quotation marks and brackets, not over other punctuation. «Near» is the
/// same block, at most <see cref="NearDistance"/> units away.
/// </remarks>
public sealed record ContextRule
{
    /// <summary>How far «near» reaches on each side, in UTF-16 code units.</summary>
    public const int NearDistance = 400;

    /// <summary>One of these stands directly before; empty: no condition.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>None of these stands directly before.</summary>
    public IReadOnlyList<string> NotAfter { get; init; } = [];

    /// <summary>One of these stands directly behind; empty: no condition.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>None of these stands directly behind.</summary>
    public IReadOnlyList<string> NotBefore { get; init; } = [];

    /// <summary>One of these stands near; empty: no condition.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>None of these stands near.</summary>
    public IReadOnlyList<string> NotNear { get; init; } = [];

    /// <summary>
    /// Where a word with a capital stands before, with nothing but a blank between, it is one of these («Trotskyist
    /// Opposition» but not «Political Opposition»); null: no condition.
    /// </summary>
    public IReadOnlyList<string>? CapitalBefore { get; init; }

    /// <summary>
    /// Where a word with a capital stands behind, with nothing but a blank between, it is one of these; null: no condition.
    /// </summary>
    public IReadOnlyList<string>? CapitalBehind { get; init; }

    /// <summary>
    /// The document names the entry by a pattern without this condition, too. Where several entries share the phrase, the
    /// one so named last before it wins, else the one named first behind it.
    /// </summary>
    public bool NamedInFull { get; init; }

    /// <summary>The zones in which it counts; empty: all.</summary>
    public IReadOnlyList<Zone> Zones { get; init; } = [];

    /// <summary>Both rules at once.</summary>
    internal ContextRule And(ContextRule other) => new()
    {
        After = [.. After, .. other.After],
        NotAfter = [.. NotAfter, .. other.NotAfter],
        Before = [.. Before, .. other.Before],
        NotBefore = [.. NotBefore, .. other.NotBefore],
        Near = [.. Near, .. other.Near],
        NotNear = [.. NotNear, .. other.NotNear],
        CapitalBefore = Both(CapitalBefore, other.CapitalBefore),
        CapitalBehind = Both(CapitalBehind, other.CapitalBehind),
        NamedInFull = NamedInFull || other.NamedInFull,
        Zones = [.. Zones, .. other.Zones],
    };

    private static IReadOnlyList<string>? Both(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        one is null ? other : other is null ? one : [.. one.Intersect(other, StringComparer.Ordinal)];
}

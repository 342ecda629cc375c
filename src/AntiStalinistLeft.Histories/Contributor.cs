namespace AntiStalinistLeft;

/// <summary>What is known about the author of a revision.</summary>
public enum ContributorKind
{
    /// <summary>The source says nothing, as with extracts that were saved without their history.</summary>
    Unknown,

    /// <summary>A registered account.</summary>
    User,

    /// <summary>An address: somebody who was not logged in.</summary>
    Ip,

    /// <summary>The wiki hides who it was.</summary>
    Hidden,
}

/// <summary>Who saved a revision.</summary>
/// <param name="Kind">Account, address, hidden or unknown.</param>
/// <param name="Name">The account's name or the address; null when hidden or unknown.</param>
/// <param name="Id">The account's number on its wiki; null for addresses, hidden and unknown ones, and 0 for imported edits.</param>
public sealed record Contributor(ContributorKind Kind, string? Name, long? Id)
{
    /// <summary>A contributor whom the wiki hides.</summary>
    public static Contributor Hidden { get; } = new(ContributorKind.Hidden, null, null);

    /// <summary>A contributor of whom the source says nothing.</summary>
    public static Contributor Unknown { get; } = new(ContributorKind.Unknown, null, null);

    /// <summary>True when two revisions are certainly by the same contributor: same kind and same name; hidden and unknown ones never are.</summary>
    public bool IsSameAs(Contributor? other) =>
        other is not null && Name is not null && Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.Ordinal);
}

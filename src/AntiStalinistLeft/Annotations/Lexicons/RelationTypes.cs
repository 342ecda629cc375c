namespace AntiStalinistLeft;

/// <summary>The names that a relation may have.</summary>
public static class RelationTypes
{
    /// <summary>A scholarly grouping: the two are often counted together, and a table may do so when the reader asks.</summary>
    public const string Family = "family";

    /// <summary>A narrower current of a broader one.</summary>
    public const string BranchOf = "branch-of";

    /// <summary>A faction or group inside an organisation or current.</summary>
    public const string FactionOf = "faction-of";

    /// <summary>Came out of another by a split.</summary>
    public const string SplitFrom = "split-from";

    /// <summary>Took up where another ended, by merger or renaming.</summary>
    public const string SuccessorOf = "successor-of";

    /// <summary>Belonged to a wider organisation.</summary>
    public const string MemberOf = "member-of";

    /// <summary>A theory, doctrine or label that a current or organisation put forward.</summary>
    public const string PutForwardBy = "put-forward-by";

    /// <summary>The paper or journal of an organisation or a current.</summary>
    public const string OrganOf = "organ-of";

    /// <summary>Written, edited or led by a person.</summary>
    public const string By = "by";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Family, BranchOf, FactionOf, SplitFrom, SuccessorOf, MemberOf, PutForwardBy, OrganOf, By];
}

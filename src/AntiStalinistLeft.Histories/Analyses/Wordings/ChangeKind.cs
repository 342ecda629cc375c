namespace AntiStalinistLeft;

/// <summary>What became of a piece of an article, a block or a run of words, from one revision to another.</summary>
public enum ChangeKind
{
    /// <summary>Both have it, letter for letter, in the same order.</summary>
    Kept,

    /// <summary>Both have it, letter for letter, in another order than most.</summary>
    Moved,

    /// <summary>It goes back to a piece of the older revision and reads differently.</summary>
    Edited,

    /// <summary>Only the newer revision has it.</summary>
    Added,

    /// <summary>Only the older revision has it.</summary>
    Removed,
}

namespace AntiStalinistLeft.Histories;

/// <summary>A revision that brought the page back to an earlier text, byte for byte.</summary>
/// <param name="Reverting">Index of the revision that did it.</param>
/// <param name="RestoredTo">Index of the revision whose text it restored: the latest one with the same text.</param>
internal readonly record struct IdentityRevert(int Reverting, int RestoredTo)
{
    /// <summary>Index of the first revision that was undone.</summary>
    public int FirstReverted => RestoredTo + 1;

    /// <summary>How many revisions were undone; 1 at least.</summary>
    public int RevertedCount => Reverting - RestoredTo - 1;
}

namespace AntiStalinistLeft.Histories;

/// <summary>A revision that undid a good part of another without restoring an earlier text exactly.</summary>
/// <param name="Reverting">Index of the revision that did it.</param>
/// <param name="Reverted">Index of the revision that was undone in part.</param>
/// <param name="TokensRemoved">Tokens that the reverted revision had introduced and the reverting one removed.</param>
/// <param name="TokensRestored">Tokens that the reverted revision had removed and the reverting one brought back.</param>
/// <param name="ShareUndone">Both together, as a share of all tokens that the reverted revision introduced, brought back or removed.</param>
internal readonly record struct PartialRevert(int Reverting, int Reverted, int TokensRemoved, int TokensRestored, double ShareUndone);

namespace AntiStalinistLeft.Notebooks;

/// <summary>What one output of a notebook found, for the head of its page and the index.</summary>
/// <param name="Cell">The place of the cell, from 0.</param>
/// <param name="Output">The place of the output among the cell's, from 0.</param>
/// <param name="Sentence">The finding.</param>
/// <param name="MayBeArtefact">True where the finding may come from how the texts were made, not from what they say.</param>
internal sealed record PageFinding(int Cell, int Output, string Sentence, bool MayBeArtefact)
{
    /// <summary>The name of the output on its page, to link to.</summary>
    public string Anchor => FormattableString.Invariant($"found-{Cell}-{Output}");
}

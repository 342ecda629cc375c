namespace AntiStalinistLeft;

/// <summary>Where an extract was found in a history.</summary>
/// <param name="Candidates">The revisions it may have been taken from, the most similar first; one row for each distinct text. Empty where nothing in common was found.</param>
/// <param name="Losses">What the first candidate has and the extract has not, by how it may have been lost.</param>
/// <param name="Ties">How many distinct texts have as many runs of words in common with the extract as the best one: above 1, the words that were kept do not distinguish them.</param>
/// <param name="ExtractWords">Words of the extract.</param>
public sealed record ExtractLocation(
    Table<LocatedRevisionRow> Candidates, Table<ExtractLossRow> Losses, int Ties, int ExtractWords)
{
    /// <summary>The revision most similar; null where nothing in common was found.</summary>
    public LocatedRevisionRow? Best => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>The next one; null where there is none.</summary>
    public LocatedRevisionRow? RunnerUp => Candidates.Count > 1 ? Candidates[1] : null;
}

namespace AntiStalinistLeft;

/// <summary>A word or an entity that stands near what a query finds.</summary>
public sealed record CollocationRow(
    [property: Column("The query whose matches are the nodes.")] string Node,
    [property: Column("The word as it is counted, or the id of the entity.")] string Collocate,
    [property: Column("Places of the collocate in the windows, each once.")] int Together,
    [property: Column("Those of them to the left of the nearest node.")] int Left,
    [property: Column("Those to its right.")] int Right,
    [property: Column("Places by chance: words of the windows times the collocate's share of all words.")] double Expected,
    [property: Column("Matches of the query.")] int NodeCount,
    [property: Column("Places of the collocate in all that was searched.")] int CollocateCount,
    [property: Column("Words in the windows, each once.", Unit = "words")] int WindowWords,
    [property: Column("Words in all that was searched.", Unit = "words")] int Words,
    [property: Column("logDice (Rychlý 2008): at most 14, one less for half the association.")] double LogDice,
    [property: Column("Pointwise mutual information, log₂(O/E); favours rare words.", Unit = "bits")] double Pmi,
    [property: Column("MI³, log₂(O³/E).", Name = "mi3", Unit = "bits")] double Mi3,
    [property: Column("t-score, (O − E)/√O; favours common words.", Name = "t_score")] double TScore,
    [property: Column("Log-likelihood over four cells (Dunning 1993); negative where O is below E.", Name = "g2")] double? G2,
    [property: Column("ΔP: share of the windows' words less share of the others.", Name = "delta_p_collocate")] double? DeltaPCollocate,
    [property: Column("ΔP the other way: share of the collocate's places in windows less that of other words.", Name = "delta_p_node")] double? DeltaPNode,
    [property: Column("Texts in which the two stand together.")] int Documents,
    [property: Column("Why a value is missing.")] string? Note);

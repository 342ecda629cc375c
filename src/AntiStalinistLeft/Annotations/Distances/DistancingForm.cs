namespace AntiStalinistLeft;

/// <summary>How a text keeps a name at a distance. What the distance means is for a reader to say.</summary>
public enum DistancingForm
{
    /// <summary>A word of negation stands directly before the name: «not Trotskyist», «no Leninist», «neither Marxist».</summary>
    Not,

    /// <summary>The name has the prefix «non-».</summary>
    Non,

    /// <summary>The name has the prefix «anti-».</summary>
    Anti,

    /// <summary>«So-called», «self-styled» or the like stands directly before it.</summary>
    SoCalled,

    /// <summary>It stands in marks that quote nobody.</summary>
    ScareQuotes,
}

namespace AntiStalinistLeft;

/// <summary>How often a text keeps an entity at a distance in one way.</summary>
public sealed record DistanceCountRow(
    string Document,
    [property: Column("Its id in the lexicon.")] string Entity,
    [property: Column("By what the text keeps it at a distance.")] DistancingForm Form,
    [property: Column("How often it does.")] int Count,
    [property: Column("Mentions of the entity in the same zone; forms with a prefix are not among them.")] int Mentions);

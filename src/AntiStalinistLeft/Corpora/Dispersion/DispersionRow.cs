namespace AntiStalinistLeft;

/// <summary>How evenly something stands in a text.</summary>
public sealed record DispersionRow(
    string Document,
    [property: Column("The query, or the id of the entity.")] string Item,
    [property: Column("How often it stands there.")] int Count,
    [property: Column("Words of the text that were looked at.", Unit = "words")] int Words,
    [property: Column("What the text is divided into.")] DispersionPart Part,
    [property: Column("Parts that have words.")] int Parts,
    [property: Column("Parts that have it.")] int PartsWithIt,
    [property: Column("Gries' DP: 0 where it stands as the words do, towards 1 where it stands in one small part; empty where it is undefined.", Name = "dp")] double? Dp,
    [property: Column("DP divided by the greatest value that these parts allow (Lijffijt and Gries 2012).", Name = "dp_normalized")] double? DpNormalized,
    [property: Column("Why DP is missing.")] string? Note);

/// <summary>One place of something in a text, for a barcode plot.</summary>
public sealed record OccurrenceRow(
    string Document,
    [property: Column("The query, or the id of the entity.")] string Item,
    [property: Column("Number of its block.")] int Block,
    [property: Column("Words of the text before it; before the middle of its block where words are not at hand.", Unit = "words")] double Place,
    [property: Column("All words of the text that were looked at.", Unit = "words")] int Words);

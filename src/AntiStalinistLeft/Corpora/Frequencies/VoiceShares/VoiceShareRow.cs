namespace AntiStalinistLeft;

/// <summary>Words of one voice in one zone of one text.</summary>
public sealed record VoiceShareRow(
    string Document,
    Zone Zone,
    [property: Column("Whose words they are.")] Voice Voice,
    [property: Column("Words by the white-space rule.", Unit = "words")] int Words,
    [property: Column("Words as a share of all words of the zone; empty where it has none.", Unit = "proportion")] double? Share);

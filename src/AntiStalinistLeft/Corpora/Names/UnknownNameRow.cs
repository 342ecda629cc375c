namespace AntiStalinistLeft;

/// <summary>The entries of one kind in the lexicon.</summary>
public sealed record LexiconUseRow(
    MentionKind Kind,
    [property: Column("Entries of this kind.")] int Entries,
    [property: Column("Those that the texts name at least once.")] int Named);

/// <summary>A phrase that looks like a name and that no entry of the lexicon lists.</summary>
public sealed record UnknownNameRow(
    [property: Column("The phrase as it stands most often.")] string Phrase,
    [property: Column("Places in the running text and the notes that have it.")] int Places,
    [property: Column("Texts that have it.")] int Documents,
    [property: Column("The entry of the lexicon under which a part of it is counted; empty where none is.")] string? CountedAs);

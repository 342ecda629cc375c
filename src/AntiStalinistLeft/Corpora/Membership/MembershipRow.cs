namespace AntiStalinistLeft;

/// <summary>What the form of a text's sentences says of whether an entity belongs to a concept. A person confirms it.</summary>
public enum Membership
{
    /// <summary>Named in one sentence with the concept, never in one that negates something.</summary>
    Asserted,

    /// <summary>Named in sentences with the concept, some of which negate something and some do not.</summary>
    Disputed,

    /// <summary>Named in one sentence with the concept, always in one that negates something.</summary>
    Denied,

    /// <summary>Never in one sentence with it, but a section of a text on the concept is headed by it.</summary>
    Headed,

    /// <summary>Named, but neither in one sentence with the concept nor in a heading of a text on it.</summary>
    Named,

    /// <summary>Not named.</summary>
    Absent,
}

/// <summary>How an entity stands to a concept in one text.</summary>
public sealed record MembershipRow(
    string Document,
    [property: Column("Id of the concept in the lexicon.")] string Concept,
    [property: Column("What kind of thing the entity is.")] MentionKind Kind,
    [property: Column("Its id in the lexicon.")] string Entity,
    [property: Column("What the form of the sentences says.")] Membership Membership,
    [property: Column("Sentences in the author's own voice that name both and negate nothing.", Unit = "sentences")] int Asserted,
    [property: Column("Sentences in the author's own voice that name both and negate something.", Unit = "sentences")] int Denied,
    [property: Column("Headings that name the entity, where the text's title names the concept.")] int Headings,
    [property: Column("Mentions of the entity in the running text, in all voices.")] int Mentions,
    [property: Column("What coders found, where all of them agree: code and mentions; empty where none has coded.")] string? Coded = null);

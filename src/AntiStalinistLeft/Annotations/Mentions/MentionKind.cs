namespace AntiStalinistLeft;

/// <summary>What kind of thing a lexicon entry names.</summary>
public enum MentionKind
{
    /// <summary>A political current, a doctrine, a theory or a label for one.</summary>
    Tendency,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A party, an international, a group.</summary>
    Organisation,

    /// <summary>A newspaper, a journal, a magazine.</summary>
    Publication,

    /// <summary>Something that happened: a revolt, a trial, a war.</summary>
    Event,

    /// <summary>A country, a town, a region.</summary>
    Place,

    /// <summary>A book, an essay, a speech named by its title.</summary>
    Work,
}

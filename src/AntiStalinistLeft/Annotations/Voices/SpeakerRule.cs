namespace AntiStalinistLeft;

/// <summary>The evidence by which a quotation was given its speaker. Written in kebab case in tables.</summary>
public enum SpeakerRule
{
    /// <summary>Nothing says who speaks.</summary>
    None,

    /// <summary>A person or a body is the subject of a verb of saying: «Miller wrote “…”», «“…”, says Miller».</summary>
    Clause,

    /// <summary>A fixed phrase names the person: «according to Miller», «in Miller's words», «as Miller put it».</summary>
    Formula,

    /// <summary>The subject of the sentence whose colon introduces the words.</summary>
    Introduction,

    /// <summary>The subject is a pronoun that can mean one person only.</summary>
    Pronoun,

    /// <summary>The sentence before a quotation that is set as a block names the person.</summary>
    BlockIntroduction,

    /// <summary>The quotation goes on with the one before it.</summary>
    Continuation,

    /// <summary>It repeats words whose speaker is known.</summary>
    Repetition,

    /// <summary>The author of what the note or the parenthesis behind it cites, where the text names nobody else.</summary>
    Note,

    /// <summary>The author of the work to whose pages the text refers by numbers in parentheses.</summary>
    PageReference,

    /// <summary>The author of a work that is said to say it.</summary>
    Work,
}

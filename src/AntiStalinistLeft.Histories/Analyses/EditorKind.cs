namespace AntiStalinistLeft;

/// <summary>What kind of contributor made an edit.</summary>
public enum EditorKind
{
    /// <summary>A registered account that is no bot by its name.</summary>
    User,

    /// <summary>Somebody who was not logged in.</summary>
    Ip,

    /// <summary>An account whose name ends in <c>bot</c>, as the rules of most wikis ask of bots. An export does not carry the bot flag itself.</summary>
    Bot,

    /// <summary>The wiki hides who it was.</summary>
    Hidden,

    /// <summary>The source says nothing.</summary>
    Unknown,
}

/// <summary>Classifies contributors.</summary>
internal static class EditorClassifier
{
    /// <summary>The kind of a contributor.</summary>
    public static EditorKind Classify(Contributor contributor)
    {
        ArgumentNullException.ThrowIfNull(contributor);
        return contributor.Kind switch
        {
            ContributorKind.User => IsBotName(contributor.Name) ? EditorKind.Bot : EditorKind.User,
            ContributorKind.Ip => EditorKind.Ip,
            ContributorKind.Hidden => EditorKind.Hidden,
            _ => EditorKind.Unknown,
        };
    }

    // «ClueBot NG» is the one well-known form in which something follows the word.
    private static bool IsBotName(string? name) =>
        name is not null
        && (name.EndsWith("bot", StringComparison.OrdinalIgnoreCase) || name.Contains("Bot ", StringComparison.Ordinal));
}

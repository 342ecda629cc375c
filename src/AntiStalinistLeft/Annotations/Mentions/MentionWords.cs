using System.Collections.Frozen;

namespace AntiStalinistLeft.Annotations;

/// <summary>The small words by which mentions are told, one table a language; all hold at once, for texts quote each other's languages.</summary>
internal static class MentionWords
{
    private static readonly (string Language, string Endings, string Prefixes, string Joints, string Bodies, string Of)[] Tables =
    [
        ("en", "ism isms ist ists istic", "non anti neo pro semi pseudo ultra post", "and or to", "party league federation union congress", "of"),
        ("de", "isten", "nicht vor nach", "und oder", "partei bund verband", "von"),
        ("fr", "isme ismes iste istes", "néo", "et ou", "parti ligue fédération union", "de du"),
        ("es", "ismo ismos ista istas", string.Empty, "y o", "partido liga federación unión", "de del"),
        ("it", "isti", string.Empty, "e", "partito lega federazione unione", "di"),
    ];

    /// <summary>What a hyphen cuts from a word: «Trotsky-ism».</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings { get; } = Set(table => table.Endings);

    /// <summary>What a hyphen and a blank cut from a word: «non- Stalinist».</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; } = Set(table => table.Prefixes);

    /// <summary>What follows a hyphen that stands for a word: «pro- and anti-war».</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints { get; } = Set(table => table.Joints);

    /// <summary>The last word of the name of a body that other countries have too.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bodies { get; } = Set(table => table.Bodies);

    /// <summary>What stands between such a name and the country.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of { get; } = Set(table => table.Of);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(Func<(string Language, string Endings, string Prefixes, string Joints, string Bodies, string Of), string> field) =>
        Tables.SelectMany(table => field(table).Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

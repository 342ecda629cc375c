using System.Collections.Frozen;

namespace AntiStalinistLeft.Citations;

/// <summary>The words by which a text says that somebody says something.</summary>
internal static class SpeechVocabulary
{
    private const string Verbs =
        "argue assert say declare proclaim suggest stress insist maintain conclude admit acknowledge recognise recognize recall recount reiterate re-iterate repeat reply respond explain describe denounce dismiss " +
        "advocate defend expound quote observe announce add ask tell warn concede contend pronounce affirm deny indicate raise propose emphasise emphasize summarise summarize consider compare discuss complain believe urge agree confess lament";

    // As nouns these are so frequent that their base form tells nothing.
    private const string VerbsThatAreNouns = "state note date report claim demand point comment remark concern hold promise view";

    private static readonly FrozenSet<string> Forms = Verbs.Split(' ').Concat(Verbs.Split(' ').SelectMany(Inflected)).Concat(VerbsThatAreNouns.Split(' ').SelectMany(Inflected))
        .Concat((
            "said wrote writes writing told held holding thought thinks found finds saw sees insisted admitted admitting conceded repeated according " +
            "dit écrit écrivait déclare affirme souligne schreibt schrieb sagt sagte meint meinte erklärt erklärte betont").Split(' '))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Pronouns that stand for a person named before.</summary>
    public static FrozenSet<string> Pronouns { get; } = "he she him his her himself herself il elle lui er sie ihm ihr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of them that can be subject or object.</summary>
    public static FrozenSet<string> PersonalPronouns { get; } = "he she him her il elle er sie".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that open a noun.</summary>
    public static FrozenSet<string> Articles { get; } =
        "the a an these those some many most several few two three one der die das ein eine einige viele le la les un une des plusieurs".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepositions that make a name something else than the subject.</summary>
    public static FrozenSet<string> Prepositions { get; } =
        "of to against about under from on in between by than at after before since over towards toward around via de par von bei über gegen contre sur".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Capitalised nouns for bodies and documents that speak as no person does.</summary>
    public static FrozenSet<string> Collectives { get; } =
        "Opposition Platform Committee Congress Party Resolution Programme Program Manifesto Declaration Comintern International Government Council Bureau Politburo Union Federation League Bolsheviks Mensheviks Conference Commission Charter Constitution Bulletin Minutes Assembly"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a form of a verb of saying.</summary>
    public static bool IsSaying(string word) => Forms.Contains(word);

    private static IEnumerable<string> Inflected(string verb)
    {
        if (verb.EndsWith('e')) return [verb + "s", verb + "d", verb[..^1] + "ing"];
        if (verb.EndsWith('y') && verb != "say") return [verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        return [verb + (verb.EndsWith("ss", StringComparison.Ordinal) ? "es" : "s"), verb + "ed", verb + "ing"];
    }
}

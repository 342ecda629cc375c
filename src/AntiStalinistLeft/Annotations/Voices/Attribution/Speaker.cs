namespace AntiStalinistLeft.Annotations;

/// <summary>What a rule found out about who speaks.</summary>
/// <param name="IsFound">Whether the rule applied at all; if not, the next one is asked.</param>
/// <param name="Names">The person or persons; null where a body or nobody in particular speaks, or where several may.</param>
/// <param name="IsExplicit">
/// Whether the words themselves say that they say it: the verb or phrase takes the very quotation as its object, or, where
/// no quotation is asked about, a cue names them. False where they are only near, or spoke before.
/// </param>
/// <param name="Rule">The evidence.</param>
internal readonly record struct Speaker(bool IsFound, IReadOnlyList<string>? Names, bool IsExplicit = false, SpeakerRule Rule = SpeakerRule.None)
{
    /// <summary>The rule did not apply.</summary>
    public static Speaker Unknown { get; }

    /// <summary>Somebody speaks who is no person: a committee, a document, «historians».</summary>
    public static Speaker Collective { get; } = new(true, null);

    /// <summary>The persons; empty where none is known.</summary>
    public IReadOnlyList<string> Persons => Names ?? [];

    /// <summary>Whether somebody speaks who is no person.</summary>
    public bool IsCollective => IsFound && Names is null;

    /// <summary>Whom the words may mean where they do not tell which.</summary>
    public IReadOnlyList<string> Candidates { get => field ?? []; init; }

    /// <summary>Whether the evidence stands in the same clause and no other reading is left.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>The persons in one string; null where none is known.</summary>
    public string? Name => Names is null ? null : string.Join("; ", Names);

    public static Speaker Person(params IReadOnlyList<string> names) => new(true, names);

    /// <summary>Somebody speaks, but the words may mean several persons or nobody who is named.</summary>
    public static Speaker Ambiguous(IEnumerable<string> candidates, SpeakerRule rule = SpeakerRule.None) =>
        new(true, null, false, rule) { Candidates = [.. candidates.Distinct(StringComparer.Ordinal)], Confidence = Confidence.Unresolved };
}

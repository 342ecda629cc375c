namespace AntiStalinistLeft.Annotations;

/// <summary>What a rule found out about who is quoted.</summary>
/// <param name="IsFound">Whether the rule applied at all; if not, the next one is asked.</param>
/// <param name="Name">The person or persons; null where a body or nobody in particular speaks.</param>
/// <param name="Governs">Whether the verb or phrase takes the very quotation as its object.</param>
internal readonly record struct Speaker(bool IsFound, string? Name, bool Governs = false)
{
    /// <summary>The rule did not apply.</summary>
    public static Speaker Unknown { get; }

    /// <summary>Somebody speaks who is no person: a committee, a document, «historians».</summary>
    public static Speaker Collective { get; } = new(true, null);

    public static Speaker Person(string name) => new(true, name);
}

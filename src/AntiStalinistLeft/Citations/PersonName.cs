namespace AntiStalinistLeft.Citations;

/// <summary>A person's name as a note prints it.</summary>
/// <param name="Given">Given names, initials and particles that stand before the family name; empty where the note has only that.</param>
/// <param name="Family">The family name.</param>
internal sealed record PersonName(string Given, string Family)
{
    /// <summary>The whole name in its usual order.</summary>
    public string Full => Given.Length == 0 ? Family : $"{Given} {Family}";

    /// <summary>True when only the family name is known.</summary>
    public bool IsBare => Given.Length == 0;

    /// <summary>
    /// Splits a name in its usual order. Particles written small (<c>von</c>, <c>de</c>) stay with the family name, and so
    /// does a capital <c>Le</c>, <c>La</c>, <c>Du</c>, <c>Van</c> or <c>Mc</c>; a name of capitals followed by others is read as family name first.
    /// </summary>
    public static PersonName Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return new PersonName(string.Empty, name.Trim());
        if (IsShouted(words[0]) && !IsShouted(words[^1])) return new PersonName(string.Join(' ', words[1..]), words[0]);
        int family = words.Length - 1;
        if (family > 1 && words[family].TrimEnd('.') is "Jr" or "Sr" or "II" or "III") family--;
        while (family > 1 && Particles.Contains(words[family - 1])) family--;
        return new PersonName(string.Join(' ', words[..family]), string.Join(' ', words[family..]));
    }

    /// <inheritdoc/>
    public override string ToString() => Full;

    public static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "De", "del", "della", "der", "den", "di", "da", "dos", "du", "Du", "la", "La", "le", "Le", "van", "Van", "von", "Von", "zu", "ten", "ter", "al", "ibn", "bin", "St.",
    };

    private static bool IsShouted(string word) =>
        word.Length > 2 && word.All(c => !char.IsLetter(c) || char.IsUpper(c)) && !word.Contains('.', StringComparison.Ordinal);
}

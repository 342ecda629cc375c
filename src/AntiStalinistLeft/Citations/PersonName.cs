using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>A person's name as a note prints it.</summary>
/// <param name="Given">Given names, initials and particles that stand before the family name; empty where the note has only that.</param>
/// <param name="Family">The family name.</param>
internal sealed record PersonName(string Given, string Family)
{
    public string Full => Given.Length == 0 ? Family : $"{Given} {Family}";

    /// <summary>True when only the family name is known.</summary>
    public bool IsBare => Given.Length == 0;

    /// <summary>
    /// Splits a name in its usual order. Particles written small (<c>von</c>, <c>de</c>) stay with the family name, and so
    /// does a capital <c>Le</c>, <c>La</c>, <c>Du</c>, <c>Van</c> or <c>Mc</c>; a name of capitals followed by others is read as family name first.
    /// </summary>
    public static PersonName Parse(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return new PersonName(string.Empty, name.Trim());
        if (IsShouted(words[0]) && !IsShouted(words[^1])) return new PersonName(string.Join(' ', words[1..]), words[0]);
        if (words[..^1].All(word => CitationVocabulary.Particles.Contains(word) && word != "St.")) return new PersonName(string.Empty, string.Join(' ', words));
        int family = words.Length - 1;
        if (family > 1 && words[family].TrimEnd('.') is "Jr" or "Sr" or "II" or "III") family--;
        while (family > 1 && CitationVocabulary.Particles.Contains(words[family - 1])) family--;
        return new PersonName(string.Join(' ', words[..family]), string.Join(' ', words[family..]));
    }

    public PersonName WithoutGenitive() =>
        Family.EndsWith("’s", StringComparison.Ordinal) || Family.EndsWith("'s", StringComparison.Ordinal) ? this with { Family = Family[..^2] } : this;

    /// <inheritdoc/>
    public override string ToString() => Full;

    /// <summary>A name set in capitals throughout, as small capitals come out, in ordinary letters; any other name as it is.</summary>
    public static string Calm(string name)
    {
        string[] words = name.Split(' ');
        bool all = words.All(word => IsShouted(word) || word.Contains('.', StringComparison.Ordinal) || word.Length <= 2) && words.Any(word => word.Length > 3 && IsShouted(word));
        return all ? string.Join(' ', words.Select(word => word.Contains('.', StringComparison.Ordinal) ? word : Capitalized(word))) : name;
    }

    /// <summary>True where two names can be one person's: the same family name, and given names or initials that do not contradict each other.</summary>
    public bool Agrees(PersonName other)
    {
        if (!string.Equals(LatinFolding.Fold(Family), LatinFolding.Fold(other.Family), StringComparison.Ordinal)) return false;
        string[] mine = Initialed(Given), theirs = Initialed(other.Given);
        for (int i = 0; i < Math.Min(mine.Length, theirs.Length); i++)
        {
            bool initial = mine[i].Length == 1 || theirs[i].Length == 1;
            bool same = initial ? mine[i][0] == theirs[i][0] : mine[i].StartsWith(theirs[i], StringComparison.Ordinal) || theirs[i].StartsWith(mine[i], StringComparison.Ordinal);
            if (!same) return false;
        }

        return true;
    }

    private static string[] Initialed(string given) =>
        LatinFolding.Fold(given).Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static string Capitalized(string word) =>
        string.Concat(word.Select((letter, i) => i > 0 && word[i - 1] is not ('-' or '’' or '\'') ? char.ToLowerInvariant(letter) : letter));

    private static bool IsShouted(string word) =>
        word.Length > 2 && word.All(c => !char.IsLetter(c) || char.IsUpper(c)) && !word.Contains('.', StringComparison.Ordinal);
}

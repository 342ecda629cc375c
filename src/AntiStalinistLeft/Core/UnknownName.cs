namespace AntiStalinistLeft.Core;

/// <summary>Refuses a name that is not known, with the one that may have been meant and those there are.</summary>
internal static class UnknownName
{
    private const int Shown = 60;

    /// <summary>For instance «There is no table mention. Did you mean mentions? There are: sources, mentions.»</summary>
    /// <param name="what">What the name should be of, for instance <c>table</c>.</param>
    /// <param name="name">The name as it was given.</param>
    /// <param name="known">The names there are, in the order in which they are listed.</param>
    public static string Describe(string what, string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string slip = SpellingSuggestions.FindSlip(name, names) is { } near ? $" Did you mean {near}?" : string.Empty;
        if (names.Length == 0) return $"There is no {what} {name}; there are none.";
        string list = names.Length == 1 ? $"There is only {names[0]}."
            : $"There are: {string.Join(", ", names.Take(Shown))}{(names.Length > Shown ? FormattableString.Invariant($" and {names.Length - Shown} more") : string.Empty)}.";
        return $"There is no {what} {name}.{slip} {list}";
    }
}

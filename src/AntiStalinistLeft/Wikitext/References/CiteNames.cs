using System.Globalization;

namespace AntiStalinistLeft.Wikitext;

/// <summary>Reads the names in a describing template, which may be one piece or two, numbered or not.</summary>
internal static class CiteNames
{
    public static readonly NameParameters Authors = new(["last", "surname", "author-last", "author"], ["first", "given", "author-first"], ["author", "authors", "people", "vauthors"]);

    public static readonly NameParameters Editors = new(["editor-last", "editor-surname"], ["editor-first", "editor-given"], ["editor", "editors", "veditors"]);

    public static readonly NameParameters Translators = new(["translator-last", "translator-surname"], ["translator-first", "translator-given"], ["translator", "translators"]);

    private const int MaxNames = 200;

    public static IReadOnlyList<(string Given, string Family)> Read(CiteTemplate cite, NameParameters parameters)
    {
        List<(string, string)> names = [];
        for (int i = 1; i <= MaxNames && NameAt(cite, parameters, i) is { } name; i++) names.AddRange(name);
        return names;
    }

    private static IEnumerable<(string Given, string Family)>? NameAt(CiteTemplate cite, NameParameters parameters, int number)
    {
        string? family = Numbered(cite, parameters.Family, number);
        string? given = Numbered(cite, parameters.Given, number);
        if (family is not null && given is not null) return [(given, family)];
        string? whole = family ?? Numbered(cite, parameters.Whole, number);
        return whole is null ? null : Split(whole);
    }

    // «last», «last1» and for editors «editor1-last» and «editor-last1» are the same parameter.
    private static string? Numbered(CiteTemplate cite, IReadOnlyList<string> names, int number)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        foreach (string name in names)
        {
            int hyphen = name.IndexOf('-', StringComparison.Ordinal);
            string? value = cite.First(name + digits) ?? (hyphen > 0 ? cite.First(name.Insert(hyphen, digits)) : null) ?? (number == 1 ? cite.First(name) : null);
            if (value is not null) return value;
        }

        return null;
    }

    // One parameter may hold several names; a comma in a name of its own sets the family name first.
    private static IEnumerable<(string Given, string Family)> Split(string whole)
    {
        string[] names = whole.Split([";", " and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in names)
        {
            int comma = name.IndexOf(',', StringComparison.Ordinal);
            yield return comma < 0 ? (string.Empty, name) : (name[(comma + 1)..].Trim(), name[..comma].Trim());
        }
    }
}

/// <summary>The names under which a describing template knows one kind of person.</summary>
/// <param name="Family">Parameters for the family name, or for a whole name.</param>
/// <param name="Given">Parameters for the given name.</param>
/// <param name="Whole">Parameters that may hold several whole names.</param>
internal sealed record NameParameters(IReadOnlyList<string> Family, IReadOnlyList<string> Given, IReadOnlyList<string> Whole);

using AntiStalinistLeft.Core;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary>Who made something and under which licence, from a <c>CITATION.cff</c>.</summary>
/// <param name="Authors">The authors in order.</param>
/// <param name="Licence">SPDX name of the licence; null where none is stated.</param>
internal sealed record CitationFile(IReadOnlyList<CratePerson> Authors, string? Licence)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "CITATION.cff";

    /// <summary>Reads a file; where there is none, nobody is named and nothing is licensed.</summary>
    /// <exception cref="InputException">It is no YAML.</exception>
    public static CitationFile Load(string file)
    {
        if (!File.Exists(file)) return new CitationFile([], null);
        (YamlValue? root, YamlFault? fault) = StrictYaml.Read(File.ReadAllText(file));
        if (root is null) throw new InputException(new Diagnostic(Severity.Error, "bad-citation-file", $"The file is no valid YAML: {fault?.Message ?? "it holds no mapping."}", file, fault?.Place.Line));
        IReadOnlyList<YamlValue> authors = root.Find("authors")?.Items ?? [];
        return new CitationFile([.. authors.Select(ReadAuthor).OfType<CratePerson>()], root.Find("license")?.Text);
    }

    private static CratePerson? ReadAuthor(YamlValue author)
    {
        string? orcid = author.Find("orcid")?.Text;
        if (author.Find("name")?.Text is { } body) return new CratePerson(body, orcid, IsPerson: false);
        string name = string.Join(' ', new[] { author.Find("given-names")?.Text, author.Find("name-particle")?.Text, author.Find("family-names")?.Text }.OfType<string>());
        return name.Length > 0 ? new CratePerson(name, orcid, IsPerson: true) : null;
    }
}

namespace AntiStalinistLeft.Tests.Corpora;

/// <summary>Opens corpora of short invented texts, written in Markdown by the test that asks.</summary>
internal static class InventedTexts
{
    private const string Lexicon = """
        kind: tendency
        entries:
          - id: lamplighters
            label: Lamplighters
            class: current
            about: an invented current
            patterns: ["lamplighter{s|}"]
          - id: gasmen
            label: Gas men
            class: current
            about: another
            patterns: ["gas men"]
        """;

    private const string Persons = """
        kind: person
        entries:
          - id: Ada Tamm
            about: an invented person
            patterns: ["Ada Tamm", "Tamm"]
          - id: Piet Halloran
            about: another
            patterns: ["Piet Halloran", "Halloran"]
        """;

    /// <summary>A corpus of texts that stand alone.</summary>
    public static Corpus Open(params (string Id, string Markdown)[] texts) => Open([.. texts.Select(text => (text.Id, text.Markdown, (string?)null, 0))]);

    /// <summary>A corpus of the revisions of one text.</summary>
    public static Corpus OpenRevisions(params string[] revisions) => Open([.. revisions.Select((text, i) => ($"r{i + 1}", text, (string?)"lamps", i + 1))]);

    /// <summary>A corpus of one text in a language.</summary>
    public static Corpus OpenIn(string language, string markdown) => Open([("a", markdown, null, 0)], language);

    /// <summary>A corpus of texts with their series and revision.</summary>
    public static Corpus Open(IReadOnlyList<(string Id, string Markdown, string? Series, int Revision)> texts, string language = "en", string title = "On lamps")
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["lexicon"]);
        File.WriteAllText(Path.Combine(folder["lexicon"], "tendencies.yaml"), Lexicon);
        File.WriteAllText(Path.Combine(folder["lexicon"], "persons.yaml"), Persons);
        foreach ((string id, string markdown, _, _) in texts) File.WriteAllText(folder[id + ".md"], markdown);
        File.WriteAllText(folder["sources.yaml"], "title: Lamps\nsources:\n" + string.Concat(texts.Select(text => Describe(text.Id, text.Series, text.Revision, language, title))));
        return Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data"), TextFolder = folder.Root }).GetOrThrow();
    }

    private static string Describe(string id, string? series, int revision, string language, string title) => $"""
          - id: {id}
            title: {title}
            date-certainty: "unknown: an invented text"
            kind: essay
            language: {language}
            licence: CC0 1.0
            attribution: "the tests"
            reader: markdown
            file: {id}.md
            sha256: {new string('0', 64)}{(series is null ? string.Empty : $"\n    series: {series}\n    revision: {revision}")}

        """;
}

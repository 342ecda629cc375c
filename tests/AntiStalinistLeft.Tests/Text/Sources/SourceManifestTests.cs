using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Text;

public class SourceManifestTests
{
    private const string Entry = """
        sources:
          - id: letters
            title: Letters from a small town
            date-certainty: "unknown: no date"
            kind: essay
            language: en
            licence: CC0
            attribution: Nobody
            reader: plain-text
            file: letters.txt
            sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        """;

    [Fact]
    public void The_manifest_of_the_repository_describes_the_five_texts_of_the_first_corpus()
    {
        SourceManifest manifest = SourceManifest.Load(RepositoryFolder.At("data", "sources.yaml")).GetOrThrow();
        Assert.Equal(
            ["wikipedia-r1", "wikipedia-r2", "wikipedia-r3", "costello", "mckay"],
            manifest.Sources.Select(source => source.Id));
        Source[] revisions = [.. manifest.Sources.Where(source => source.Series == "anti-stalinist-left")];
        Assert.Equal([1, 2, 3], revisions.Select(source => source.Revision!.Value));
        Assert.All(revisions, source => Assert.Null(source.Date));
        Assert.StartsWith("inferred: ", manifest.Find("costello")!.DateCertainty);
        Assert.Equal("Autumn 2023", manifest.Find("mckay")!.Date);
        Assert.Null(manifest.Find("nobody"));
    }

    [Fact]
    public void A_manifest_says_what_its_corpus_is()
    {
        SourceManifest manifest = SourceManifest.Parse("title: Letters\nabout: What was written.\nlexicon: ../words\n" + Entry).GetOrThrow();
        Assert.Equal(("Letters", "What was written.", "../words"), (manifest.Title, manifest.About, manifest.Lexicon));
        Assert.Null(SourceManifest.Parse(Entry).GetOrThrow().Title);
    }

    [Fact]
    public void A_title_without_words_is_refused() => Assert.Equal("empty-field", SourceManifest.Parse("title:\n" + Entry).Failure!.Code);

    [Fact]
    public void A_complete_entry_is_read_field_by_field()
    {
        Source source = Assert.Single(SourceManifest.Parse(Entry).GetOrThrow().Sources);
        Assert.Equal("letters", source.Id);
        Assert.Equal("Letters from a small town", source.Title);
        Assert.Equal("unknown: no date", source.DateCertainty);
        Assert.Null(source.Author);
        Assert.Null(source.Address);
        Assert.Null(source.Revision);
    }

    [Theory]
    [InlineData("    kind: essay", "    kinds: essay", "unknown-key", 5, 5)]
    [InlineData("    kind: essay\n", "", "missing-field", 2, 5)]
    [InlineData("    kind: essay", "    kind:", "empty-field", 5, 10)]
    [InlineData("    kind: essay", "    kind: ~", "empty-field", 5, 11)]
    [InlineData("    kind: essay", "    kind: [essay]", "empty-field", 5, 11)]
    [InlineData("    kind: essay", "    kind: An essay", "bad-value", 5, 11)]
    [InlineData("    kind: essay", "    kind: essay\n    kind: essay", "manifest-no-yaml", 6, 5)]
    [InlineData("    kind: essay", "    kind: essay\n    address: letters.example", "bad-value", 6, 14)]
    [InlineData("    kind: essay", "    kind: essay\n    series: letters", "missing-field", 2, 5)]
    [InlineData("    kind: essay", "    kind: essay\n    revision: 2", "missing-field", 6, 15)]
    [InlineData("    kind: essay", "    kind: essay\n    series: letters\n    revision: first", "bad-value", 7, 15)]
    [InlineData("    language: en", "    language: English language", "bad-value", 6, 15)]
    [InlineData("    file: letters.txt", "    file: ../letters.txt", "bad-value", 10, 11)]
    [InlineData("    file: letters.txt", "    file: ..", "bad-value", 10, 11)]
    [InlineData("unknown: no date", "perhaps", "bad-value", 4, 21)]
    [InlineData("sha256: aa", "sha256: AA", "bad-value", 11, 13)]
    [InlineData("sources:\n", "source:\n", "unknown-key", 1, 1)]
    [InlineData("  - id: letters", "  - letters\n  - id: letters", "entry-no-mapping", 2, 5)]
    [InlineData("sources:", "sources: {", "manifest-no-yaml", 2, 3)]
    public void What_is_wrong_is_named_with_its_place(string find, string replace, string code, int line, int column)
    {
        string yaml = Entry.ReplaceLineEndings("\n") + "\n";
        Assert.Contains(find, yaml);
        Diagnostic failure = SourceManifest.Parse(yaml.Replace(find, replace), "sources.yaml").Failure!;
        Assert.Equal((code, "sources.yaml", line, column), (failure.Code, failure.File, failure.Line, failure.Column));
    }

    [Fact]
    public void Two_sources_with_one_id_are_refused() =>
        Assert.Equal("duplicate-id", SourceManifest.Parse(Entry + "\n" + Entry.Replace("sources:\n", "")).Failure!.Code);

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        string yaml = Entry.Replace("kind: essay", "kind: An essay").Replace("reader: plain-text", "reder: plain-text");
        Diagnostic failure = SourceManifest.Parse(yaml).Failure!;
        Assert.Equal("unknown-key", failure.Code);
        Assert.Contains("(2,5): error missing-field", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("sources: []")]
    [InlineData("- a\n- b")]
    public void A_manifest_without_sources_is_refused(string yaml) =>
        Assert.Equal("manifest-empty", SourceManifest.Parse(yaml).Failure!.Code);

    [Fact]
    public void A_manifest_that_is_not_there_is_a_failure() =>
        Assert.Equal("manifest-not-found", SourceManifest.Load(RepositoryFolder.At("no", "sources.yaml")).Failure!.Code);
}

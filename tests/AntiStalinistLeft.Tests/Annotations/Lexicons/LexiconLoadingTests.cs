namespace AntiStalinistLeft.Tests.Annotations;

public sealed class LexiconLoadingTests : IDisposable
{
    private const string Good = """
        kind: person
        case: capitals
        entries:
          - {id: Ada North, about: "a person", patterns: [Ada North], short: [North]}

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("lexicon-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Diagnostic OnlyProblem(string text)
    {
        string path = Write("a.yaml", text);
        Diagnostic problem = Assert.Single(Lexicon.Check(_folder));
        Assert.Equal(path, problem.File);
        Result<Lexicon> result = Lexicon.Load(_folder);
        Assert.False(result.Succeeded);
        Assert.Equal(problem, result.Failure);
        return problem;
    }

    [Fact]
    public void A_good_file_gives_its_entries_with_their_places()
    {
        string path = Write("a.yaml", Good);
        Lexicon lexicon = Lexicon.Load(_folder).GetOrThrow();
        LexiconEntry entry = Assert.Single(lexicon.Entries);
        Assert.Same(entry, lexicon["Ada North"]);
        Assert.Null(lexicon["North"]);
        Assert.Equal(new LexiconLocation(path, 4), entry.Place);
        Assert.Equal(["Ada North", "North"], entry.Patterns.Select(pattern => pattern.Text));
        Assert.True(entry.Patterns[1].When is { NamedInFull: true });
    }

    [Fact]
    public void A_set_in_one_file_serves_the_others()
    {
        Write("sets.yaml", "sets:\n  towns: [Oslo, Rome]\n");
        Write("a.yaml", "kind: organisation\nentries:\n  - {id: x, about: x, patterns: [\"{@towns} club\"]}\n");
        Assert.Equal(["Oslo club", "Rome club"], Lexicon.Load(_folder).GetOrThrow().Entries[0].Patterns.Select(pattern => pattern.Text));
    }

    [Theory]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [Ada], colour: red}\n", "lexicon-unknown-key", 3, "«colour»")]
    [InlineData("kind: person\nlanguage: en\nentries: []\n", "lexicon-unknown-key", 2, "«language»")]
    [InlineData("kind: planet\nentries: []\n", "lexicon-bad-value", 1, "«planet»")]
    [InlineData("entries: []\n", "lexicon-missing-key", 1, "«kind»")]
    [InlineData("kind: person\nentries:\n  - {about: x, patterns: [Ada]}\n", "lexicon-missing-key", 3, "«id»")]
    [InlineData("kind: person\nentries:\n  - {id: A, patterns: [Ada]}\n", "lexicon-missing-key", 3, "«about»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x}\n", "lexicon-empty-pattern", 3, "«A»")]
    [InlineData("kind: person\nentries:\n  - id: A\n    about: x\n    patterns:\n      - Ada\n      - \"[x]\"\n", "lexicon-empty-pattern", 7, "«[x]»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [\"-led\"]}\n", "lexicon-bad-pattern", 3, "letter or a digit")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [\"{@none}\"]}\n", "lexicon-bad-pattern", 3, "«none»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [Ada, ADA]}\n", "lexicon-ambiguous-pattern", 3, "twice")]
    [InlineData("kind: tendency\nentries:\n  - {id: A, about: x, class: mood, patterns: [Ada]}\n", "lexicon-bad-value", 3, "«mood»")]
    [InlineData("kind: tendency\nentries:\n  - {id: A, about: x, patterns: [Ada]}\n", "lexicon-missing-key", 3, "«class»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, class: label, patterns: [Ada]}\n", "lexicon-unknown-key", 3, "class")]
    [InlineData("kind: person\ncase: loud\nentries: []\n", "lexicon-bad-value", 1, "«loud»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [{text: Ada, case: any}]}\n", "lexicon-missing-key", 3, "«why»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, why: y, patterns: [{text: Ada, when: {}}]}\n", "lexicon-bad-value", 3, "must say something")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, why: y, patterns: [{text: Ada, when: {zones: [attic]}}]}\n", "lexicon-bad-value", 3, "«attic»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [Ada], relations: [{type: by, to: B, source: s}]}\n", "lexicon-unknown-relation", 3, "«B»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [Ada], relations: [{type: hates, to: A, source: s}]}\n", "lexicon-bad-value", 3, "«hates»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [Ada], relations: [{type: by, to: A}]}\n", "lexicon-missing-key", 3, "«source»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [Ada]}\n  - {id: A, about: x, patterns: [Eva]}\n", "lexicon-duplicate-id", 4, "«A»")]
    [InlineData("kind: person\nentries:\n  - {id: A, about: x, patterns: [Ada]}\n  - {id: B, about: x, patterns: [ada]}\n", "lexicon-ambiguous-pattern", 4, "«A»")]
    [InlineData("kind: person\nentries: [1\n", "lexicon-yaml", 3, "YAML")]
    [InlineData("kind: person\nkind: place\n", "lexicon-yaml", 2, "YAML")]
    [InlineData("- a\n- b\n", "lexicon-yaml", 1, "mapping")]
    [InlineData("", "lexicon-yaml", 1, "mapping")]
    public void A_bad_file_is_refused_with_its_line_and_reason(string text, string code, int line, string reason)
    {
        Diagnostic problem = OnlyProblem(text);
        Assert.Equal((code, line), (problem.Code, problem.Line));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_may_be_shared_when_one_of_the_entries_states_when_it_means_it()
    {
        Write("a.yaml", "kind: person\nentries:\n  - {id: A, about: x, patterns: [Ada]}\n  - {id: B, about: x, why: y, patterns: [{text: Ada, when: {near: [sea]}}]}\n");
        Assert.Empty(Lexicon.Check(_folder));
    }

    [Fact]
    public void All_problems_are_told_by_file_and_line_and_the_first_counts_the_others()
    {
        Write("b.yaml", "kind: person\nentries:\n  - {id: A, about: x}\n");
        Write("a.yaml", "kind: person\nentries:\n  - {id: B, about: x, patterns: [Ada], a: 1}\n  - {id: B, about: x, patterns: [Eva]}\n");
        Assert.Equal(["lexicon-unknown-key", "lexicon-duplicate-id", "lexicon-empty-pattern"], Lexicon.Check(_folder).Select(problem => problem.Code));
        Assert.Contains("2 more", Lexicon.Load(_folder).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_files_or_without_itself_is_a_reasoned_failure()
    {
        Assert.Equal("lexicon-missing", Lexicon.Load(_folder).Failure!.Code);
        Assert.Equal("lexicon-missing", Lexicon.Load(Path.Combine(_folder, "none")).Failure!.Code);
        Assert.Throws<ArgumentException>("folder", () => Lexicon.Load(string.Empty));
    }

    [Fact]
    public void The_organisations_among_the_tendencies_are_of_that_kind()
    {
        Write("a.yaml", "kind: tendency\nentries:\n  - {id: a, class: organisation, about: x, patterns: [Ada]}\n  - {id: b, class: label, about: x, patterns: [Eva]}\n");
        Assert.Equal([MentionKind.Organisation, MentionKind.Tendency], Lexicon.Load(_folder).GetOrThrow().Entries.Select(entry => entry.Kind));
    }
}

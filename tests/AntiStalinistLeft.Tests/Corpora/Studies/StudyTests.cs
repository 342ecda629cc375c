namespace AntiStalinistLeft.Tests.Corpora;

public class StudyTests
{
    private static readonly string Data = RepositoryFolder.At("data");

    private static readonly Corpus Sample = Open(RepositoryFolder.At("data", "sample"));
    private static readonly Corpus Ferry = Open(RepositoryFolder.At("tests", "subjects", "ferry"));
    private static readonly Corpus Orchard = Open(RepositoryFolder.At("tests", "subjects", "orchard"));

    [Fact]
    public void The_text_with_most_notes_is_looked_at_closely_where_several_stand_alone()
    {
        Study study = Sample.Study();
        Assert.Equal("wick-and-snuffer", study.Essay);
        Assert.Contains("of 2 texts that stand alone the one with most notes; there are also Revision 1, Revision 2, Revision 3, ", study.Choices[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_revision_is_looked_at_closely_where_no_text_stands_alone()
    {
        Study study = Ferry.Study();
        Assert.Equal("ferry-r9", study.Essay);
        Assert.Equal(["ferry-r9"], study.Texts);
        Assert.Empty(study.Alone);
        Assert.Equal(9, study.Revisions.Count);
        Assert.Equal([("ferry-r1", "ferry-r2"), ("ferry-r8", "ferry-r9")], study.Steps);
    }

    [Fact]
    public void Two_revisions_are_one_step() => Assert.Equal([("streit-2011", "streit-2019")], Orchard.Study().Steps);

    [Fact]
    public void A_corpus_without_series_compares_nothing_and_says_so()
    {
        Study study = Open(RepositoryFolder.At("data", "sample"), "lamp-oil", "wick-and-snuffer").Study();
        Assert.Null(study.Series);
        Assert.Empty(study.Steps);
        Assert.Equal("No text of this corpus has revisions, so nothing is compared.", study.Choices[0]);
        Assert.Contains("has no two revisions", Assert.Throws<NotebookEndException>(study.RequireRevisions).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lantern-stret", "", "", "series=lantern-stret: There is no series lantern-stret. Did you mean lantern-street? There is only lantern-street.")]
    [InlineData("", "lampoil", "", "essay=lampoil: There is no text lampoil. Did you mean lamp-oil? There are: lantern-street-r1, ")]
    [InlineData("", "", "anarchsm", "entity=anarchsm: There is no tendency or organisation anarchsm. Did you mean anarchism? There are: ")]
    public void What_the_corpus_lacks_is_refused_with_what_it_has(string series, string essay, string entity, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Sample.Study(series, essay, entity)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_asked_for_is_taken_and_said()
    {
        Study study = Sample.Study(essay: "lamp-oil", entity: "trotskyism");
        Assert.Equal(("lamp-oil", "trotskyism"), (study.Essay, study.Entity));
        Study named = Sample.Study("Lantern Street circle", study.NameOf("lamp-oil"), "trotskyism".ToUpperInvariant());
        Assert.Equal((study.Series, study.Essay, study.Entity), (named.Series, named.Essay, named.Entity));
        Assert.All(study.Explain("essay", "entity").Sentences, sentence => Assert.Contains("as asked", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_comparison_calls_a_possible_artefact_stands_in_the_audit_of_the_newer_text()
    {
        (string Newer, ArtefactCause Cause)[] told = [.. ((Corpus[])[Sample, Ferry, Orchard]).SelectMany(corpus => corpus.MentionFates.Where(row => row.MayBeArtefact != ArtefactCause.None && !IsAudited(corpus, row)).Select(row => (row.Newer, row.MayBeArtefact)))];
        Assert.Empty(told);
        Assert.Contains(Orchard.MentionFates, row => row.MayBeArtefact == ArtefactCause.LostParentheses);

        static bool IsAudited(Corpus corpus, MentionFateRow row) => corpus.Audit.Any(finding => finding.Document == row.Newer
            && finding.Finding == (row.MayBeArtefact == ArtefactCause.LostParentheses ? AuditKind.ParenthesesAbsent : AuditKind.EndsEarly));
    }

    [Fact]
    public void Sentences_name_texts_and_entities_and_no_ids() => Assert.All(
        ((Corpus[])[Sample, Ferry, Orchard]).SelectMany(corpus => corpus.Study().Choices.Select(sentence => (corpus, sentence))),
        told => Assert.All(told.corpus.Sources.SelectMany(source => new[] { source.Document, source.Series }).OfType<string>(), id => Assert.DoesNotContain(id, told.sentence, StringComparison.Ordinal)));

    [Fact]
    public void The_lexicon_of_another_subject_is_named() =>
        Assert.Contains("has no lexicon of its own", Ferry.Study().Choices[^1], StringComparison.Ordinal);

    [Fact]
    public void A_corpus_says_what_it_holds() => Assert.Equal(
        "How a quarrel among fruit growers is told in two revisions of an article and in an essay. The corpus has 3 texts: 2 revisions of «Streuobststreit» and 1 essay. All are dated.",
        Orchard.Description);

    [Fact]
    public void A_phrase_that_holds_a_name_is_listed_with_what_a_part_of_it_counts_as()
    {
        UnknownNameRow guild = Ferry.UnknownNames.First(row => row.Phrase.Equals("guild socialism", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Ferry.Labels["socialism"], guild.CountedAs);
        Assert.True(guild.Places > 9);
        Assert.Contains(Ferry.UnknownNames, row => row is { Phrase: "Corwin Hale", CountedAs: null });
    }

    [Fact]
    public void In_German_a_capital_alone_makes_no_name() =>
        Assert.All(Orchard.UnknownNames, row => Assert.Contains(' ', row.Phrase));

    [Fact]
    public void A_rate_has_one_interval_however_its_voice_was_chosen()
    {
        Study study = Sample.Study();
        FrequencyOptions few = study.Rates with { MinBlocks = 2 };
        FrequencyRow[] chosen = [.. FrequencyAnalysis.Count(study.Mentions, Sample.Blocks, few with { Voices = [Voice.Own] })];
        FrequencyRow[] split = [.. FrequencyAnalysis.Count(study.Mentions, Sample.Blocks, few with { ByVoice = true }).Where(row => row.Voice == Voice.Own).AsEnumerable()];
        Assert.Contains(chosen, row => row.BootstrapLow is not null);
        Assert.All(chosen, row => Assert.Equal(row.BootstrapHigh, split.Single(other => (other.Document, other.Entity) == (row.Document, row.Entity)).BootstrapHigh));
    }

    private static Corpus Open(string folder, params string[] sources) =>
        Corpus.Open(new CorpusOptions { DataFolder = Data, TextFolder = folder, Sources = sources }).GetOrThrow();
}

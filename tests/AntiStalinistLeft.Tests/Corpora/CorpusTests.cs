using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Corpora;

public sealed class CorpusTests : IDisposable
{
    private static readonly string Data = RepositoryFolder.At("data");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asl-corpus-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_sample_is_read_without_a_word_of_warning()
    {
        Corpus sample = Sample();
        Assert.True(sample.HasText);
        Assert.Empty(sample.Diagnostics);
        Assert.Equal(["lantern-street-r1", "lantern-street-r2", "lantern-street-r3", "lamp-oil", "wick-and-snuffer"], sample.Documents.Select(d => d.Document));
    }

    [Fact]
    public void Every_table_has_the_columns_that_its_rows_name()
    {
        Corpus sample = Sample();
        Assert.All(CorpusTable.Names, name => Assert.True(sample.GetTable(name).Columns.Count > 3));
        Assert.Equal(sample.Tokens.Count, sample.Sentences.Sum(s => s.Words));
    }

    [Fact]
    public void Voices_of_a_block_add_up_to_its_words() => Assert.All(Sample().Blocks, block =>
        Assert.Equal(block.Words, block.OwnWords + block.QuotedWords + block.BlockQuotedWords + block.ScareQuotedWords + block.TitleWords));

    [Fact]
    public void Every_mention_tells_the_letters_it_counts()
    {
        Corpus sample = Sample();
        var originals = sample.Texts.ToDictionary(t => t.Document.Id, t => t.Document.Text.Original);
        Assert.All(sample.Mentions, m => Assert.Equal(m.Surface, originals[m.Document].Substring(m.Offset!.Value, m.Length!.Value)));
        Assert.All(sample.Mentions, m => Assert.True(m.Sentence > 0));
    }

    [Fact]
    public void Trails_lead_back_to_the_originals() =>
        Assert.All(Sample().Texts, text => Assert.Equal(text.Document.Text.Original, text.Document.Text.Undo()));

    [Fact]
    public void The_essay_s_quotations_and_notes_are_found()
    {
        Corpus sample = Sample();
        Assert.Equal(12, sample.Notes.Count(n => n.Document == "lamp-oil" && n.Markers == 1));
        Assert.Equal(2, sample.Blocks.Count(b => b.Document == "lamp-oil" && b.Kind == BlockKind.BlockQuotation));
        Assert.Contains(sample.Mentions, m => m is { Document: "lamp-oil", Entity: "communist-parties", Kind: MentionKind.Organisation, Voice: Voice.Own });
    }

    [Fact]
    public void A_mention_in_parentheses_that_the_next_revision_lost_may_be_an_artefact() =>
        Assert.Contains(Sample().MentionFates, f => f is { Older: "lantern-street-r1", Entity: "syndicalism", Fate: MentionFate.Removed, MayBeArtefact: ArtefactCause.LostParentheses });

    [Fact]
    public void The_release_stands_in_for_texts_that_are_not_at_hand()
    {
        Corpus corpus = Corpus.Open(new CorpusOptions { DataFolder = Data, Sources = ["mckay"] }).GetOrThrow();
        Assert.False(corpus.HasText);
        Assert.Equal(95, corpus.Notes.Count);
        Assert.All(corpus.Mentions, m => Assert.Equal("mckay", m.Document));
        Assert.Contains("the sample", Assert.Throws<FullTextRequiredException>(() => corpus.Tokens).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_lacks_a_text_says_which()
    {
        Result<Corpus> result = Corpus.Open(new CorpusOptions { DataFolder = Data, TextFolder = _folder.FullName, Sources = ["costello"] });
        Assert.False(result.Succeeded);
        Assert.Equal("text-missing", result.Failure.Code);
        Assert.EndsWith("costello.txt", result.Failure.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_there_is_not_is_refused_with_those_there_are() =>
        Assert.Contains("sources, documents", Assert.Throws<ArgumentException>(() => Sample().GetTable("nothing")).Message, StringComparison.Ordinal);

    [Fact]
    public void Equal_texts_have_equal_fingerprints() => Assert.Equal(Sample().Fingerprint, Sample().Fingerprint);

    [Fact]
    public void Full_texts_and_release_give_the_same_counts()
    {
        string? texts = Environment.GetEnvironmentVariable("ASL_CORPUS");
        Assert.SkipWhen(texts is null, "ASL_CORPUS names no folder with the full texts.");
        Corpus full = Corpus.Open(new CorpusOptions { DataFolder = Data, TextFolder = texts }).GetOrThrow();
        Corpus release = Corpus.Open(new CorpusOptions { DataFolder = Data }).GetOrThrow();
        Assert.SkipWhen(release.HasText, "The full texts lie in data/raw, so there is no release to compare with.");
        Assert.Equal(full.Fingerprint, release.Fingerprint);
        Assert.Equal(Counts(full.Mentions), Counts(release.Mentions));
        Assert.Equal(full.Sections, release.Sections);
    }

    private static Corpus Sample() => Corpus.Open(new CorpusOptions { DataFolder = Data, TextFolder = Path.Combine(Data, "sample") }).GetOrThrow();

    private static IEnumerable<(string Document, string Entity, int Count)> Counts(Table<MentionRow> mentions) =>
        mentions.CountBy(m => (m.Document, m.Entity)).Select(c => (c.Key.Document, c.Key.Entity, c.Value)).Order();

    [Fact]
    public void FindDataFolder_outside_of_any_clone_takes_what_lies_above_the_library()
    {
        using var elsewhere = new TemporaryFolder();
        Assert.SkipWhen(Environment.GetEnvironmentVariable("ASL_DATA") is { Length: > 0 }, "ASL_DATA names the folder.");
        Assert.Equal(Data, CorpusLoader.FindDataFolder(elsewhere.Root));
    }

    [Fact]
    public void FindDataFolder_prefers_what_lies_above_the_working_folder()
    {
        using var project = new TemporaryFolder();
        Assert.SkipWhen(Environment.GetEnvironmentVariable("ASL_DATA") is { Length: > 0 }, "ASL_DATA names the folder.");
        Directory.CreateDirectory(project["data"]);
        project.Write(Path.Combine("data", "sources.yaml"), "sources: []");
        Directory.CreateDirectory(project["notebooks"]);
        Assert.Equal(project["data"], CorpusLoader.FindDataFolder(project["notebooks"]));
    }
}

using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Corpora;

/// <summary>A corpus of somebody else's sets how its texts are read, in its manifest and nowhere else.</summary>
public sealed class CorpusPipelineTests : IDisposable
{
    private const string Text = "The lamp lighters of Narva\n\nVon Ada Tamm\n\nThey spoke of  \"cold lamps\" for years.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asl-pipeline-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_a_section_the_defaults_hold() =>
        Assert.Equal(new CorpusPipeline(), CorpusPipeline.FromManifest(SourceManifest.Parse(Manifest(string.Empty)).GetOrThrow()));

    [Fact]
    public void Options_of_voices_change_what_is_a_quotation()
    {
        Assert.Contains(Open(string.Empty).Blocks, block => block.ScareQuotedWords == 2);
        Assert.Contains(Open("pipeline:\n  voice:\n    min-quoted-words: 2\n").Blocks, block => block.QuotedWords == 2);
    }

    [Fact]
    public void A_rule_of_normalisation_is_left_out()
    {
        Assert.Contains(Open(string.Empty).Trail, change => change.Rule == "blank-run");
        Assert.DoesNotContain(Open("pipeline:\n  normalization:\n    leave-out: [blank-run]\n").Trail, change => change.Rule == "blank-run");
    }

    [Fact]
    public void A_reader_of_another_name_is_made_like_one_of_the_kit()
    {
        Corpus corpus = Open("pipeline:\n  readers:\n    german-blog:\n      like: web-article\n      byline-openers: ['Von ']\n", reader: "german-blog");
        Assert.Contains(corpus.Blocks, block => block.Kind == BlockKind.Byline);
    }

    [Fact]
    public void Other_options_give_another_fingerprint() =>
        Assert.NotEqual(Open(string.Empty).Fingerprint, Open("pipeline:\n  audit:\n    min-words: 400\n").Fingerprint);

    [Theory]
    [InlineData("pipeline:\n  voices:\n    x: 1\n", "'voices' is no part of the pipeline")]
    [InlineData("pipeline:\n  voice:\n    min-words: 1\n", "'min-words' is no option here. The options are: detect-titles-by-capitals, min-quoted-words.")]
    [InlineData("pipeline:\n  voice:\n    min-quoted-words: four\n", "'min-quoted-words' is 'four'; expected a whole number.")]
    [InlineData("pipeline:\n  comparison:\n    min-similarity: 3\n", "MinSimilarity must be above 0")]
    [InlineData("pipeline:\n  normalization:\n    leave-out: [blanks]\n", "There is no rule of normalisation 'blanks'")]
    [InlineData("pipeline:\n  readers:\n    mine:\n      like: theirs\n", "There is no reader 'theirs'")]
    [InlineData("pipeline: fast\n", "'pipeline' must hold options")]
    [InlineData("pipelines:\n  voice: {}\n", "'pipelines' is no key of a manifest")]
    public void A_mistake_is_told_with_its_place(string section, string message)
    {
        Result<Corpus> opened = TryOpen(section, "web-article");
        Assert.False(opened.Succeeded);
        Assert.Contains(message, opened.Failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("sources.yaml", opened.Failure.File, StringComparison.Ordinal);
    }

    private Corpus Open(string section, string reader = "web-article") => TryOpen(section, reader).GetOrThrow();

    private Result<Corpus> TryOpen(string section, string reader)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "lamps.txt"), Text);
        File.WriteAllText(Path.Combine(_folder.FullName, "sources.yaml"), Manifest(section, reader));
        return Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data"), TextFolder = _folder.FullName });
    }

    private static string Manifest(string section, string reader = "web-article") => section + $"""
        sources:
          - id: lamps
            title: The lamp lighters of Narva
            date-certainty: "unknown: nobody wrote it down"
            kind: web-article
            language: en
            licence: CC0 1.0
            attribution: Ada Tamm
            reader: {reader}
            file: lamps.txt
            sha256: {new string('0', 64)}
        """;
}

using System.Text.RegularExpressions;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Corpora;

public sealed partial class FeatureReleaseTests : IDisposable
{
    private static readonly string Data = RepositoryFolder.At("data");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asl-release-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_is_read_again()
    {
        FeatureRelease written = FeatureRelease.FromCorpus(Sample());
        written.Write(_folder.FullName, "0.0.0");
        FeatureRelease read = FeatureRelease.Read(_folder.FullName).GetOrThrow();
        Assert.Equal(written.Fingerprint, read.Fingerprint);
        Assert.Equal(written.Tables.Get(CorpusTable.Mentions), read.Tables.Get(CorpusTable.Mentions));
        Assert.Equal(written.Tables.Get(CorpusTable.Blocks), read.Tables.Get(CorpusTable.Blocks));
        Assert.Equal(written.Tables.Get(CorpusTable.RevisionAlignment), read.Tables.Get(CorpusTable.RevisionAlignment));
        Assert.Equal(written.Tables.Get(CorpusTable.MentionFates), read.Tables.Get(CorpusTable.MentionFates));
        Assert.Equal(written.Tables.Get(CorpusTable.Citations), read.Tables.Get(CorpusTable.Citations));
        Assert.Equal(written.Tables.Get(CorpusTable.Works), read.Tables.Get(CorpusTable.Works));
        Assert.Equal(written.Tables.Get(CorpusTable.Locators), read.Tables.Get(CorpusTable.Locators));
        Assert.Equal(written.Terms, read.Terms);
    }

    [Fact]
    public void A_missing_file_is_told_with_the_way_to_build_it()
    {
        FeatureRelease.FromCorpus(Sample()).Write(_folder.FullName, "0.0.0");
        File.Delete(Path.Combine(_folder.FullName, "blocks.csv"));
        var result = FeatureRelease.Read(_folder.FullName);
        Assert.False(result.Succeeded);
        Assert.Contains("blocks.csv", result.Failure.File, StringComparison.Ordinal);
        Assert.Contains("asl features", result.Failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Bytes changed, cut off, added or taken from another release: whatever is done to a file, the release is refused and the file named.</summary>
    [Fact]
    public void A_file_that_is_not_the_one_that_was_written_is_named_whatever_was_done_to_it()
    {
        FeatureRelease.FromCorpus(Sample()).Write(_folder.FullName, "0.0.0");
        var random = new Random(20);
        string[] files = [.. Directory.EnumerateFiles(_folder.FullName).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal)];
        for (int i = 0; i < 200; i++)
        {
            string file = files[i % files.Length];
            byte[] whole = File.ReadAllBytes(file);
            byte[] altered = [.. whole];
            int at = random.Next(whole.Length);
            if (i / files.Length % 3 == 0) altered[at] ^= (byte)random.Next(1, 256);
            else altered = i / files.Length % 3 == 1 ? whole[..at] : [.. whole[..at], (byte)'1', .. whole[at..]];
            File.WriteAllBytes(file, altered);
            var result = FeatureRelease.Read(_folder.FullName);

            // Of the checksum's own file only the checksum is read.
            bool isName = Path.GetFileName(file) == AntiStalinistLeft.Data.DataPackage.ChecksumName && at >= 64;
            if (!isName) Assert.Equal("bad-release", result.Failure?.Code);
            if (!isName && !file.EndsWith(".sha256", StringComparison.Ordinal)) Assert.Equal(file, result.Failure?.File);
            File.WriteAllBytes(file, whole);
        }

        Assert.True(FeatureRelease.Read(_folder.FullName).Succeeded);
    }

    [Fact]
    public void No_row_has_words_or_a_place_in_the_text()
    {
        CorpusTables frames = FeatureRelease.FromCorpus(Sample()).Tables;
        Assert.All(frames.Get(CorpusTable.Mentions), m => Assert.Equal((null, null, null), (m.Offset, m.Length, m.Surface)));
        Assert.All(frames.Get(CorpusTable.Blocks), b => Assert.Equal((null, null), (b.Offset, b.Length)));
        Assert.All(frames.Get(CorpusTable.Notes), n => Assert.Equal((null, null, null), (n.Offset, n.Length, n.MarkerOffset)));
        Assert.All(frames.Get(CorpusTable.Citations), c => Assert.Equal((null, null, null), (c.Offset, c.Length, c.Raw)));
        Assert.All(frames.Get(CorpusTable.Trail), t => Assert.Equal((null, null, null), (t.Offset, t.Before, t.After)));
        Assert.All(frames.Get(CorpusTable.MentionFates), f => Assert.Equal((null, null, null, null), (f.OlderOffset, f.OlderLength, f.NewerOffset, f.NewerLength)));
        Assert.Null(frames.Find(CorpusTable.Sentences));
        Assert.Null(frames.Find(CorpusTable.Tokens));
    }

    [Fact]
    public void Within_a_sentence_mentions_stand_by_name_and_not_as_the_text_has_them()
    {
        var release = FeatureRelease.FromCorpus(Sample()).Tables.Get(CorpusTable.Mentions);
        foreach (var sentence in release.GroupBy(m => (m.Document, m.Block, m.Sentence, m.Kind)))
        {
            string[] entities = [.. sentence.Select(m => m.Entity)];
            Assert.Equal(entities.Order(StringComparer.Ordinal), entities);
        }
    }

    public static TheoryData<string> Corpora => ["sample", "first"];

    /// <summary>Whoever has the counts of a pool cannot tell which paragraph a word stands in, for a pool holds several.</summary>
    [Theory]
    [MemberData(nameof(Corpora))]
    public void No_pool_of_terms_is_a_short_paragraph(string name)
    {
        foreach (AnnotatedDocument text in Open(name).Texts)
        {
            Block[] body = [.. text.Document.Blocks.Where(b => b.Zone == Zone.Body)];
            var words = text.Words.CountBy(w => text.Sentences[w.Sentence - 1].Block).ToDictionary();
            var pools = TermCounts.Count(text).GroupBy(t => (t.FirstSection, t.LastSection)).ToArray();
            Assert.Equal(body.Sum(b => words.GetValueOrDefault(b.Ordinal)), pools.Sum(p => p.Sum(t => t.Count)));
            foreach (var pool in pools)
            {
                int blocks = body.Count(b => b.Section >= pool.Key.FirstSection && b.Section <= pool.Key.LastSection);
                int count = pool.Sum(t => t.Count);
                Assert.True(
                    blocks == body.Length || (count >= TermCounts.MinWords && blocks > 1) || count >= TermCounts.MinWordsOfSingleBlock,
                    $"{text.Document.Id}, sections {pool.Key}: {blocks} blocks, {count} words.");
            }
        }
    }

    /// <summary>
    /// An attacker who takes every mention for its name gets, at the best, names that stand side by side. A run of eight
    /// words and more of them (a list of persons) is not given away either, for the release has them in another order.
    /// </summary>
    [Theory]
    [MemberData(nameof(Corpora))]
    public void Names_that_stand_side_by_side_give_no_run_of_eight_words(string name)
    {
        foreach (AnnotatedDocument text in Open(name).Texts)
        {
            foreach (Mention[] run in RunsOfNames(text))
            {
                int words = text.Words.Count(w => w.Span.Start >= run[0].Span.Start && w.Span.End <= run[^1].Span.End);
                string[] order = [.. run.Select(m => m.Entity)];
                Assert.True(words < 8 || !order.Order(StringComparer.Ordinal).SequenceEqual(order), $"{text.Document.Id}: {string.Join(", ", order)}");
            }
        }
    }

    /// <summary>
    /// An attacker who reads citations, works and places cell by cell gets titles and imprints, which are facts. No run of
    /// eight words of the body's sentences, nor of what a note says beside its citations, stands in a row, read from the left or from the right.
    /// </summary>
    [Theory]
    [MemberData(nameof(Corpora))]
    public void Citations_and_works_give_no_sentence_away(string name)
    {
        Corpus corpus = Open(name);
        CorpusTables frames = FeatureRelease.FromCorpus(corpus).Tables;
        var prose = corpus.Texts.SelectMany(text => ProseOf(text, corpus)).SelectMany(RunsOf).ToHashSet();
        Assert.NotEmpty(prose);
        foreach (Table frame in (Table[])[frames.Get(CorpusTable.Citations), frames.Get(CorpusTable.Works), frames.Get(CorpusTable.Locators)])
        {
            for (int row = 0; row < frame.RowCount; row++)
            {
                string[] cells = [.. frame.Columns.Select(column => CellText.Format(column[row]))];
                Assert.DoesNotContain(RunsOf(string.Join(' ', cells)), prose.Contains);
                Assert.DoesNotContain(RunsOf(string.Join(' ', cells.Reverse())), prose.Contains);
            }
        }
    }

    [Fact]
    public void The_release_of_the_repository_is_byte_for_byte_what_the_texts_give()
    {
        string version = File.ReadAllText(RepositoryFolder.At("data", "features", "datapackage.json")).Split("\"version\": \"")[1].Split('"')[0];
        FeatureRelease.FromCorpus(Open("first")).Write(_folder.FullName, version);
        string[] files = [.. Directory.EnumerateFiles(_folder.FullName).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
        Assert.Equal(files, Directory.EnumerateFiles(RepositoryFolder.At("data", "features")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(
            File.ReadAllText(Path.Combine(_folder.FullName, file)),
            File.ReadAllText(RepositoryFolder.At("data", "features", file))));
    }

    // The paragraphs of the body, and the stretches of notes that cite nothing.
    private static IEnumerable<string> ProseOf(AnnotatedDocument text, Corpus corpus)
    {
        string all = text.Document.Text.Value;
        IEnumerable<TextSpan> body = text.Document.Blocks.Where(block => block.Zone == Zone.Body).Select(block => block.Span);
        IEnumerable<TextSpan> notes = corpus.Cited.Notes
            .Where(note => note.Document == text.Document.Id)
            .SelectMany(note => note.Readings)
            .Where(reading => reading.Kind == ReadingKind.Prose)
            .Select(span => span.Span);
        return body.Concat(notes).Select(span => span.GetText(all));
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        string[] words = [.. Words().Matches(text).Select(word => word.Value.ToLowerInvariant())];
        for (int i = 0; i + 8 <= words.Length; i++) yield return string.Join(' ', words, i, 8);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    private static Corpus Sample() => Open("sample");

    private static Corpus Open(string name)
    {
        string? texts = Environment.GetEnvironmentVariable("ASL_CORPUS");
        Assert.SkipWhen(name == "first" && texts is null, "ASL_CORPUS names no folder with the full texts.");
        return Corpus.Open(new CorpusOptions { DataFolder = Data, TextFolder = name == "first" ? texts : Path.Combine(Data, name) }).GetOrThrow();
    }

    /// <summary>Stretches of one sentence of the body in which no letter stands outside a mention of one kind.</summary>
    private static IEnumerable<Mention[]> RunsOfNames(AnnotatedDocument text)
    {
        var run = new List<Mention>();
        foreach (var kind in text.Mentions.Where(m => text.Document.Blocks[m.Block - 1].Zone == Zone.Body && m.Kind != MentionKind.Work).GroupBy(m => m.Kind))
        {
            foreach (Mention mention in kind)
            {
                bool follows = run.Count > 0 && text.SentenceAt(run[^1].Span.Start) == text.SentenceAt(mention.Span.Start) && run[^1].Span.End <= mention.Span.Start
                    && !text.Document.Text.Value.AsSpan(run[^1].Span.End, mention.Span.Start - run[^1].Span.End).ContainsAnyInRange('A', 'z');
                if (!follows && run.Count > 0)
                {
                    yield return [.. run];
                    run.Clear();
                }

                run.Add(mention);
            }
        }

        if (run.Count > 0) yield return [.. run];
    }
}

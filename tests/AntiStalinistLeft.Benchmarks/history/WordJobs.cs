using System.Diagnostics;
using System.Globalization;
using System.Text;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Histories;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Benchmarks.History;

/// <summary>Words, keyness, concordances and collocations: of an article's history, and of a large generated corpus.</summary>
internal static class WordJobs
{
    private static readonly KeynessOptions Keyness = new() { MinCount = 5, Resamples = 0 };

    /// <summary>After loading a history: its distinct blocks in words; keyness of its second half against the first, every revision counted; a concordance; collocations.</summary>
    public static string OfHistory(string path)
    {
        PageHistory page = HistoryFile.ReadPage(path);
        var names = new QueryNames(Lexicon.Load(LexiconFolder()).GetOrThrow(), []);
        var watch = Stopwatch.StartNew();
        AnnotatedDocument text = Annotate("blocks", Encoding.UTF8.GetBytes("blocks\n\n" + string.Join("\n\n", Enumerable.Range(0, page.DistinctBlocks).Select(block => Encoding.UTF8.GetString(page.Blocks[block]).Replace("\n\n", "\n")))));
        WordIndex index = WordIndex.Create([text]);
        double tokens = Lap(watch);
        (ItemCounts first, ItemCounts second) = CountHalves(page, index);
        int key = KeynessAnalysis.Compare(new KeynessSides("second", second, "first", first), new KeynessGround(KeynessBasis.Nothing, null), Keyness).Count;
        double keyness = Lap(watch);
        SelectedWords all = SelectedWords.Take(index, new WordSelection { Zones = null }, _ => null);
        IReadOnlyList<QueryMatch> matches = Search(index, all, names, "the");
        int lines = ConcordanceAnalysis.CreateLines(index, matches, new ConcordanceOptions()).Count;
        double concordance = Lap(watch);
        int near = new CollocationWindows(all, matches, 5, 5).Words.Select(word => word.Text.Forms[word.Word]).CountBy(form => form).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{text.Words.Count} words of {page.DistinctBlocks} blocks: tokens {tokens:F1}, keyness of {key} words {keyness:F1}, {lines} lines {concordance:F1}, {near} collocates {Lap(watch):F1} ms");
    }

    /// <summary>A generated corpus of some megabytes in files of one: words, counts, keyness, a query with a gap, collocations.</summary>
    /// <remarks>Files, for a corpus is read from files, and letters in the making would be counted among those that are held.</remarks>
    public static string OfCorpus(int megabytes)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("words-");
        try
        {
            for (int i = 0; i < megabytes; i++) File.WriteAllText(FileOf(folder, i), Generate(i));
            GC.Collect();
            return Measure(megabytes, folder);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static string FileOf(DirectoryInfo folder, int text) => Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"text-{text}.txt"));

    private static string Measure(int megabytes, DirectoryInfo folder)
    {
        var names = new QueryNames(Lexicon.Load(LexiconFolder()).GetOrThrow(), []);
        var watch = Stopwatch.StartNew();
        var texts = new AnnotatedDocument[megabytes];
        Parallel.For(0, megabytes, i => texts[i] = Annotate(FormattableString.Invariant($"text-{i}"), File.ReadAllBytes(FileOf(folder, i))));
        double tokens = Lap(watch);
        WordIndex index = WordIndex.Create(texts);
        double indexing = Lap(watch);
        ItemCounts one = Count(index, 0, megabytes / 2);
        ItemCounts other = Count(index, megabytes / 2, megabytes);
        double counting = Lap(watch);
        int key = KeynessAnalysis.Compare(new KeynessSides("one", one, "other", other), new KeynessGround(KeynessBasis.Nothing, null), Keyness).Count;
        double keyness = Lap(watch);
        SelectedWords all = SelectedWords.Take(index, new WordSelection { Zones = null }, _ => null);
        int found = Search(index, all, names, "w1? []{0,3} w2*").Count;
        double query = Lap(watch);
        int near = new CollocationWindows(all, Search(index, all, names, "w77"), 5, 5).Words.Select(word => word.Text.Forms[word.Word]).CountBy(form => form).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{texts.Sum(text => text.Words.Count)} words: sentences and words {tokens:F0}, index {indexing:F0}, counts {counting:F0}, keyness of {key} words {keyness:F0}, query with {found} matches {query:F0}, {near} collocates {Lap(watch):F0} ms");
    }

    private static AnnotatedDocument Annotate(string id, byte[] text)
    {
        Document document = DocumentReaders.Default.Read(Describe(id), text).GetOrThrow();
        IReadOnlyList<Sentence> sentences = SentenceSplitter.Split(document);
        return new AnnotatedDocument(document, sentences, WordTokenizer.Tokenize(document.Text.Value, sentences), [], [], [], []);
    }

    private static IReadOnlyList<QueryMatch> Search(WordIndex index, SelectedWords words, QueryNames names, string query)
    {
        QueryNode tree = QueryParser.Parse(query, names).GetOrThrow();
        return new QueryMatcher(QueryProgram.Compile(tree, index)).Find(words);
    }

    private static ItemCounts Count(WordIndex index, int from, int to)
    {
        string[] texts = [.. index.Texts.Skip(from).Take(to - from).Select(text => text.Id)];
        return SelectedWords.Take(index, new WordSelection { Documents = texts, Zones = null }, _ => null).CountForms(index.Forms);
    }

    // How often each distinct block stands in the revisions of each half.
    private static (ItemCounts First, ItemCounts Second) CountHalves(PageHistory page, WordIndex index)
    {
        int[][] times = [new int[page.DistinctBlocks], new int[page.DistinctBlocks]];
        var walk = new BlockOccurrenceWalk(page.BlockLists);
        for (int revision = 0; revision < page.Revisions.Count; revision++)
        {
            foreach (BlockOccurrence place in walk.Next()) times[2 * revision / page.Revisions.Count][place.Block]++;
        }

        IndexedText text = index.Texts[0];
        int blocks = Math.Min(page.DistinctBlocks, text.Text.Document.Blocks.Count - 1);
        (int Item, int Count)[][] counts = [.. Enumerable.Range(0, blocks).Select(block => CountBlock(text, block + 2))];
        ItemCounts Half(int[] half) => new(index.Forms, [.. Enumerable.Range(0, blocks).Select(block =>
            new CountedPart("history", block + 1, [.. counts[block].Select(item => (item.Item, item.Count * half[block]))], counts[block].Sum(item => item.Count) * half[block]))]);
        return (Half(times[0]), Half(times[1]));
    }

    private static (int, int)[] CountBlock(IndexedText text, int block)
    {
        (int start, int end) = text.WordsOfBlock(block);
        return [.. text.Forms[start..end].CountBy(form => form).Select(form => (form.Key, form.Value))];
    }

    // Words with frequencies as Zipf has them, sentences of 8 to 30, paragraphs of 3 to 8 sentences.
    private static string Generate(int seed)
    {
        var text = new StringBuilder("text\n\n", 1_000_100);
        uint state = ((uint)seed * 2_654_435_761u) + 1;
        uint Next() => state = (state * 1_664_525u) + 1_013_904_223u;
        while (text.Length < 1_000_000)
        {
            for (uint sentences = 3 + ((Next() >> 16) % 6); sentences > 0; sentences--)
            {
                text.Append('W');
                for (uint words = 8 + ((Next() >> 16) % 23); words > 0; words--) text.Append((int)Math.Exp((Next() >> 8) / 16_777_216.0 * Math.Log(60_000))).Append(words > 1 ? " w" : ". ");
            }

            text.Length--;
            text.Append("\n\n");
        }

        return text.ToString();
    }

    private static double Lap(Stopwatch watch)
    {
        double taken = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        return taken;
    }

    internal static Source Describe(string id) => new()
    {
        Id = id,
        Title = id,
        DateCertainty = "unknown",
        Kind = "essay",
        Language = "en",
        Licence = "CC0 1.0",
        Attribution = "none",
        Reader = "plain-text",
        File = id + ".txt",
        Sha256 = new string('0', 64),
    };

    private static string LexiconFolder() => Path.Combine(Environment.CurrentDirectory, "data", "lexicon");
}

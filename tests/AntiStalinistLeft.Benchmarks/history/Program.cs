using System.Diagnostics;
using System.Globalization;
using AntiStalinistLeft;
using AntiStalinistLeft.Benchmarks.History;
using AntiStalinistLeft.Histories;

string job = args[0];
string path = args[1];
int times = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
for (int i = 0; i < times; i++)
{
    long start = Stopwatch.GetTimestamp();
    TimeSpan before = Environment.CpuUsage.TotalTime;
    string result = job switch
    {
        "scan" => string.Create(CultureInfo.InvariantCulture, $"{PlainScan.Run(path)} distinct paragraphs"),
        "read" => ReadOnly(path),
        "load" => Load(path),
        "unpack" => Unpack(path),
        "provenance" => Follow(path),
        "facts" => Facts(path),
        "phrases" => Phrases(path),
        "tendencies" => Tendencies(path, args[3]),
        "charts" => ChartJob.Run(path, args[3]),
        "words" => WordJobs.OfHistory(path),
        "corpus" => WordJobs.OfCorpus(int.Parse(path, CultureInfo.InvariantCulture)),
        "voices" => VoiceJob.Run(path),
        "accuracy" => Accuracy.Of(path, args[3]),
        _ => throw new ArgumentException("read, scan, load, unpack, provenance, facts, phrases, tendencies, charts, words, corpus (with a number of megabytes for a file) or accuracy", nameof(args)),
    };
    TimeSpan took = Stopwatch.GetElapsedTime(start);
    TimeSpan worked = Environment.CpuUsage.TotalTime - before;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job} {took.TotalMilliseconds:F1} ms, CPU {worked.TotalMilliseconds:F1} ms; {result}; heap {GC.GetTotalMemory(false) >> 20} MB, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
}

static string Load(string path)
{
    PageHistory page = HistoryFile.ReadPage(path);
    return string.Create(CultureInfo.InvariantCulture, $"{page.Revisions.Count} revisions, {page.DistinctBlocks} blocks, {page.DistinctBytes} bytes");
}

static string Unpack(string path)
{
    using HistoryInput input = HistoryInput.Open(path).GetOrThrow();
    byte[] buffer = new byte[1 << 19];
    long total = 0;
    while (input.Stream.Read(buffer) is > 0 and int read)
    {
        total += read;
    }

    return string.Create(CultureInfo.InvariantCulture, $"{total} bytes");
}

static string Follow(string path)
{
    long start = Stopwatch.GetTimestamp();
    PageHistory page = HistoryFile.ReadPage(path);
    TimeSpan load = Stopwatch.GetElapsedTime(start);
    PageProvenance provenance = PageProvenance.Compute(page);
    TimeSpan follow = Stopwatch.GetElapsedTime(start);
    int lives = provenance.Lifespans.Count;
    TimeSpan join = Stopwatch.GetElapsedTime(start);
    return string.Create(
        CultureInfo.InvariantCulture,
        $"{provenance.TokenCount} tokens, {lives} lives; load {load.TotalMilliseconds:F0}, follow {(follow - load).TotalMilliseconds:F0}, lives {(join - follow).TotalMilliseconds:F0} ms");
}

static string ReadOnly(string path)
{
    using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
    byte[] buffer = new byte[1 << 19];
    long total = 0;
    while (file.Read(buffer) is > 0 and int read)
    {
        total += read;
    }

    return string.Create(CultureInfo.InvariantCulture, $"{total} bytes");
}

static string Facts(string path)
{
    PageProvenance provenance = PageProvenance.Compute(HistoryFile.ReadPage(path));
    var facts = RevisionFacts.FromProvenance(provenance);
    foreach (RevisionFactRow f in facts)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{f.Index} {f.BlocksAdded} {f.BlocksRemoved} {f.BlocksMoved} {f.BlocksEdited} {f.Bytes} {f.Blocks} {f.RevertOf}"));
    }

    return string.Create(CultureInfo.InvariantCulture, $"{facts.Count} rows");
}

static string Phrases(string phraseFile)
{
    AutomatonPattern[] patterns = [.. File.ReadAllLines(phraseFile).Where(line => line.Length > 0).Select(line => new AutomatonPattern(line))];
    long start = Stopwatch.GetTimestamp();
    PatternAutomaton automaton = PatternAutomaton.Build(patterns);
    return string.Create(CultureInfo.InvariantCulture, $"{automaton.PatternCount} phrases; build {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms");
}

static string Tendencies(string path, string lexiconFolder)
{
    PageProvenance provenance = PageProvenance.Compute(HistoryFile.ReadPage(path));
    var finder = new MentionFinder(Lexicon.Load(lexiconFolder).GetOrThrow());
    long start = Stopwatch.GetTimestamp();
    TendencyHistory history = TendencyHistory.Follow(provenance, finder, new TendencyHistoryOptions { OnlyChanges = true });
    TimeSpan follow = Stopwatch.GetElapsedTime(start);
    return string.Create(CultureInfo.InvariantCulture, $"{history.Rows.Count} changes of {history.Lifespans.Count} entities; after provenance {follow.TotalMilliseconds:F1} ms");
}

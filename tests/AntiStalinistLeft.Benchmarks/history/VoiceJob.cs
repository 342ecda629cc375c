using System.Globalization;
using System.Text;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Benchmarks.History;

/// <summary>The stage of voices on a folder of plain texts, each as often as makes some megabytes in all.</summary>
internal static class VoiceJob
{
    private const int Bytes = 3_000_000;

    public static string Run(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        var finder = new MentionFinder(Lexicon.Load(Path.Combine(Environment.CurrentDirectory, "data", "lexicon")).GetOrThrow());
        int passages = 0;
        double taken = 0;
        foreach (string file in files)
        {
            string text = File.ReadAllText(file);
            Document document = DocumentReaders.Default.Read(WordJobs.Describe(Path.GetFileNameWithoutExtension(file)), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text + "\n\n", Math.Max(1, Bytes / files.Length / text.Length))))).GetOrThrow();
            IReadOnlyList<Sentence> sentences = SentenceSplitter.Split(document);
            IReadOnlyList<Mention> mentions = finder.Find(document);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            passages += VoiceDetector.Detect(document, sentences, mentions, NoAuthors.Instance).Quotations.Count;
            taken += (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{passages} passages in {taken:F0} ms of CPU, {1000 * taken / passages:F1} µs each");
    }

    private sealed class NoAuthors : ISourceAuthors
    {
        public static readonly NoAuthors Instance = new();

        public IReadOnlyCollection<string> All => [];

        public IReadOnlyList<string> OfNote(int number) => [];

        public IReadOnlyList<string> OfTitle(string title) => [];
    }
}

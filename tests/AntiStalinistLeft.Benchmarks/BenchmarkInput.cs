using System.Text;

namespace AntiStalinistLeft.Benchmarks;

/// <summary>What the benchmarks run on: files that two environment variables name, or the shipped lexicon and a generated text.</summary>
internal static class BenchmarkInput
{
    private const int GeneratedBytes = 16_000_000;

    /// <summary>What a reader is told of a text that a benchmark makes.</summary>
    public static Source Essay { get; } = new()
    {
        Id = "prose",
        Title = "Prose",
        DateCertainty = "unknown",
        Kind = "essay",
        Language = "en",
        Licence = "CC0 1.0",
        Attribution = "none",
        Reader = "plain-text",
        File = "prose.txt",
        Sha256 = new string('0', 64),
    };

    /// <summary>The phrases of the file that <c>ASL_BENCH_PATTERNS</c> names, one a line; else those of the shipped lexicon.</summary>
    public static AutomatonPattern[] Patterns()
    {
        if (Environment.GetEnvironmentVariable("ASL_BENCH_PATTERNS") is { Length: > 0 } file)
        {
            return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => new AutomatonPattern(line))];
        }

        Lexicon lexicon = Lexicon.Load(LexiconFolder()).GetOrThrow();
        return [.. lexicon.Entries.SelectMany(entry => entry.Patterns).Select(pattern => new AutomatonPattern(pattern.Text, pattern.Case == CaseRule.Capitals))];
    }

    /// <summary>The file that <c>ASL_BENCH_TEXT</c> names; else words of a fixed list with a phrase about every 200 bytes.</summary>
    public static byte[] Text(AutomatonPattern[] patterns)
    {
        if (Environment.GetEnvironmentVariable("ASL_BENCH_TEXT") is { Length: > 0 } file) return File.ReadAllBytes(file);
        string[] words = ["the", "of", "party", "and", "workers", "in", "a", "state", "was", "to", "revolution", "by", "its", "power", "that", "factory", "committee", "which", "union", "left", "old", "new", "led", "after"];
        var text = new StringBuilder(GeneratedBytes + 100);
        uint state = 2;
        while (text.Length < GeneratedBytes)
        {
            state = (state * 1_664_525u) + 1_013_904_223u;
            uint pick = state >> 8;
            text.Append(pick % 40 == 0 ? patterns[(int)((pick / 40) % patterns.Length)].Text : words[pick % words.Length]);
            text.Append(pick % 97 == 0 ? '\n' : ' ');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The shipped lexicon's folder, found upwards of the program.</summary>
    public static string LexiconFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "data", "lexicon");
            if (Directory.Exists(path)) return path;
        }

        throw new InvalidOperationException("The benchmarks run outside the repository.");
    }
}

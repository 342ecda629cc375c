using System.Text;
using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Publishing;

/// <summary>The publications that measures come from, as BibTeX.</summary>
internal static class MeasureSources
{
    /// <summary>All entries as they are written, by key, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, string> Entries { get; } = Split(ReadFile());

    /// <summary>All entries as works.</summary>
    public static IReadOnlyList<BibliographyEntry> Works { get; } = BibliographyReader.Read(ReadFile(), BibliographyFormat.Bibtex, "measures.bib").GetOrThrow().Entries;

    private static string ReadFile()
    {
        using Stream file = typeof(MeasureSources).Assembly.GetManifestResourceStream("measures.bib")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // Each entry begins with an @ at the beginning of a line and ends before the next.
    private static OrderedDictionary<string, string> Split(string bibtex)
    {
        var entries = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string entry in bibtex.Split("\n@", StringSplitOptions.TrimEntries).Skip(1))
        {
            entries.Add(entry[(entry.IndexOf('{', StringComparison.Ordinal) + 1)..entry.IndexOf(',', StringComparison.Ordinal)], "@" + entry + "\n");
        }

        return entries;
    }
}

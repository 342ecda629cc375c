using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>Corpora that have hardly anything, made for the tests.</summary>
internal static class InventedCorpus
{
    /// <summary>One text of two paragraphs, without headings, notes, date, series and persons; the lexicon has one tendency.</summary>
    public static string WriteLone(string folder) => Write(
        folder,
        "On kettles\n\nThe boilers wanted their water loud. Nobody else had an opinion on kettles, and the boilers did not ask.\n\nIn the end one boiler stayed.\n",
        "boiler{s|}");

    /// <summary>The same text with a lexicon that finds nothing in it.</summary>
    public static string WriteSilent(string folder) => Write(folder, "On kettles\n\nA kettle stood on the stove and nobody came.\n", "teapotist[s]");

    private static string Write(string folder, string text, string pattern)
    {
        Directory.CreateDirectory(Path.Combine(folder, "lexicon"));
        File.WriteAllText(Path.Combine(folder, "kettles.txt"), text);
        File.WriteAllText(Path.Combine(folder, "lexicon", "tendencies.yaml"), $"kind: tendency\nentries:\n  - id: boilers\n    label: Boilers\n    class: current\n    about: an invented current\n    patterns: [\"{pattern}\"]\n");
        File.WriteAllText(Path.Combine(folder, "sources.yaml"), $"""
            sources:
              - id: kettles
                title: On kettles
                date-certainty: "unknown: an invented text"
                kind: essay
                language: en
                licence: CC0 1.0
                attribution: "An invented text, CC0 1.0"
                reader: plain-text
                file: kettles.txt
                sha256: {SourceFetcher.ComputeSha256(File.ReadAllBytes(Path.Combine(folder, "kettles.txt")))}
            """);
        return folder;
    }
}

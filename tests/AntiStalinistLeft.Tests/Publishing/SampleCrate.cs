using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Tests.Publishing;

/// <summary>A small whole crate.</summary>
internal static class SampleCrate
{
    /// <summary>Writes it into a folder.</summary>
    public static CrateContents Write(string folder)
    {
        Put(folder, "data/sources.yaml", "sources:\n");
        Put(folder, "data/features/mentions.csv", "document,entity\nlamp,oil\n");
        Put(folder, "notebooks/01 lamps.dib", "#!meta\n");
        Put(folder, "figures/fig-lamps/lamps.csv", "lamp,rate\noil,1\n");
        var contents = new CrateContents
        {
            Title = "Lamps",
            Description = "About lamps.",
            Date = new DateOnly(2026, 1, 31),
            KitVersion = "0.1.0",
            Licence = "CC-BY-4.0",
            Authors = [new CratePerson("Ada Tamm", "https://orcid.org/0000-0000-0000-0000", IsPerson: true), new CratePerson("The Lamp Society", null, IsPerson: false)],
            Fingerprint = new string('a', 64),
            Texts = [new CrateText("lamp", "A Lamp", "Ada Tamm", "Ada Tamm, A Lamp", "all rights reserved", "https://example.org/lamp", new string('b', 64))],
            Runs = [new CrateRun("notebooks/01 lamps.dib", "Lamps, counted", new Dictionary<string, string> { ["top"] = "7" }, ["figures/fig-lamps/lamps.csv"])],
        };
        File.WriteAllText(Path.Combine(folder, CrateMetadata.FileName), CrateMetadata.Write(contents, CrateFile.List(folder)));
        return contents;
    }

    private static void Put(string folder, string path, string words)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, words);
    }
}

using System.Text.Json;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Shared;

/// <summary>The full texts and what was found in them by hand, where the two environment variables name them.</summary>
internal static class FullTexts
{
    public static readonly string[] Ids = ["wikipedia-r1", "wikipedia-r2", "wikipedia-r3", "costello", "mckay"];

    public static string? Corpus => Environment.GetEnvironmentVariable("ASL_CORPUS");

    public static string? Gold => Environment.GetEnvironmentVariable("ASL_GOLD");

    public static void SkipUnlessPresent()
    {
        Assert.SkipUnless(Directory.Exists(Corpus), "ASL_CORPUS names no folder with the full texts, which are not ours to publish.");
        Assert.SkipUnless(Directory.Exists(Gold), "ASL_GOLD names no folder with the checked structure of the full texts.");
    }

    public static SourceManifest Manifest { get; } = SourceManifest.Load(RepositoryFolder.At("data", "sources.yaml")).GetOrThrow();

    public static Source Source(string id) => Manifest.Find(id)!;

    public static Document Read(string id) =>
        DocumentReaders.Default.Read(Source(id), Path.Combine(Corpus!, Source(id).File)).GetOrThrow();

    public static JsonElement Structure(string id)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Gold!, "structure.json")));
        foreach (JsonElement document in file.RootElement.GetProperty("documents").EnumerateArray())
        {
            if (document.GetProperty("id").GetString() == id) return document.Clone();
        }

        throw new ArgumentException("No structure of " + id, nameof(id));
    }
}

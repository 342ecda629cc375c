using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>Where the parts of a corpus lie.</summary>
/// <param name="Manifest">What the corpus says of itself.</param>
/// <param name="Texts">The folder of its texts.</param>
/// <param name="Lexicon">The folder of the lexicon that reads it.</param>
/// <param name="Works">The folder with what is known of the works that it cites.</param>
/// <param name="HasOwnLexicon">False where neither the corpus nor its manifest has a lexicon, so that the kit's stands in.</param>
internal sealed record CorpusFolders(SourceManifest Manifest, string Texts, string Lexicon, string Works, bool HasOwnLexicon)
{
    /// <summary>The folder of the manifest; paths in the manifest start there.</summary>
    public string Root => Path.GetDirectoryName(Path.GetFullPath(Manifest.File!))!;

    /// <summary>Looks beside the manifest and the texts first, then in the kit's data.</summary>
    public static CorpusFolders Find(SourceManifest manifest, string texts, string data)
    {
        string root = Path.GetDirectoryName(Path.GetFullPath(manifest.File!))!;
        string? named = manifest.Lexicon is { } path ? Path.GetFullPath(path, root) : null;
        if (named is not null && !Directory.Exists(named)) throw new InputException(new Diagnostic(Severity.Error, "no-lexicon", $"'lexicon' names {manifest.Lexicon}, and there is no such folder. Write it from the folder of the manifest.", manifest.File));
        string? own = named ?? Beside("lexicon", texts, root);
        return new CorpusFolders(manifest, texts, own ?? Path.Combine(data, "lexicon"), Beside("works", texts, root) ?? Path.Combine(data, "works"), own is not null);
    }

    private static string? Beside(string name, string texts, string root) =>
        new[] { Path.Combine(texts, name), Path.Combine(root, name) }.FirstOrDefault(Directory.Exists);
}

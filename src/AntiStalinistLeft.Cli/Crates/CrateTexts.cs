using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary>The texts of a corpus by checksum.</summary>
internal static class CrateTexts
{
    /// <summary>All texts: by the checksum of the file where it is at hand, else by that which the manifest states.</summary>
    public static IReadOnlyList<CrateText> List(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. corpus.Sources.Select(source => new CrateText(source.Document, source.Title, source.Author, source.Attribution, source.Licence, source.Address, ComputeSha256(corpus, source)))];
    }

    private static string ComputeSha256(Corpus corpus, SourceRow source) =>
        corpus.HasText && Path.Combine(corpus.Folders.Texts, corpus.Folders.Manifest.Find(source.Document)!.File) is var file && File.Exists(file) ? CrateFile.ComputeSha256(file) : source.Sha256;
}

using System.Security.Cryptography;

namespace AntiStalinistLeft.Histories;

/// <summary>What one part of a topic is made of.</summary>
/// <param name="Files">The exports that it reads.</param>
/// <param name="Share">The share of their articles that it makes.</param>
internal sealed record PartPlan(IReadOnlyList<ExportFile> Files, TitleShare Share);

/// <summary>A topic in parts, each of which is a task of its own on whatever machine.</summary>
/// <param name="Identity">What the results depend on besides the exports.</param>
/// <param name="From">The folder of the exports.</param>
/// <param name="Titles">The articles in ordinal order; null for every one.</param>
/// <param name="KeepGoing">Whether articles and files that cannot be used are passed over.</param>
/// <param name="Parts">The parts, by their index.</param>
/// <param name="Digest">SHA-256 of the manifest with this field empty.</param>
internal sealed record TopicManifest(
    TopicIdentity Identity, string From, IReadOnlyList<string>? Titles, bool KeepGoing, IReadOnlyList<PartPlan> Parts, string Digest)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The manifest with its digest.</summary>
    public TopicManifest Seal() => this with { Digest = ComputeDigest() };

    /// <summary>Reads a manifest.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The manifest, or the failure where it is none or was changed.</returns>
    public static Result<TopicManifest> Read(string path)
    {
        Result<TopicManifest> read = TopicJson.Read<TopicManifest>(path, TopicMessages.NoManifest(path).Code, TopicMessages.NoManifest(path).Message, IsWhole);
        return read.Succeeded && read.Value.Digest != read.Value.ComputeDigest() ? Result<TopicManifest>.Fail(TopicMessages.Edited(path)) : read;
    }

    private static bool IsWhole(TopicManifest manifest) => manifest.Parts.Count > 0
        && manifest.Parts.All(part => part is { Files.Count: > 0, Share.Of: > 0 } && part.Files.All(file => file is not null) && part.Share.Number >= 0 && part.Share.Number < part.Share.Of)
        && manifest.Titles?.Contains(null!) is not true;

    private string ComputeDigest() => Convert.ToHexStringLower(SHA256.HashData(TopicJson.ToBytes(this with { Digest = string.Empty })));
}

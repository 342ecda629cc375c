using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>An article that a part made.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Digest">SHA-256 of its marker, which holds those of its files.</param>
internal sealed record PartArticle(string Title, string Digest);

/// <summary>What a part was made of and what it made, as its own file <c>part.json</c> says.</summary>
/// <param name="Manifest">Digest of the manifest.</param>
/// <param name="Index">Which part of it.</param>
/// <param name="Identity">What the results depend on besides the exports.</param>
/// <param name="Inputs">The exports that were read.</param>
/// <param name="Articles">The articles by title.</param>
/// <param name="Remarks">What was passed over, and what was odd about files.</param>
/// <param name="Output">SHA-256 over the articles: equal where all that was made is.</param>
internal sealed record PartMarker(
    string Manifest, int Index, TopicIdentity Identity, IReadOnlyList<ExportFile> Inputs, IReadOnlyList<PartArticle> Articles, IReadOnlyList<TopicRemarkRow> Remarks, string Output)
{
    /// <summary>The marker with the digest of its output.</summary>
    public PartMarker Seal() => this with { Output = ComputeOutput() };

    /// <summary>True when nothing is missing and the digest of the output is that of the articles.</summary>
    public bool IsWhole() => Inputs.All(input => input is not null) && Articles.All(article => article is not null) && Remarks.All(remark => remark is not null) && Output == ComputeOutput();

    private string ComputeOutput() => Convert.ToHexStringLower(SHA256.HashData(TopicJson.ToBytes(Articles)));
}

/// <summary>The folders of the parts beside a manifest.</summary>
/// <param name="manifest">The manifest.</param>
/// <param name="path">Its file.</param>
internal sealed class PartFolder(TopicManifest manifest, string path)
{
    /// <summary>Name of a part's marker.</summary>
    public const string MarkerName = "part.json";

    /// <summary>What is said of a part that nobody has made, in words that follow «Part 3».</summary>
    public const string NotDone = "is not done";

    /// <summary>Name of the folder of articles in a part.</summary>
    public const string ArticlesName = "articles";

    private const string Unfinished = ".partial";
    private static readonly string ThisMachine = Environment.MachineName + "-";
    private readonly string _all = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "parts");

    /// <summary>The manifest.</summary>
    public TopicManifest Manifest => manifest;

    /// <summary>The manifest's file.</summary>
    public string ManifestPath => path;

    /// <summary>The folder of one part.</summary>
    public string PlaceOf(int index) => Path.Combine(_all, index.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>The folder of one article of a part.</summary>
    public string PlaceOf(int index, string title) => Path.Combine(PlaceOf(index), ArticlesName, ArticleFolder.NameOf(title));

    /// <summary>Reads the marker of a part.</summary>
    /// <returns>The marker, or a failure where there is none or it is no marker.</returns>
    public Result<PartMarker> FindMarker(int index) => TopicJson.Read<PartMarker>(
        Path.Combine(PlaceOf(index), MarkerName), "bad-part", "This is not what the kit writes about a part. Remove the part's folder and run it again.", marker => marker.IsWhole());

    /// <summary>Why a part is not done, in words that follow «Part 3»; null where it is.</summary>
    public string? DescribeLack(int index)
    {
        if (!File.Exists(Path.Combine(PlaceOf(index), MarkerName))) return NotDone;
        if (FindMarker(index).Value is not { } marker) return $"has a {MarkerName} that the kit did not write";
        return manifest.Identity.DescribeDifference(marker.Identity) is { } difference ? $"was made with {difference}"
            : marker.Manifest != manifest.Digest ? "was made for another manifest"
            : marker.Index != index ? "has the files of another part"
            : null;
    }

    /// <summary>The parts that are not done, each with the reason.</summary>
    public IReadOnlyList<(int Index, string Reason)> FindMissing() =>
        [.. Enumerable.Range(0, manifest.Parts.Count).Select(index => (Index: index, Reason: DescribeLack(index))).Where(part => part.Reason is not null).Select(part => (part.Index, part.Reason!))];

    /// <summary>
    /// The folder in which this process makes a part. Another machine has processes of the same numbers, and may be at work on the
    /// same part.
    /// </summary>
    public string BesideOf(int index) => $"{PlaceOf(index)}.{ThisMachine}{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}{Unfinished}";

    /// <summary>Where this process puts what was there of a part and is replaced.</summary>
    public string UnfitOf(int index) => $"{PlaceOf(index)}-unfit.{ThisMachine}{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}{Unfinished}";

    /// <summary>Removes what killed tasks of this machine left of a part.</summary>
    public void RemoveDead(int index)
    {
        if (!Directory.Exists(_all)) return;
        string own = $"{Path.GetFileName(PlaceOf(index))}.{ThisMachine}";
        foreach (string left in Directory.GetDirectories(_all, own + "*" + Unfinished))
        {
            if (PartialFiles.IsDead(Path.GetFileName(left)[own.Length..^Unfinished.Length])) Directory.Delete(left, recursive: true);
        }
    }

    /// <summary>Removes what tasks left of parts that are all done: those that were killed, and doubles that are at work still and will find their part done.</summary>
    public void RemoveUnfinished()
    {
        foreach (string left in Directory.GetDirectories(_all, "*" + Unfinished)) Directory.Delete(left, recursive: true);
    }

    /// <summary>Numbers as Slurm writes them: <c>0,3-5,9</c>.</summary>
    public static string Abbreviate(IReadOnlyList<int> numbers)
    {
        var words = new StringBuilder();
        for (int i = 0; i < numbers.Count; i++)
        {
            int first = i;
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1) i++;
            words.Append(first == 0 ? string.Empty : ",").Append(CultureInfo.InvariantCulture, $"{numbers[first]}");
            if (i > first) words.Append(CultureInfo.InvariantCulture, $"-{numbers[i]}");
        }

        return words.ToString();
    }
}

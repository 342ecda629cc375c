using System.Security.Cryptography;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>Puts the parts of a topic together: the same bytes as a run on one machine gives.</summary>
/// <param name="parts">The parts.</param>
/// <param name="topic">The topic.</param>
/// <param name="settings">What was looked for.</param>
internal sealed class TopicMerge(PartFolder parts, TopicFolder topic, TopicSettings settings)
{
    private TopicManifest Manifest => parts.Manifest;

    /// <summary>Merges a whole set of parts that were made alike. The parts stay as they are; what tasks left beside them goes.</summary>
    /// <param name="cancellation">Stops it between two articles.</param>
    /// <returns>What was made; or the failure where a part is missing, unfit or was changed, or a title was not found. The tables that were there stand then.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <exception cref="IOException">The topic cannot be written.</exception>
    public Result<TopicReport> Merge(CancellationToken cancellation)
    {
        if (CheckSet() is { } wrong) return Result<TopicReport>.Fail(wrong);
        var places = new SortedDictionary<string, (int Index, PartArticle Article)>(StringComparer.Ordinal);
        var remarks = new HashSet<TopicRemarkRow>();
        for (int index = 0; index < Manifest.Parts.Count; index++)
        {
            Result<PartMarker> marker = parts.FindMarker(index);
            if (!marker.Succeeded) return Result<TopicReport>.Fail(marker.Failure);
            remarks.UnionWith(marker.Value.Remarks);
            foreach (PartArticle article in marker.Value.Articles)
            {
                if (!places.TryAdd(article.Title, (index, article))) return Result<TopicReport>.Fail(TopicMessages.Twice(article.Title, NameOf(places[article.Title].Index), NameOf(index)));
            }
        }

        foreach ((int index, PartArticle article) in places.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Copy(index, article) is { } changed) return Result<TopicReport>.Fail(TopicMessages.Unfit(parts.ManifestPath, index, $"has an article «{article.Title}» that is not what the part wrote ({changed})"));
        }

        if (topic.WriteTables(Manifest.Titles, Manifest.From, places.Keys, remarks, Manifest.KeepGoing, settings.Identity) is { } failure) return Result<TopicReport>.Fail(failure);
        parts.RemoveUnfinished();
        return Result<TopicReport>.Success(new TopicReport(places.Count, remarks));
    }

    private Diagnostic? CheckSet()
    {
        if (settings.Identity.DescribeDifference(Manifest.Identity) is { } difference) return TopicMessages.OfOther(parts.ManifestPath, difference);
        (int Index, string Reason)[] missing = [.. parts.FindMissing()];
        int[] undone = [.. missing.Where(part => part.Reason == PartFolder.NotDone).Select(part => part.Index)];
        return missing.Length == 0 ? null
            : undone.Length > 0 ? TopicMessages.Missing(parts.ManifestPath, PartFolder.Abbreviate(undone))
            : TopicMessages.Unfit(parts.ManifestPath, missing[0].Index, missing[0].Reason);
    }

    private string NameOf(int index) => $"part {index} ({string.Join(", ", Manifest.Parts[index].Files.Select(file => file.Name))})";

    /// <summary>Copies an article's folder; the name of a file that is not what its part wrote, or null.</summary>
    private string? Copy(int index, PartArticle article)
    {
        string from = parts.PlaceOf(index, article.Title);
        string place = Path.Combine(topic.Articles, ArticleFolder.NameOf(article.Title));
        if (!File.Exists(Path.Combine(from, ArticleFolder.MarkerName)) || FileDigest.Compute(Path.Combine(from, ArticleFolder.MarkerName)) != article.Digest) return ArticleFolder.MarkerName;
        string beside = PartialFiles.NameFor(place);
        try
        {
            Directory.CreateDirectory(beside);
            File.Copy(Path.Combine(from, ArticleFolder.MarkerName), Path.Combine(beside, ArticleFolder.MarkerName));
            foreach ((string name, string digest) in ArticleFolder.ReadMarker(from).GetOrThrow().Files)
            {
                if (!File.Exists(Path.Combine(from, name))) return name;
                if (CopyWithDigest(Path.Combine(from, name), Path.Combine(beside, name)) != digest) return name;
            }

            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
            Directory.Move(beside, place);
            return null;
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    private static string CopyWithDigest(string from, string to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using FileStream source = File.OpenRead(from);
        using FileStream target = File.Create(to);
        byte[] buffer = new byte[1 << 16];
        for (int read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

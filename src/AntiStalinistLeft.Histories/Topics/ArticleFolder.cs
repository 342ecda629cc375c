using System.Security.Cryptography;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>What an article's folder holds, as its own file <c>article.json</c> says: the last that is written.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Source">Where its history is from.</param>
/// <param name="Identity">What its results depend on besides.</param>
/// <param name="Files">SHA-256 of each file, by name.</param>
internal sealed record ArticleMarker(string Title, string Source, TopicIdentity Identity, IReadOnlyDictionary<string, string> Files);

/// <summary>What is there of an article from an earlier run.</summary>
internal enum EarlierWork
{
    /// <summary>Nothing, or what is from another source.</summary>
    None,

    /// <summary>Its store; the results are of another kit, lexicon or list of works.</summary>
    Store,

    /// <summary>All of it.</summary>
    All,
}

/// <summary>The folder of one article of a topic: its store, its rows, and the file that says that all of it is there.</summary>
internal static class ArticleFolder
{
    /// <summary>Name of the store.</summary>
    public const string StoreName = "history.db";

    /// <summary>Name of the marker.</summary>
    public const string MarkerName = "article.json";

    /// <summary>Name of the file of what was odd about the article's history.</summary>
    public const string RemarksName = "remarks.csv";

    private const int ReadableLength = 60;
    private const int DigestLength = 12;

    /// <summary>
    /// The name of an article's folder: the letters and digits of its title that every file system has, and a piece of the title's
    /// digest, by which titles differ that these letters do not tell apart.
    /// </summary>
    public static string NameOf(string title)
    {
        string readable = string.Concat(title.Take(ReadableLength).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return $"{readable}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..DigestLength]}";
    }

    /// <summary>Writes what was odd about a history beside its store.</summary>
    public static void WriteRemarks(string folder, string title, IEnumerable<Diagnostic> warnings)
    {
        using var writer = new StreamWriter(Path.Combine(folder, RemarksName)) { NewLine = "\n" };
        CsvTable.Write(warnings.Select(warning => TopicRemarkRow.FromDiagnostic(title, warning)).ToTable("remarks"), writer);
    }

    /// <summary>Writes the marker of a folder whose other files are whole.</summary>
    public static void Mark(string folder, string title, string source, TopicIdentity identity)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder)) files.Add(Path.GetFileName(file), FileDigest.Compute(file));
        File.WriteAllBytes(Path.Combine(folder, MarkerName), TopicJson.ToBytes(new ArticleMarker(title, source, identity, files)));
    }

    /// <summary>What is there of an article.</summary>
    /// <param name="folder">Its folder, which may be missing.</param>
    /// <param name="title">Its title.</param>
    /// <param name="source">Where its history is to come from.</param>
    /// <param name="identity">What its results depend on besides.</param>
    public static EarlierWork FindEarlier(string folder, string title, string source, TopicIdentity identity)
    {
        if (!Directory.Exists(folder) || ReadMarker(folder).Value is not { } marker || marker.Title != title || marker.Source != source) return EarlierWork.None;
        if (!marker.Files.Keys.All(name => File.Exists(Path.Combine(folder, name)))) return EarlierWork.None;
        return marker.Identity == identity ? EarlierWork.All : EarlierWork.Store;
    }

    /// <summary>Reads the marker of a folder.</summary>
    /// <returns>The marker, or a failure where there is none or it is no marker.</returns>
    public static Result<ArticleMarker> ReadMarker(string folder) => TopicJson.Read<ArticleMarker>(
        Path.Combine(folder, MarkerName),
        "bad-article",
        "This is not what the kit writes about an article. Remove the article's folder and run the command again.",
        marker => marker.Files.Count > 0 && marker.Files.Values.All(digest => digest is not null) && marker.Files.Keys.All(name => name == Path.GetFileName(name)) && marker.Files.ContainsKey(StoreName) && marker.Files.ContainsKey(RemarksName));
}

/// <summary>SHA-256 of files.</summary>
internal static class FileDigest
{
    /// <summary>In 64 hexadecimal digits, lower case.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Compute(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(AntiStalinistLeft.Pages.Tests.SubjectSites))]

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>The pages of all notebooks on each corpus, made once for all tests that read them.</summary>
public sealed class SubjectSites : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, Lazy<SubjectSite>> _sites = new(StringComparer.Ordinal);

    /// <summary>The kit's own corpus as a clone has it, the sample, and the invented subjects of other shapes.</summary>
    public static TheoryData<string> Names => ["first", "sample", "orchard", "ferry", "lone", "silent"];

    internal SubjectSite Of(string name) => _sites.GetOrAdd(name, key => new Lazy<SubjectSite>(() => Build(key))).Value;

    public void Dispose() => _folder.Dispose();

    private SubjectSite Build(string name)
    {
        string site = _folder[$"{name}-site"];
        string? corpus = name switch
        {
            "first" => null,
            "sample" => RepositoryFolder.At("data", "sample"),
            "lone" => InventedCorpus.WriteLone(_folder[name]),
            "silent" => InventedCorpus.WriteSilent(_folder[name]),
            _ => RepositoryFolder.At("tests", "subjects", name),
        };
        return new SubjectSite(Asl.Run(["run", "-o", site, .. corpus is null ? (string[])[] : ["--corpus", corpus]]), site);
    }
}

/// <summary>The pages of all notebooks on one corpus.</summary>
internal sealed record SubjectSite(Asl.Outcome Outcome, string Folder)
{
    /// <summary>The notebooks' pages, read.</summary>
    public IReadOnlyList<ReadPage> Pages { get; } =
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.html").Where(file => Path.GetFileName(file) != "index.html").Order(StringComparer.Ordinal).Select(ReadPage.Open)] : [];

    /// <summary>The files of all pages, the list of pages included.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.html").Order(StringComparer.Ordinal);

    /// <summary>The list of pages.</summary>
    public string Index => File.ReadAllText(Path.Combine(Folder, "index.html"));
}

using System.Security.Cryptography;
using System.Text;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>Decides between full texts and the text-free release, and reads what was decided.</summary>
internal static class CorpusLoader
{
    private const string ManifestName = "sources.yaml";

    public static Result<Corpus> Open(CorpusOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            string data = options.DataFolder ?? FindDataFolder(Environment.CurrentDirectory);
            return Result<Corpus>.Success(Open(options, data));
        }
        catch (InputException broken)
        {
            return Result<Corpus>.Fail(broken.Diagnostic);
        }
    }

    private static Corpus Open(CorpusOptions options, string data)
    {
        string texts = options.TextFolder ?? Path.Combine(data, "raw");
        string own = Path.Combine(texts, ManifestName);
        bool isOwn = File.Exists(own);
        CorpusFolders folders = CorpusFolders.Find(SourceManifest.Load(isOwn ? own : Path.Combine(data, ManifestName)).GetOrThrow(), texts, data);
        IReadOnlyList<Source> wanted = Choose(folders.Manifest.Sources, options.Sources);
        Source[] present = [.. wanted.Where(source => File.Exists(Path.Combine(texts, source.File)))];
        Diagnostic[] missing = [.. wanted.Except(present).Select(source => Missing(source, texts))];
        if (present.Length == wanted.Count) return FromTexts(present, folders, []);
        if (options.TextFolder is null && !isOwn) return FromRelease(options, data, folders, present.Length == 0 ? [] : missing);
        return present.Length > 0 && options.Sources.Count == 0
            ? FromTexts(present, folders, missing)
            : throw new InputException(missing[0] with { Severity = Severity.Error });
    }

    private static Corpus FromTexts(IReadOnlyList<Source> sources, CorpusFolders folders, IReadOnlyList<Diagnostic> before)
    {
        CorpusPipeline pipeline = CorpusPipeline.FromManifest(folders.Manifest);
        Lexicon lexicon = Lexicon.Load(folders.Lexicon).GetOrThrow();
        Document[] documents = [.. sources.Select(source => pipeline.Readers.Read(source, Path.Combine(folders.Texts, source.File)).GetOrThrow())];
        WorksFolder works = WorksFolder.Load(folders.Works).GetOrThrow();
        var options = new CitationOptions { Authority = works.Authority, Overrides = works.Overrides };
        var finder = new CitationFinder(options);
        IReadOnlyList<AnnotatedDocument> annotated = new Annotator(lexicon, finder.ReadAuthors, pipeline.Voice, pipeline.Audit).Annotate(documents);
        CitationFindings citations = finder.Find([.. annotated.Select(text => (text.Document, text.Mentions, text.Quotations))]);
        Diagnostic[] diagnostics = [.. before, .. documents.SelectMany(document => document.Diagnostics), .. citations.Diagnostics];
        CorpusTables tables = CorpusTables.FromTexts(new AnnotatedCorpus(annotated, citations, pipeline.Comparison));
        return new Corpus(folders, lexicon, tables, annotated, citations, works.Codings, Fingerprint(sources, folders, pipeline.Source), diagnostics);
    }

    private static Corpus FromRelease(CorpusOptions options, string data, CorpusFolders folders, IReadOnlyList<Diagnostic> diagnostics)
    {
        FeatureRelease release = FeatureRelease.Read(Path.Combine(data, "features")).GetOrThrow();
        Lexicon lexicon = Lexicon.Load(folders.Lexicon).GetOrThrow();
        CorpusTables tables = options.Sources.Count == 0 ? release.Tables : release.Tables.ForDocuments(options.Sources);
        return new Corpus(folders, lexicon, tables, texts: null, cited: null, WorksFolder.Load(folders.Works).GetOrThrow().Codings, release.Fingerprint, diagnostics, release.Terms.Where(term => options.Sources.Count == 0 || options.Sources.Contains(term.Document)));
    }

    private static IReadOnlyList<Source> Choose(IReadOnlyList<Source> all, IReadOnlyList<string> ids)
    {
        string? unknown = ids.FirstOrDefault(id => all.All(source => source.Id != id));
        return unknown is null
            ? ids.Count == 0 ? all : [.. all.Where(source => ids.Contains(source.Id))]
            : throw new InputException(new Diagnostic(Severity.Error, "unknown-source", UnknownName.Describe("source", unknown, all.Select(source => source.Id))));
    }

    private static Diagnostic Missing(Source source, string texts) => new(
        Severity.Warning,
        "text-missing",
        $"The text of {source.Id} is not there. Put the file in its place, or leave the folder out to use the text-free release.",
        Path.Combine(texts, source.File));

    /// <summary>
    /// The folder that <c>ASL_DATA</c> names, else the nearest <c>data</c> with a manifest: upwards from where the process
    /// works, then from where the library lies, which is in a clone or in a package with the kit's data.
    /// </summary>
    internal static string FindDataFolder(string start)
    {
        if (Environment.GetEnvironmentVariable("ASL_DATA") is { Length: > 0 } named) return named;
        string? manifest = KitFile.Find(Path.Combine("data", ManifestName), start);
        return manifest is not null ? Path.GetDirectoryName(manifest)! : throw new InputException(new Diagnostic(
            Severity.Error,
            "no-data-folder",
            $"There is no data/sources.yaml in {start} or above it, nor above the library. Name the folder in CorpusOptions.DataFolder or in ASL_DATA."));
    }

    private static string Fingerprint(IReadOnlyList<Source> sources, CorpusFolders folders, string? pipeline)
    {
        var text = new StringBuilder();
        foreach (Source source in sources) text.Append(source.Id).Append(' ').Append(HashOf(Path.Combine(folders.Texts, source.File))).Append('\n');
        foreach (string file in new[] { folders.Lexicon, folders.Works }.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)))
        {
            text.Append(Path.GetFileName(file)).Append(' ').Append(HashOf(file)).Append('\n');
        }

        if (pipeline is not null) text.Append("pipeline ").Append(pipeline).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}

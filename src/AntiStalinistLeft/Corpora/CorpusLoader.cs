using System.Security.Cryptography;
using System.Text;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>Decides between full texts and the text-free release, and reads what was decided.</summary>
internal static class CorpusLoader
{
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
        bool sample = options.Name == KnownCorpora.Sample;
        string texts = options.TextFolder is { } named && !sample ? named : Path.Combine(data, sample ? "sample" : "raw");
        string own = Path.Combine(texts, "sources.yaml");
        bool ownManifest = File.Exists(own);
        SourceManifest manifest = SourceManifest.Load(ownManifest ? own : Path.Combine(data, "sources.yaml")).GetOrThrow();
        IReadOnlyList<Source> wanted = Choose(ownManifest ? manifest.Sources : manifest.GetCorpusSources(options.Name), options.Sources);
        Source[] present = [.. wanted.Where(source => File.Exists(Path.Combine(texts, source.File)))];
        Diagnostic[] missing = [.. wanted.Except(present).Select(source => Missing(source, texts))];
        if (present.Length == wanted.Count) return FromTexts(options.Name, present, texts, data, CorpusPipeline.FromManifest(manifest), []);
        if (options.TextFolder is null && !sample) return FromRelease(options, data, present.Length == 0 ? [] : missing);
        return present.Length > 0 && options.Sources.Count == 0
            ? FromTexts(options.Name, present, texts, data, CorpusPipeline.FromManifest(manifest), missing)
            : throw new InputException(missing[0] with { Severity = Severity.Error });
    }

    private static Corpus FromTexts(string name, IReadOnlyList<Source> sources, string texts, string data, CorpusPipeline pipeline, IReadOnlyList<Diagnostic> before)
    {
        string lexiconFolder = FolderOf("lexicon", texts, data);
        Lexicon lexicon = Lexicon.Load(lexiconFolder).GetOrThrow();
        Document[] documents = [.. sources.Select(source => pipeline.Readers.Read(source, Path.Combine(texts, source.File)).GetOrThrow())];
        string worksFolder = FolderOf("works", texts, data);
        WorksFolder works = WorksFolder.Load(worksFolder).GetOrThrow();
        var options = new CitationOptions { Authority = works.Authority, Overrides = works.Overrides };
        IReadOnlyList<AnnotatedDocument> annotated = new Annotator(lexicon, new CitationFinder(options).ReadAuthors, pipeline.Voice, pipeline.Audit).Annotate(documents);
        var quotations = annotated.ToDictionary(text => text.Document.Id, text => text.Quotations, StringComparer.Ordinal);
        CitationFindings citations = new CitationFinder(options, id => quotations[id]).Find([.. annotated.Select(text => (text.Document, text.Mentions))]);
        Diagnostic[] diagnostics = [.. before, .. documents.SelectMany(document => document.Diagnostics), .. citations.Diagnostics];
        CorpusTables tables = CorpusTables.FromTexts(new AnnotatedCorpus(annotated, citations, pipeline.Comparison));
        return new Corpus(name, lexicon, tables, annotated, citations, works.Codings, Fingerprint(sources, texts, [lexiconFolder, worksFolder], pipeline.Source), diagnostics);
    }

    private static string FolderOf(string name, string texts, string data) =>
        Directory.Exists(Path.Combine(texts, name)) ? Path.Combine(texts, name) : Path.Combine(data, name);

    private static Corpus FromRelease(CorpusOptions options, string data, IReadOnlyList<Diagnostic> diagnostics)
    {
        FeatureRelease release = FeatureRelease.Read(Path.Combine(data, "features")).GetOrThrow();
        Lexicon lexicon = Lexicon.Load(Path.Combine(data, "lexicon")).GetOrThrow();
        CorpusTables tables = options.Sources.Count == 0 ? release.Tables : release.Tables.ForDocuments(options.Sources);
        return new Corpus(options.Name, lexicon, tables, texts: null, cited: null, WorksFolder.Load(Path.Combine(data, "works")).GetOrThrow().Codings, release.Fingerprint, diagnostics);
    }

    private static IReadOnlyList<Source> Choose(IReadOnlyList<Source> all, IReadOnlyList<string> ids)
    {
        string? unknown = ids.FirstOrDefault(id => all.All(source => source.Id != id));
        return unknown is null
            ? ids.Count == 0 ? all : [.. all.Where(source => ids.Contains(source.Id))]
            : throw new InputException(new Diagnostic(
                Severity.Error,
                "unknown-source",
                $"There is no source {unknown}; there are {string.Join(", ", all.Select(source => source.Id))}."));
    }

    private static Diagnostic Missing(Source source, string texts) => new(
        Severity.Warning,
        "text-missing",
        $"The text of {source.Id} is not there. Put the file in its place, or leave the folder out to use the text-free release.",
        Path.Combine(texts, source.File));

    /// <summary>The folder that <c>ASL_DATA</c> names, else the nearest <c>data</c> with a manifest, upwards.</summary>
    internal static string FindDataFolder(string start)
    {
        if (Environment.GetEnvironmentVariable("ASL_DATA") is { Length: > 0 } named) return named;
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string data = Path.Combine(folder.FullName, "data");
            if (File.Exists(Path.Combine(data, "sources.yaml"))) return data;
        }

        throw new InputException(new Diagnostic(
            Severity.Error,
            "no-data-folder",
            $"There is no data/sources.yaml in {start} or above it. Name the folder in CorpusOptions.DataFolder or in ASL_DATA."));
    }

    private static string Fingerprint(IReadOnlyList<Source> sources, string texts, IEnumerable<string> folders, string? pipeline)
    {
        var text = new StringBuilder();
        foreach (Source source in sources) text.Append(source.Id).Append(' ').Append(HashOf(Path.Combine(texts, source.File))).Append('\n');
        foreach (string file in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)))
        {
            text.Append(Path.GetFileName(file)).Append(' ').Append(HashOf(file)).Append('\n');
        }

        if (pipeline is not null) text.Append("pipeline ").Append(pipeline).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}

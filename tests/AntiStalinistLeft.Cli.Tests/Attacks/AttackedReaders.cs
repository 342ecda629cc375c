using System.Text;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Histories;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Publishing;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>The register: every reader of the kit with whole inputs. A document's reader is here by being in <see cref="DocumentReaders.Default"/>.</summary>
internal static class AttackedReaders
{
    private const string Bibtex = "@string{acme = \"Acme Press\"}\n@book{tamm1990, title = {{Salt \\& Rope}}, author = {Tamm, Ada and {The Lamp Society}}, publisher = acme # { and Sons}, year = 1990}\n@article{two, title = \"Wicks\", journal = {Lamps}, pages = {1--9}}\n";
    private const string Ris = "TY  - BOOK\r\nID  - tamm1990\r\nAU  - Tamm, Ada\r\nTI  - Salt and Rope\r\nPY  - 1990///\r\nER  - \r\n";
    private const string Csl = "[{\"id\":\"tamm1990\",\"type\":\"book\",\"title\":\"Salt & Rope\",\"author\":[{\"family\":\"Tamm\",\"given\":\"Ada\"}],\"issued\":{\"date-parts\":[[1990,1,2]]}}]";
    private const string Authority = "works:\n  - key: tamm1990-salt\n    type: book\n    title: Salt and Rope\n    authors: [\"Tamm, Ada\"]\n    year: 1990\n";
    private const string Entries = "kind: tendency\nentries:\n  - id: lamplighters\n    label: Lamplighters\n    class: current\n    about: those who light lamps\n    patterns: [\"lamp[ ]lighter[s]\", \"{old|new} lighter[s]\"]\n";
    private const string Dib = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\",\"languageName\":\"csharp\",\"aliases\":[]}]}}\n\n#!markdown\n\n# A lamp\n\n#!csharp\n\n// parameters\nint top = 8;\n";
    private const string Html = "<!doctype html><html><head><title>Lamps</title></head><body><article><h1>Lamps</h1><p>A lamp is lit<sup>1</sup>.</p><div><blockquote>By night.</blockquote></div><ol><li id=\"fn1\">A note.</li></ol></article></body></html>";
    private const string Tei = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>Lamps</title></titleStmt></fileDesc></teiHeader><text><body><div><head>One</head><p>A lamp<note n=\"1\">Tamm, 3.</note> is lit.</p></div></body></text></TEI>";
    private const string Api = "{\"batchcomplete\":true,\"query\":{\"pages\":[{\"pageid\":7,\"ns\":0,\"title\":\"Lamps\",\"revisions\":[{\"revid\":1,\"parentid\":0,\"user\":\"Ada\",\"timestamp\":\"2010-01-01T00:00:00Z\",\"size\":5,\"comment\":\"new\",\"slots\":{\"main\":{\"contentmodel\":\"wikitext\",\"contentformat\":\"text/x-wiki\",\"content\":\"A lamp\"}}}]}]}}";
    private const string Chart = "{\"data\":[{\"type\":\"bar\",\"x\":[1,2],\"y\":[3,4]}],\"layout\":{\"title\":{\"text\":\"Lamps\"}}}";
    private const string Connection = "{\"ip\":\"127.0.0.1\",\"transport\":\"tcp\",\"shell_port\":1,\"iopub_port\":2,\"stdin_port\":3,\"control_port\":4,\"hb_port\":5,\"signature_scheme\":\"hmac-sha256\",\"key\":\"abc\"}";

    private static readonly string Figure = new FigureRecord("lamps", "Lamps burn.", "Lamps", "Of lamps.", "A bar.", ["A note."], [], new Dictionary<string, string> { ["top"] = "8" }, null, [], [new("n", ["1", "2"])], System.Text.Json.Nodes.JsonNode.Parse(Chart)!.AsObject()).ToJson();

    private static readonly QueryNames Names = new(Lexicon.Load(RepositoryFolder.At("data", "lexicon")).GetOrThrow(), ["lamp-oil"]);

    private static readonly string Sample = RepositoryFolder.At("data", "sample");

    /// <summary>Types whose names or methods look like those of readers and that read nothing from outside, or only what another reader here hands on.</summary>
    public static readonly IReadOnlyDictionary<string, string> HandedOn = new Dictionary<string, string>
    {
        ["BibtexReader"] = "BibliographyReader",
        ["RisReader"] = "BibliographyReader",
        ["CslJsonReader"] = "BibliographyReader",
        ["WorksFile"] = "AuthorityFile, OverridesFile, CampsFile",
        ["WorksFolder"] = "AuthorityFile, OverridesFile, CampsFile",
        ["FigureStyles"] = "FigureStyleReader",
        ["CorpusLoader"] = "SourceManifest, DocumentReaders, FeatureRelease",
        ["Corpus"] = "CorpusLoader",
        ["CheckedCitations"] = "gold annotations of one's own",
        ["CsvTable"] = "FeatureRelease",
        ["TextDecoder"] = "DocumentReaders",
        ["ArticleHistory"] = "HistoryInput",
        ["ArticleHistoryLoader"] = "HistoryInput",
        ["HistorySources"] = "HistoryInput",
        ["StoreDatabase"] = "HistoryStore",
        ["NotebookDocument"] = "DibFormat, IpynbFormat, MarkdownFormat",
        ["DocumentReaders"] = "each of its readers",
        ["TopicSettings"] = "Lexicon, WorksFolder",
        ["TopicJson"] = "TopicManifest, PartFolder, ArticleFolder",
        ["TopicFolder"] = "opens a folder to write into",
        ["RenderJson"] = "a job that this program wrote for itself",
    };

    /// <summary>All that is attacked.</summary>
    public static IReadOnlyList<AttackedReader> All { get; } =
    [
        .. DocumentReaders.Default.All.Select(reader => new AttackedReader(reader.Name, reader.GetType(), SamplesOf(reader.Name), (bytes, path) => DocumentReaders.Default.Read(SourceOf(reader.Name, path), bytes, path).Failure?.Message)),
        Text("bibtex", typeof(BibliographyReader), Bibtex, text => BibliographyReader.Read(text, BibliographyFormat.Bibtex, "a.bib").Failure?.Message),
        Text("ris", typeof(BibliographyReader), Ris, text => BibliographyReader.Read(text, BibliographyFormat.Ris, "a.ris").Failure?.Message),
        Text("csl-json", typeof(BibliographyReader), Csl, text => BibliographyReader.Read(text, BibliographyFormat.CslJson, "a.json").Failure?.Message),
        Text("works", typeof(AuthorityFile), Authority, text => AuthorityFile.Parse(text, "authority.yaml").Failure?.Message),
        new("decisions", typeof(OverridesFile), [Kit("works", "overrides.yaml")], (bytes, _) => OverridesFile.Parse(Words(bytes), "overrides.yaml").Failure?.Message),
        new("camps", typeof(CampsFile), [Kit("works", "camps.yaml")], (bytes, _) => CampsFile.Parse(Words(bytes), "camps.yaml").Failure?.Message),
        new("style", typeof(FigureStyleReader), [Kit("styles", "elsevier.yaml")], (bytes, _) => FigureStyleReader.Parse(Words(bytes), "style.yaml").Failure?.Message),
        new("coding scheme", typeof(CodingScheme), [Kit("coding", "stance.yaml")], (bytes, path) => CodingScheme.Load(Put(bytes, path)).Failure?.Message),
        new("word list", typeof(ReferenceList), [Encoding.UTF8.GetBytes("word,count\nthe,600\noil,1\n(total),10000\n")], (bytes, path) => ReferenceList.Load(Put(bytes, path)).Failure?.Message),
        Text("query", typeof(QueryParser), "[tendency] []{0,3} state", text => QueryParser.Parse(text, Names).Failure?.Message),
        new("manifest", typeof(SourceManifest), [Bytes("sources.yaml"), File.ReadAllBytes(RepositoryFolder.At("data", "sources.yaml"))], (bytes, _) => SourceManifest.Parse(Words(bytes), "sources.yaml").Failure?.Message),
        new("lexicon", typeof(Lexicon), [Encoding.UTF8.GetBytes(Entries), File.ReadAllBytes(RepositoryFolder.At("src", "AntiStalinistLeft.Cli", "Projects", "Template", "data", "lexicon", "tendencies.yaml"))], ReadLexicon),
        Text("chart", typeof(ForeignChart), Chart, text => ForeignChart.Read(text).Failure?.Message),
        Text("figure", typeof(FigureRecord), Figure, text => FigureRecord.Parse(text).Failure?.Message),
        Text("dib", typeof(DibFormat), Dib, text => DibFormat.Read(text, file: "a.dib").Failure?.Message),
        Text("ipynb", typeof(IpynbFormat), IpynbFormat.Write(DibFormat.Read(Dib).GetOrThrow()).GetOrThrow(), text => IpynbFormat.Read(text, "a.ipynb").Failure?.Message),
        Text("notebook in markdown", typeof(MarkdownFormat), MarkdownFormat.Write(DibFormat.Read(Dib).GetOrThrow()).GetOrThrow(), text => MarkdownFormat.Read(text, "a.md").Failure?.Message),
        new("connection file", typeof(ConnectionFile), [Encoding.UTF8.GetBytes(Connection)], (bytes, path) => ConnectionFile.Read(Put(bytes, path)).Failure?.Message),
        new("history", typeof(HistoryInput), [Bytes("lantern-street.xml"), Encoding.UTF8.GetBytes(Api), Packed(Bytes("lantern-street.xml"))], ReadHistory),
        new("store", typeof(HistoryStore), [Stored()], ReadStore),
        new("titles", typeof(TitleList), [Encoding.UTF8.GetBytes("# lamps\nWick_Lane society\nLamp\n")], (bytes, path) => TitleList.Read(Put(bytes, path)).Failure?.Message),
        new("manifest of a topic", typeof(TopicManifest), [Topic.Manifest], (bytes, path) => TopicManifest.Read(Put(bytes, path)).Failure?.Message),
        new("part of a topic", typeof(PartFolder), [Topic.Part], Topic.ReadPart),
        new("article of a topic", typeof(ArticleFolder), [Topic.Article], Topic.ReadArticle),
        new("crate", typeof(CrateReader), [Crates.Metadata, Crates.Packed], Crates.Read),
        Text("text of a report", typeof(ReportSource), "---\ntitle: Lamps\nauthor: [Ada Tamm]\n---\n\n# One\n\nA *lamp* {{number words lamp-oil}} [@wilson1927, p. 3], {{figure lamps}}.\n\n{{figure lamps}}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n", ReadReport),
        new("release", typeof(FeatureRelease), Release.Samples, Release.Read) { NoticesEveryChange = true },
    ];

    private static AttackedReader Text(string name, Type type, string sample, Func<string, string?> read) => new(name, type, [Encoding.UTF8.GetBytes(sample)], (bytes, _) => read(Words(bytes)));

    private static string Words(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Kit(params string[] path) => File.ReadAllBytes(RepositoryFolder.At(["data", .. path]));

    private static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Sample, name));

    private static byte[][] SamplesOf(string reader) => reader switch
    {
        "web-article-html" => [Encoding.UTF8.GetBytes(Html)],
        "tei" => [Encoding.UTF8.GetBytes(Tei)],
        "docx" => [WordFile.Create()],
        _ => [Bytes("wick-and-snuffer.txt"), Bytes("lantern-street-r1.txt")],
    };

    private static Source SourceOf(string reader, string path) => new()
    {
        Id = "lamp",
        Title = "Lamp",
        DateCertainty = "unknown: invented",
        Kind = "essay",
        Language = "en",
        Licence = "CC0 1.0",
        Attribution = "invented",
        Reader = reader,
        File = Path.GetFileName(path),
        Sha256 = new string('0', 64),
    };

    private static string Put(byte[] bytes, string path)
    {
        File.WriteAllBytes(path, bytes);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    private static string? ReadLexicon(byte[] bytes, string path)
    {
        string folder = path + "-lexicon";
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "entries.yaml"), bytes);
        return Lexicon.Load(folder).Failure?.Message;
    }

    private static string? ReadHistory(byte[] bytes, string path)
    {
        AntiStalinistLeft.Result<HistoryInput> input = HistoryInput.FromStream(new MemoryStream(bytes), Path.GetFileName(path));
        return input.Succeeded ? HistorySources.ReadPages(input.Value, (_, history) => Assert.NotNull(history)).Failure?.Message : input.Failure.Message;
    }

    private static string? ReadReport(string text)
    {
        AntiStalinistLeft.Result<ReportSource> source = ReportSource.Parse(text, "report.md");
        if (!source.Succeeded) return source.Failure.Message;
        (Report? report, IReadOnlyList<AntiStalinistLeft.Diagnostic> faults) = Report.Build(source.Value, SampleReport.CreateParts(text), new Dictionary<string, string>());
        if (report is null) return faults[0].Message;
        Assert.NotEmpty(MarkdownReportWriter.Write(report, "figures", "references.bib") + LatexReportWriter.Write(report, "figures", "references"));
        return null;
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Stored()
    {
        using var folder = new TemporaryFolder();
        using (HistoryStore store = HistoryStore.Open(folder["s.db"], StoreAccess.Write).GetOrThrow())
        {
            using IHistorySource source = HistorySources.Open([HistoryInput.Open(Path.Combine(Sample, "lantern-street.xml")).GetOrThrow()]).Single();
            store.Import(source).GetOrThrow();
        }

        return File.ReadAllBytes(folder["s.db"]);
    }

    private static string? ReadStore(byte[] bytes, string path)
    {
        AntiStalinistLeft.Result<HistoryStore> opened = HistoryStore.Open(Put(bytes, path), StoreAccess.Read);
        if (!opened.Succeeded) return opened.Failure.Message;
        using HistoryStore store = opened.Value;
        return store.Pages.Select(page => store.LoadHistory(page.Number).Failure?.Message).FirstOrDefault(message => message is not null);
    }

    private static class Topic
    {
        private static readonly TopicIdentity Identity = new("1.0", "aa", "bb");
        private static readonly ExportFile[] Files = [new("a.xml", 12, "cc"), new("b.xml", 13, "dd")];
        private static readonly TopicManifest Planned = new TopicManifest(Identity, "/exports", ["Lamp", "Wick"], KeepGoing: true, TopicPlanner.Plan(Files, 3), string.Empty).Seal();

        public static byte[] Manifest => TopicJson.ToBytes(Planned);

        public static byte[] Part => TopicJson.ToBytes(new PartMarker(Planned.Digest, 0, Identity, Files, [new("Lamp", "ee")], [new("Wick", Severity.Error, "redirect", "It is one.")], string.Empty).Seal());

        public static byte[] Article => TopicJson.ToBytes(new ArticleMarker("Lamp", "a.xml", Identity, new Dictionary<string, string> { [ArticleFolder.StoreName] = "ff", [ArticleFolder.RemarksName] = "00" }));

        public static string? ReadPart(byte[] bytes, string path)
        {
            var folder = new PartFolder(Planned, path + "-topic/manifest.json");
            Directory.CreateDirectory(folder.PlaceOf(0));
            File.WriteAllBytes(Path.Combine(folder.PlaceOf(0), PartFolder.MarkerName), bytes);
            return folder.FindMarker(0).Failure?.Message;
        }

        public static string? ReadArticle(byte[] bytes, string path)
        {
            Directory.CreateDirectory(path + "-article");
            File.WriteAllBytes(Path.Combine(path + "-article", ArticleFolder.MarkerName), bytes);
            return ArticleFolder.ReadMarker(path + "-article").Failure?.Message;
        }
    }

    private static class Release
    {
        private static readonly string Folder = RepositoryFolder.At("data", "features");
        private static readonly string[] Files = [.. Directory.EnumerateFiles(Folder).Where(file => new FileInfo(file).Length > 0 && !file.EndsWith(".sha256", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        // The first byte says which file it is.
        public static byte[][] Samples => [.. Files.Select((file, i) => (byte[])[(byte)i, .. File.ReadAllBytes(file)])];

        public static string? Read(byte[] bytes, string path)
        {
            if (bytes.Length == 0 || bytes[0] >= Files.Length) return "no file of the release";
            string copy = path + "-release";
            if (!Directory.Exists(copy))
            {
                Directory.CreateDirectory(copy);
                foreach (string file in Directory.EnumerateFiles(Folder)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            string altered = Path.Combine(copy, Path.GetFileName(Files[bytes[0]]));
            File.WriteAllBytes(altered, bytes[1..]);
            string? message = FeatureRelease.Read(copy).Failure?.Message;
            File.Copy(Files[bytes[0]], altered, overwrite: true);
            return message;
        }
    }

    private static class Crates
    {
        private static readonly Dictionary<string, byte[]> Files = Make();

        public static byte[] Metadata => Files[CrateMetadata.FileName];

        public static byte[] Packed
        {
            get
            {
                using var folder = new TemporaryFolder();
                Put(folder["crate"]);
                using var stream = new MemoryStream();
                CrateZip.Write(folder["crate"], stream);
                return stream.ToArray();
            }
        }

        // A ZIP file begins with PK, also where it is damaged behind that; all else stands for the metadata.
        public static string? Read(byte[] bytes, string path)
        {
            using var folder = new TemporaryFolder();
            if (bytes is [(byte)'P', (byte)'K', ..]) return CrateReader.Read(AttackedReaders.Put(bytes, path), folder["into"]).Failure?.Message;
            Put(folder["crate"]);
            File.WriteAllBytes(folder["crate/" + CrateMetadata.FileName], bytes);
            return CrateReader.Read(folder["crate"], folder["into"]).Failure?.Message;
        }

        private static void Put(string folder)
        {
            foreach ((string name, byte[] bytes) in Files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
                File.WriteAllBytes(Path.Combine(folder, name), bytes);
            }
        }

        private static Dictionary<string, byte[]> Make()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder["data"]);
            folder.Write("data/sources.yaml", "sources:\n");
            folder.Write("lamps.dib", Dib);
            var contents = new CrateContents { Title = "Lamps", Description = "Of lamps.", Date = new DateOnly(2026, 1, 31), KitVersion = "0.1.0", Licence = "CC0-1.0", Fingerprint = "0", Texts = [], Runs = [new CrateRun("lamps.dib", "Lamps", new Dictionary<string, string> { ["top"] = "8" }, [])] };
            folder.Write(CrateMetadata.FileName, CrateMetadata.Write(contents, CrateFile.List(folder.Root)));
            return CrateFile.List(folder.Root).ToDictionary(file => file.Path, file => File.ReadAllBytes(folder[file.Path]), StringComparer.Ordinal);
        }
    }
}

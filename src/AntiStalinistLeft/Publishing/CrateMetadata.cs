using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Publishing;

/// <summary>
/// Writes a crate's <c>ro-crate-metadata.json</c>: RO-Crate 1.2, and for the runs of the notebooks the profile Process Run Crate
/// 0.5 of the Workflow Run family, in which several programs ran one after the other without a workflow above them.
/// </summary>
internal static class CrateMetadata
{
    /// <summary>The file's name, as the specification has it.</summary>
    public const string FileName = "ro-crate-metadata.json";

    /// <summary>The kit among the entities.</summary>
    public const string Kit = "#kit";

    /// <summary>The identifier that holds the corpus' fingerprint.</summary>
    public const string FingerprintName = "corpusFingerprint";

    /// <summary>What texts are called, before their id.</summary>
    public const string TextPrefix = "#text-";

    private const string Specification = "https://w3id.org/ro/crate/1.2";
    private const string Profile = "https://w3id.org/ro/wfrun/process/0.5";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        [".csv"] = "text/csv",
        [".json"] = "application/json",
        [".md"] = "text/markdown",
        [".tex"] = "application/x-tex",
        [".html"] = "text/html",
        [".txt"] = "text/plain",
        [".yaml"] = "application/yaml",
        [".cff"] = "application/yaml",
        [".ipynb"] = "application/x-ipynb+json",
        [".dib"] = "text/x-dib",
        [".xml"] = "application/xml",
    };

    /// <summary>Writes the JSON-LD.</summary>
    /// <param name="crate">What the crate says of itself.</param>
    /// <param name="files">Its files.</param>
    public static string Write(CrateContents crate, IReadOnlyList<CrateFile> files)
    {
        ArgumentNullException.ThrowIfNull(crate);
        ArgumentNullException.ThrowIfNull(files);
        string licence = "https://spdx.org/licenses/" + Uri.EscapeDataString(crate.Licence);
        JsonNode[] graph =
        [
            Entity(FileName, "CreativeWork", ("about", Id("./")), ("conformsTo", Id(Specification))),
            Entity("./", "Dataset",
                ("name", crate.Title),
                ("description", crate.Description),
                ("datePublished", Day(crate)),
                ("license", Id(licence)),
                ("conformsTo", Id(Profile)),
                ("identifier", Id("#fingerprint")),
                ("author", Ids(crate.Authors.Select(IdOf))),
                ("hasPart", Ids(files.Select(file => file.Id))),
                ("mentions", Ids([.. crate.Runs.Select(RunId), .. crate.Texts.Select(text => TextPrefix + text.Id)]))),
            Entity(Profile, "CreativeWork", ("name", "Process Run Crate"), ("version", "0.5")),
            Entity(licence, "CreativeWork", ("name", crate.Licence), ("description", "The licence of what the makers of this crate made; texts keep their own.")),
            Entity("#fingerprint", "PropertyValue", ("name", FingerprintName), ("value", crate.Fingerprint)),
            Entity(Kit, "SoftwareApplication", ("name", "AntiStalinistLeft"), ("softwareVersion", crate.KitVersion), ("description", "The research kit that ran the notebooks.")),
            .. crate.Authors.Select(author => Entity(IdOf(author), author.IsPerson ? "Person" : "Organization", ("name", author.Name))),
            .. crate.Texts.SelectMany(Describe),
            .. crate.Runs.SelectMany(run => Describe(run, crate)),
            .. files.Select(file => Describe(file, crate)),
        ];
        return new JsonObject { ["@context"] = Specification + "/context", ["@graph"] = new JsonArray(graph) }.ToJsonString(Readable) + "\n";
    }

    private static IEnumerable<JsonNode> Describe(CrateText text)
    {
        yield return Entity(TextPrefix + text.Id, "CreativeWork",
            ("name", text.Title),
            ("alternateName", text.Id),
            ("author", text.Author is null ? null : Id($"#author-of-{text.Id}")),
            ("creditText", text.Attribution),
            ("license", Id($"#licence-of-{text.Id}")),
            ("sha256", text.Sha256),
            ("url", text.Address));
        yield return Entity($"#licence-of-{text.Id}", "CreativeWork", ("name", text.Licence), ("description", "The licence of the text, in the words of the corpus’ manifest."));
        if (text.Author is not null) yield return Entity($"#author-of-{text.Id}", "Person", ("name", text.Author));
    }

    private static IEnumerable<JsonNode> Describe(CrateRun run, CrateContents crate)
    {
        (string Id, string Name, string Value)[] parameters = [.. run.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ($"{RunId(run)}-{pair.Key}", pair.Key, pair.Value))];
        yield return Entity(RunId(run), "CreateAction",
            ("name", $"Run of {run.Title}"),
            ("instrument", Id(Encode(run.Notebook))),
            ("agent", crate.Authors.Count > 0 ? Id(IdOf(crate.Authors[0])) : null),
            ("endTime", Day(crate)),
            ("actionStatus", Id("http://schema.org/CompletedActionStatus")),
            ("object", Ids([.. crate.Texts.Select(text => TextPrefix + text.Id), .. parameters.Select(parameter => parameter.Id)])),
            ("result", Ids(run.Results.Select(Encode))));
        foreach ((string id, string name, string value) in parameters) yield return Entity(id, "PropertyValue", ("name", name), ("value", value));
    }

    private static JsonObject Describe(CrateFile file, CrateContents crate)
    {
        CrateRun? run = crate.Runs.FirstOrDefault(one => one.Notebook == file.Path);
        JsonObject entity = Entity(file.Id, "File",
            ("name", run?.Title ?? file.Path),
            ("contentSize", file.Bytes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("encodingFormat", Formats.GetValueOrDefault(Path.GetExtension(file.Path), "application/octet-stream")),
            ("sha256", file.Sha256),
            ("softwareRequirements", run is null ? null : Id(Kit)));
        if (run is not null) entity["@type"] = new JsonArray("File", "SoftwareSourceCode");
        return entity;
    }

    private static string RunId(CrateRun run) => "#run-" + Encode(Path.GetFileNameWithoutExtension(run.Notebook));

    private static string IdOf(CratePerson author) => author.Orcid ?? "#author-" + Encode(author.Name);

    private static string Encode(string path) => new CrateFile(path, 0, string.Empty).Id;

    private static string Day(CrateContents crate) => crate.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Id(string id) => new() { ["@id"] = id };

    private static JsonArray? Ids(IEnumerable<string> ids) => ids.ToArray() is { Length: > 0 } some ? new JsonArray([.. some.Select(Id)]) : null;

    // A property without a value is left out.
    private static JsonObject Entity(string id, string type, params (string Name, JsonNode? Value)[] properties)
    {
        var entity = new JsonObject { ["@id"] = id, ["@type"] = type };
        foreach ((string name, JsonNode? value) in properties)
        {
            if (value is not null) entity[name] = value;
        }

        return entity;
    }
}

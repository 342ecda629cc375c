using System.Text.Json;

namespace AntiStalinistLeft.Publishing;

/// <summary>A crate that was read: every file is there, whole, and lies in a folder of this program's own.</summary>
internal sealed class Crate
{
    private readonly Dictionary<string, JsonElement> _entities;

    internal Crate(string folder, Dictionary<string, JsonElement> entities)
    {
        Folder = folder;
        _entities = entities;
        Runs = [.. entities.Values.Where(entity => HasType(entity, "CreateAction")).Select(ReadRun).OfType<CrateRun>()];
        Texts = [.. entities.Where(entity => entity.Key.StartsWith(CrateMetadata.TextPrefix, StringComparison.Ordinal)).Select(entity => new CrateText(
            TextOf(entity.Value, "alternateName") ?? entity.Key,
            TextOf(entity.Value, "name") ?? entity.Key,
            null,
            TextOf(entity.Value, "creditText") ?? string.Empty,
            string.Empty,
            TextOf(entity.Value, "url"),
            TextOf(entity.Value, "sha256") ?? string.Empty))];
    }

    /// <summary>Where its files lie.</summary>
    public string Folder { get; }

    /// <summary>The notebooks that were run, in order, with the parameters that they were given.</summary>
    public IReadOnlyList<CrateRun> Runs { get; }

    /// <summary>The texts by checksum.</summary>
    public IReadOnlyList<CrateText> Texts { get; }

    /// <summary>The version of the kit that made it; empty where it does not say.</summary>
    public string KitVersion => _entities.TryGetValue(CrateMetadata.Kit, out JsonElement kit) ? TextOf(kit, "softwareVersion") ?? string.Empty : string.Empty;

    /// <summary>True where an entity has a type, alone or among others.</summary>
    internal static bool HasType(JsonElement entity, string type) => entity.TryGetProperty("@type", out JsonElement types) && types.ValueKind switch
    {
        JsonValueKind.String => types.GetString() == type,
        JsonValueKind.Array => types.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == type),
        _ => false,
    };

    /// <summary>A property that is a text; null where it is absent or something else.</summary>
    internal static string? TextOf(JsonElement entity, string name) => entity.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private CrateRun? ReadRun(JsonElement action)
    {
        if (IdsIn(action, "instrument").FirstOrDefault() is not { } notebook) return null;
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string id in IdsIn(action, "object"))
        {
            if (_entities.TryGetValue(id, out JsonElement value) && HasType(value, "PropertyValue") && TextOf(value, "name") is { } name) parameters[name] = TextOf(value, "value") ?? string.Empty;
        }

        return new CrateRun(Uri.UnescapeDataString(notebook), TextOf(action, "name") ?? notebook, parameters, [.. IdsIn(action, "result").Select(Uri.UnescapeDataString)]);
    }

    private static IEnumerable<string> IdsIn(JsonElement entity, string name)
    {
        if (!entity.TryGetProperty(name, out JsonElement value)) return [];
        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        return all.Where(one => one.ValueKind == JsonValueKind.Object).Select(one => TextOf(one, "@id")).OfType<string>();
    }
}

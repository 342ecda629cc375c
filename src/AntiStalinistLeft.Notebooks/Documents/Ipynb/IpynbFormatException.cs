using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A place in an .ipynb where the JSON is not what nbformat requires; caught by <see cref="IpynbFormat"/>.</summary>
[SuppressMessage("Design", "CA1064", Justification = "Never leaves the reader.")]
[SuppressMessage("Design", "CA1032", Justification = "Never leaves the reader.")]
[SuppressMessage("Roslynator", "RCS1194", Justification = "Never leaves the reader.")]
internal sealed class IpynbFormatException(string message) : Exception(message);

/// <summary>A value in an .ipynb together with its path, so that a fault can name its place.</summary>
internal readonly record struct IpynbNode(JsonElement Json, string Path)
{
    /// <summary>The member of that name; null where there is none.</summary>
    public IpynbNode? GetOptional(string name) =>
        Json.TryGetProperty(name, out JsonElement value) ? new IpynbNode(value, $"{Path}.{name}") : null;

    /// <summary>The member of that name.</summary>
    public IpynbNode GetRequired(string name) =>
        GetOptional(name) ?? throw new IpynbFormatException($"{Path} has no «{name}», which nbformat requires.");

    /// <summary>This value, which must be of a kind.</summary>
    public IpynbNode Expect(JsonValueKind kind, string expected) =>
        Json.ValueKind == kind ? this : throw CreateException(expected);

    /// <summary>This value as text.</summary>
    public string GetString() => Expect(JsonValueKind.String, "a string").Json.GetString()!;

    /// <summary>This value, a whole number or null.</summary>
    public int? GetInteger()
    {
        if (Json.ValueKind == JsonValueKind.Null) return null;

        return Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out int number) ? number : throw CreateException("a whole number or null");
    }

    /// <summary>Text that may stand as one string or as an array of strings.</summary>
    public string GetMultilineText()
    {
        if (Json.ValueKind == JsonValueKind.String) return Json.GetString()!;

        return Json.ValueKind == JsonValueKind.Array
            ? string.Concat(GetItems().Select(static line => line.GetString()))
            : throw CreateException("a string or an array of strings");
    }

    /// <summary>The items of this array.</summary>
    public IEnumerable<IpynbNode> GetItems()
    {
        string path = Path;
        return Expect(JsonValueKind.Array, "an array").Json.EnumerateArray()
            .Select((item, i) => new IpynbNode(item, FormattableString.Invariant($"{path}[{i}]")));
    }

    /// <summary>The members whose names are not among those known, as one object; null where there are none.</summary>
    public JsonElement? Except(params string[] known)
    {
        Dictionary<string, JsonElement> rest = Json.EnumerateObject()
            .Where(member => !known.Contains(member.Name, StringComparer.Ordinal))
            .GroupBy(static member => member.Name, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Last().Value, StringComparer.Ordinal);
        return rest.Count == 0 ? null : JsonSerializer.SerializeToElement(rest);
    }

    private IpynbFormatException CreateException(string expected) => new($"{Path} must be {expected}, but is {NotebookMeta.Describe(Json)}.");
}

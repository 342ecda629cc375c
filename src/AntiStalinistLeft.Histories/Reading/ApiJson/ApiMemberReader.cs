using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Reads members of an answer strictly. The first one that is not what it must be is remembered with its path; reading goes on
/// with nothing in its place, so that whoever reads needs to look at <see cref="Problem"/> only once, at the end.
/// </summary>
internal sealed class ApiMemberReader
{
    private readonly List<(string? Name, int Index)> _path = [];

    /// <summary>The first thing that was wrong, as a sentence without its full stop; null where all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Goes into a member.</summary>
    public void Enter(string name) => _path.Add((name, 0));

    /// <summary>Goes into an element.</summary>
    public void Enter(int index) => _path.Add((null, index));

    /// <summary>Goes back out.</summary>
    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>A member of any kind; null where it is missing or JSON's null.</summary>
    public static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>A member that must be an object where it is there.</summary>
    public JsonElement? Object(JsonElement parent, string name) => OfKind(parent, name, JsonValueKind.Object, "an object");

    /// <summary>A member that must be a list where it is there; empty where it is not.</summary>
    public JsonElement.ArrayEnumerator List(JsonElement parent, string name) =>
        OfKind(parent, name, JsonValueKind.Array, "a list")?.EnumerateArray() ?? default;

    /// <summary>A member that must be a string where it is there.</summary>
    public string? Text(JsonElement parent, string name)
    {
        if (OfKind(parent, name, JsonValueKind.String, "a string") is not { } member) return null;
        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException)
        {
            Fail(name, "holds half a character, which no text can");
            return null;
        }
    }

    /// <summary>A member that must be a whole number where it is there.</summary>
    public long? Number(JsonElement parent, string name)
    {
        if (OfKind(parent, name, JsonValueKind.Number, "a whole number") is not { } member) return null;
        if (member.TryGetInt64(out long value)) return value;
        Fail(name, $"is {member.GetRawText()}; a whole number belongs there");
        return null;
    }

    /// <summary>A yes or no: <c>true</c> in format version 2, the mere presence of an empty string in version 1.</summary>
    public bool Flag(JsonElement parent, string name)
    {
        switch (Member(parent, name)?.ValueKind)
        {
            case null or JsonValueKind.False:
                return false;
            case JsonValueKind.True or JsonValueKind.String:
                return true;
            default:
                Fail(name, "is neither true nor false");
                return false;
        }
    }

    /// <summary>Remembers that a member is wrong.</summary>
    public void Fail(string? name, string found)
    {
        if (Problem is not null) return;
        if (name is not null) Enter(name);
        Problem = $"{Path()} {found}";
        if (name is not null) Leave();
    }

    private JsonElement? OfKind(JsonElement parent, string name, JsonValueKind kind, string expected)
    {
        if (Member(parent, name) is not { } member) return null;
        if (member.ValueKind == kind) return member;
        Fail(name, $"is {NameOf(member.ValueKind)}; {expected} belongs there");
        return null;
    }

    private string Path()
    {
        var path = new StringBuilder();
        foreach ((string? name, int index) in _path)
        {
            if (name is null) path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else path.Append(path.Length == 0 ? string.Empty : ".").Append(name);
        }

        return path.Length == 0 ? "The answer" : path.ToString();
    }

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };
}

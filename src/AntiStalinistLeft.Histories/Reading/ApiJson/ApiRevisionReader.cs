using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Histories;

/// <summary>Reads one revision of an answer.</summary>
internal static class ApiRevisionReader
{
    /// <summary>The revision; what is wrong with it is told to <paramref name="shape"/>.</summary>
    public static ApiRevision Read(ApiMemberReader shape, JsonElement from)
    {
        long? id = shape.Number(from, "revid");
        if (id is null or <= 0) shape.Fail("revid", "is missing; ask with rvprop=ids among others");

        // Before slots there was one content, and its fields stood in the revision itself.
        JsonElement? slots = shape.Object(from, "slots");
        JsonElement main = slots is { } all && shape.Object(all, "main") is { } slot ? slot : from;
        bool isHidden = IsHidden(shape, main) || IsHidden(shape, from);
        JsonElement? content = isHidden ? null : Content(shape, main);
        var revision = new Revision
        {
            Id = id ?? 0,
            ParentId = shape.Number(from, "parentid") is > 0 and long parent ? parent : null,
            Timestamp = Timestamp(shape, from),
            Contributor = ReadContributor(shape, from),
            IsMinor = shape.Flag(from, "minor"),
            Comment = shape.Flag(from, "commenthidden") ? null : shape.Text(from, "comment") ?? string.Empty,
            Model = shape.Text(main, "contentmodel"),
            Format = shape.Text(main, "contentformat"),
            Sha1 = Sha1(shape, main) ?? Sha1(shape, from),
            DeclaredBytes = shape.Number(main, "size") ?? shape.Number(from, "size"),
            Text = isHidden ? TextState.Hidden : content is null ? TextState.Absent : TextState.Present,
            IsSuppressed = shape.Flag(from, "suppressed"),
            Tags = Tags(shape, from),
        };
        bool isLost = shape.Flag(main, "textmissing") || shape.Flag(from, "slotsmissing") || shape.Flag(main, "missing");
        return new ApiRevision(revision, content, HasOtherSlots(from, slots), isLost);
    }

    /// <summary>Answers that were asked for without texts say only that the SHA-1 is hidden; that goes by the same mark as the text.</summary>
    private static bool IsHidden(ApiMemberReader shape, JsonElement part) => shape.Flag(part, "texthidden") || shape.Flag(part, "sha1hidden");

    private static JsonElement? Content(ApiMemberReader shape, JsonElement main)
    {
        string name = ApiMemberReader.Member(main, "content") is null ? "*" : "content";
        if (ApiMemberReader.Member(main, name) is not { } content) return null;
        if (content.ValueKind == JsonValueKind.String) return content;
        shape.Fail(name, "is no string, and a text is one");
        return null;
    }

    private static DateTimeOffset? Timestamp(ApiMemberReader shape, JsonElement from)
    {
        if (shape.Text(from, "timestamp") is not { } stated) return null;
        if (DateTimeOffset.TryParseExact(stated, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset when)) return when;
        shape.Fail("timestamp", $"is '{stated}'; a time such as 2004-02-29T12:00:00Z belongs there");
        return null;
    }

    private static Contributor ReadContributor(ApiMemberReader shape, JsonElement from)
    {
        if (shape.Flag(from, "userhidden")) return Contributor.Hidden;
        string? name = shape.Text(from, "user");
        long? id = shape.Number(from, "userid");

        // The API calls everybody «anon» who has no account here, imported names included; exports go by the name's form.
        return name is null ? Contributor.Unknown
            : id is null or 0 && IsInternetAddress(name) ? new Contributor(ContributorKind.Ip, name, null)
            : new Contributor(ContributorKind.User, name, id ?? (shape.Flag(from, "anon") ? 0 : null));
    }

    private static bool IsInternetAddress(string name) =>
        IPAddress.TryParse(name, out IPAddress? address) && !name.AsSpan().ContainsAny("%[]")
        && (address.AddressFamily == AddressFamily.InterNetworkV6 || name.AsSpan().Count('.') == 3);

    private static Sha1Digest? Sha1(ApiMemberReader shape, JsonElement from)
    {
        if (shape.Text(from, "sha1") is not { Length: > 0 } stated) return null;
        if (Sha1Digest.TryParse(Encoding.UTF8.GetBytes(stated)) is { } sha1) return sha1;
        shape.Fail("sha1", $"is '{stated}'; 40 hexadecimal digits belong there");
        return null;
    }

    private static string[] Tags(ApiMemberReader shape, JsonElement from)
    {
        var tags = new List<string>();
        foreach (JsonElement tag in shape.List(from, "tags"))
        {
            if (tag.ValueKind == JsonValueKind.String) tags.Add(tag.GetString()!);
            else shape.Fail("tags", "holds something else than strings");
        }

        return [.. tags];
    }

    private static bool HasOtherSlots(JsonElement from, JsonElement? slots) =>
        (slots is { } all && all.EnumerateObject().Any(slot => !slot.NameEquals("main")))
        || (ApiMemberReader.Member(from, "roles") is { ValueKind: JsonValueKind.Array } roles && roles.EnumerateArray().Any(role => role.ValueKind == JsonValueKind.String && !role.ValueEquals("main")));
}

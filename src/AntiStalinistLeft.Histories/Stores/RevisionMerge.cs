using System.Globalization;

namespace AntiStalinistLeft.Histories;

/// <summary>A field in which two accounts of one revision cannot both be true.</summary>
/// <param name="Field">Its name, with article.</param>
/// <param name="Stored">What the account that came first has there.</param>
/// <param name="Given">What the other has there.</param>
internal sealed record FieldConflict(string Field, string Stored, string Given);

/// <summary>Makes one account of a revision of two.</summary>
/// <remarks>
/// A wiki hides names, summaries and texts later, and adds tags later. What was visible in one account stays visible, and the
/// tags of both count; so the order in which accounts come makes no difference. A user who was renamed keeps the first name.
/// </remarks>
internal static class RevisionMerge
{
    /// <summary>The first field in which the accounts contradict each other; null where they do not. Texts are not compared.</summary>
    public static FieldConflict? FindConflict(Revision stored, Revision given) =>
        CreateConflict("the timestamp", stored.Timestamp?.ToString("u", CultureInfo.InvariantCulture), given.Timestamp?.ToString("u", CultureInfo.InvariantCulture))
        ?? CreateConflict("the parent", stored.ParentId, given.ParentId)
        ?? FindContributorConflict(stored.Contributor, given.Contributor)
        ?? (stored.IsMinor == given.IsMinor ? null : new FieldConflict("the mark of a minor edit", stored.IsMinor ? "set" : "not set", stored.IsMinor ? "it not set" : "it set"))
        ?? CreateConflict("the summary", stored.Comment, given.Comment)
        ?? CreateConflict("the model", stored.Model, given.Model)
        ?? CreateConflict("the format", stored.Format, given.Format)
        ?? CreateConflict("the SHA-1", stored.Sha1?.ToString(), given.Sha1?.ToString())
        ?? CreateConflict("the size", stored.DeclaredBytes, given.DeclaredBytes)
        ?? CreateConflict("the origin", stored.OriginId, given.OriginId);

    /// <summary>One account of both; what only one has is taken from it. The same object where the second says nothing new.</summary>
    public static Revision Merge(Revision stored, Revision given)
    {
        bool sameTags = stored.Tags.SequenceEqual(given.Tags, StringComparer.Ordinal);
        Revision joined = stored with
        {
            ParentId = stored.ParentId ?? given.ParentId,
            Timestamp = stored.Timestamp ?? given.Timestamp,
            Contributor = Merge(stored.Contributor, given.Contributor),
            Comment = stored.Comment ?? given.Comment,
            Model = stored.Model ?? given.Model,
            Format = stored.Format ?? given.Format,
            Sha1 = stored.Sha1 ?? given.Sha1,
            DeclaredBytes = stored.DeclaredBytes ?? given.DeclaredBytes,
            OriginId = stored.OriginId ?? given.OriginId,
            Text = (TextState)Math.Min((int)stored.Text, (int)given.Text),
            IsSuppressed = stored.IsSuppressed || given.IsSuppressed,
            Tags = sameTags ? stored.Tags : [.. stored.Tags.Union(given.Tags, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        return joined == stored || (joined.Tags.SequenceEqual(stored.Tags, StringComparer.Ordinal) && joined with { Tags = stored.Tags } == stored) ? stored : joined;
    }

    private static FieldConflict? CreateConflict(string field, string? stored, string? given) =>
        stored is null || given is null || string.Equals(stored, given, StringComparison.Ordinal) ? null : new FieldConflict(field, $"«{stored}»", $"«{given}»");

    private static FieldConflict? CreateConflict(string field, long? stored, long? given) =>
        stored is null || given is null || stored == given ? null : new FieldConflict(field, Invariant(stored), Invariant(given));

    private static FieldConflict? FindContributorConflict(Contributor stored, Contributor given)
    {
        bool isRenamed = stored.Kind == ContributorKind.User && given.Kind == ContributorKind.User && stored.Id is > 0 && stored.Id == given.Id;
        return isRenamed ? null : CreateConflict("the contributor", stored.Name, given.Name);
    }

    private static Contributor Merge(Contributor stored, Contributor given)
    {
        bool saysMore = stored.Kind == ContributorKind.Unknown
            || (stored.Kind == ContributorKind.Hidden && given.Name is not null)
            || (stored.Kind == given.Kind && stored.Id is null && given.Id is not null);
        return saysMore ? given : stored;
    }

    private static string Invariant(long? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}

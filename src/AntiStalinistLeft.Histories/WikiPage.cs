namespace AntiStalinistLeft;

/// <summary>The page that a history belongs to.</summary>
/// <param name="Id">The number that the wiki gave it; 0 where the source has none.</param>
/// <param name="Namespace">The namespace's number: 0 for articles, 1 for their talk pages.</param>
/// <param name="Title">The full title, namespace prefix included.</param>
/// <param name="RedirectTarget">Where the page redirects now; null where it does not.</param>
public sealed record WikiPage(long Id, int Namespace, string Title, string? RedirectTarget = null);

/// <summary>The wiki that an export was made from, as its head says.</summary>
/// <param name="Name">The wiki's name; empty where the head is missing.</param>
/// <param name="Database">The database's name; empty where not said.</param>
/// <param name="Base">The main page's address; empty where not said.</param>
/// <param name="Generator">The program that wrote the file; empty where not said.</param>
/// <param name="SchemaVersion">The version of the export's schema, for instance <c>0.11</c>; empty where not said.</param>
/// <param name="Namespaces">Namespace names by number; the article namespace's is empty.</param>
internal sealed record WikiSite(
    string Name,
    string Database,
    string Base,
    string Generator,
    string SchemaVersion,
    IReadOnlyDictionary<int, string> Namespaces)
{
    /// <summary>An unknown wiki.</summary>
    public static WikiSite Unknown { get; } =
        new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, new Dictionary<int, string>());
}

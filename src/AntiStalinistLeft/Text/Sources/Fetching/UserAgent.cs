namespace AntiStalinistLeft.Text;

/// <summary>
/// How the kit identifies itself to servers: its name, its version, and how to reach whoever runs it. Wikimedia's User-Agent
/// policy asks for that, and blocks programs that do not say it.
/// </summary>
internal sealed class UserAgent
{
    private readonly string _words;

    private UserAgent(string words) => _words = words;

    /// <summary>Makes the words.</summary>
    /// <param name="version">The kit's version.</param>
    /// <param name="contact">A mail address, or the address of a page that tells how to reach the user.</param>
    /// <returns>The words, or why the contact cannot stand in them.</returns>
    public static Result<UserAgent> Create(string version, string contact)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentNullException.ThrowIfNull(contact);
        bool isAddress = contact.Contains('@', StringComparison.Ordinal) || contact.Contains("://", StringComparison.Ordinal);
        return isAddress && contact.Length <= 200 && contact.All(c => c is > ' ' and <= '~' and not ('(' or ')' or ';'))
            ? Result<UserAgent>.Success(new UserAgent($"AntiStalinistLeft/{version} ({contact}) .NET/{Environment.Version}"))
            : Result<UserAgent>.Fail(new(
                Severity.Error, "bad-contact", $"'{contact}' is no contact. Give a mail address, or the address of a page that tells how to reach you."));
    }

    /// <summary>The words without a contact, for a server on one's own machine, whose operator needs none.</summary>
    /// <param name="version">The kit's version.</param>
    public static UserAgent WithoutContact(string version) => new($"AntiStalinistLeft/{version} .NET/{Environment.Version}");

    /// <summary>The words as they are sent.</summary>
    public override string ToString() => _words;
}

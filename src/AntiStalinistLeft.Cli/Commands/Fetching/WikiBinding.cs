using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary>The options that say which wiki is asked, and who asks.</summary>
internal sealed class WikiBinding
{
    /// <summary>The environment variable that tells how to reach the user.</summary>
    public const string ContactVariable = "ASL_CONTACT";

    private readonly Option<string?> _wiki = CreateHostOption();
    private readonly Option<string?> _api = CreateApiOption();
    private readonly Option<string?> _contact = CreateContactOption();

    /// <summary>The option that names a wiki by its host.</summary>
    public static Option<string?> CreateHostOption() => new("--wiki") { Description = "The wiki's host, for instance en.wikipedia.org.", HelpName = "HOST" };

    /// <summary>The option that names a wiki by the address of its API.</summary>
    public static Option<string?> CreateApiOption() => new("--api") { Description = "The address of the wiki's api.php, where it is not https://HOST/w/api.php.", HelpName = "URL" };

    /// <summary>The option that tells how to reach the user.</summary>
    public static Option<string?> CreateContactOption() => new("--contact")
    {
        Description = $"A mail address, or a page that tells how to reach you, for the servers' operators. Default: the environment variable {ContactVariable}.",
        HelpName = "MAIL",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option<string?> option in (Option<string?>[])[_wiki, _api, _contact]) command.Options.Add(option);
    }

    /// <summary>True where the call names a wiki.</summary>
    public bool IsGiven(ParseResult call) => call.GetValue(_wiki) is not null || call.GetValue(_api) is not null;

    /// <summary>Opens the way to the wiki.</summary>
    /// <exception cref="UsageException">The call does not say which wiki, or not who asks.</exception>
    public FetchConnection Connect(ParseResult call) =>
        FetchConnection.Open(call.GetValue(_contact) ?? Environment.GetEnvironmentVariable(ContactVariable), AddressOf(call).IsLoopback, call.InvocationConfiguration.Error);

    /// <summary>The wiki.</summary>
    /// <exception cref="UsageException">The call does not say which.</exception>
    public MediaWikiApi Open(ParseResult call, FetchConnection connection) => new(AddressOf(call), connection.Client);

    private Uri AddressOf(ParseResult call) => GetAddress(call.GetValue(_wiki), call.GetValue(_api));

    /// <summary>The address of a wiki's API.</summary>
    /// <param name="wiki">What <c>--wiki</c> says.</param>
    /// <param name="api">What <c>--api</c> says.</param>
    /// <exception cref="UsageException">Neither says anything, or both do, or it is no address.</exception>
    public static Uri GetAddress(string? wiki, string? api)
    {
        Result<Uri> address = (wiki, api) switch
        {
            (null, null) => throw new UsageException("Say which wiki: --wiki HOST, for instance --wiki en.wikipedia.org; or --api URL."),
            ({ }, { }) => throw new UsageException("Give either --wiki or --api."),
            ({ } host, _) => WikiAddress.FromHost(host),
            (_, { } url) => WikiAddress.FromApiUrl(url),
        };
        return address.Value ?? throw new UsageException(address.Failure!.Message);
    }
}

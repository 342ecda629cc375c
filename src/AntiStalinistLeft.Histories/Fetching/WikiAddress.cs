using System.Buffers;

namespace AntiStalinistLeft.Histories;

/// <summary>Where a wiki's Action API stands.</summary>
internal static class WikiAddress
{
    private static readonly SearchValues<char> NotInHosts = SearchValues.Create("/?#@ \\");

    /// <summary>The API's address on a wiki of the Wikimedia Foundation, or on one that is laid out like them.</summary>
    /// <param name="host">The wiki's name, for instance <c>en.wikipedia.org</c>, with a port where it has one.</param>
    /// <returns>The address, or why the name is none.</returns>
    public static Result<Uri> FromHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        bool isName = host.Length > 0 && !host.AsSpan().ContainsAny(NotInHosts)
            && Uri.TryCreate($"https://{host}/w/api.php", UriKind.Absolute, out Uri? address) && address.Host.Length > 0;
        return isName
            ? Result<Uri>.Success(new Uri($"https://{host}/w/api.php"))
            : Result<Uri>.Fail(new(Severity.Error, "bad-wiki", $"'{host}' is no name of a wiki. Give its host alone, for instance en.wikipedia.org."));
    }

    /// <summary>Checks the address of an API that was given in full.</summary>
    /// <param name="address">The address, for instance <c>https://wiki.example.org/api.php</c>.</param>
    /// <returns>The address, or why it is none.</returns>
    public static Result<Uri> FromApiUrl(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) && parsed.Scheme is "http" or "https" && parsed.Query.Length == 0
            ? Result<Uri>.Success(parsed)
            : Result<Uri>.Fail(new(Severity.Error, "bad-wiki", $"'{address}' is no address of an API. Give the whole address, for instance https://wiki.example.org/api.php."));
    }
}

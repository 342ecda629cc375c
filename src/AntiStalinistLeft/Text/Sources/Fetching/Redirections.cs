using System.Net;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Text;

/// <summary>Follows redirections that stay with the host that was asked; the connection itself must follow none.</summary>
internal sealed class Redirections(Func<Uri, CancellationToken, Task<HttpResponseMessage>> ask)
{
    /// <summary>Asks, and where the answer sends on within the host, asks there.</summary>
    /// <returns>The first answer that sends nowhere, or one that sends where it is not followed; see <see cref="TargetOf(HttpResponseMessage)"/>.</returns>
    public async Task<HttpResponseMessage> FollowAsync(Uri address, CancellationToken cancellation)
    {
        HttpResponseMessage response = await ask(address, cancellation);
        for (int i = 0; i < Limits.Redirections && TargetOf(response, address) is { } next && IsSameHost(address, next); i++)
        {
            response.Dispose();
            address = next;
            response = await ask(address, cancellation);
        }

        return response;
    }

    /// <summary>Where an answer sends on to; null where it does not.</summary>
    public static Uri? TargetOf(HttpResponseMessage response) => TargetOf(response, response.RequestMessage?.RequestUri);

    private static Uri? TargetOf(HttpResponseMessage response, Uri? from) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            && response.Headers.Location is { } location
            ? location.IsAbsoluteUri || from is null ? location : new Uri(from, location)
            : null;

    // From http to https of the same host is no other place.
    private static bool IsSameHost(Uri from, Uri to) =>
        to.Scheme is "http" or "https" && string.Equals(from.IdnHost, to.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (from.Port == to.Port ? from.Scheme == to.Scheme : from is { Scheme: "http", IsDefaultPort: true } && to is { Scheme: "https", IsDefaultPort: true });
}

using System.Globalization;
using System.Net;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Cli;

/// <summary>The way to the network: who asks, how patiently, and where pauses are told.</summary>
internal sealed class FetchConnection : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);
    private readonly HttpClient _http;

    private FetchConnection(HttpClient http, UserAgent userAgent, TextWriter error)
    {
        _http = http;
        Client = new PoliteClient(http, userAgent, waiting: new LineProgress<RetryPause>(
            error, wait => string.Create(CultureInfo.InvariantCulture, $"  waiting {wait.Delay.TotalSeconds:0.#} s, because {wait.Reason}")));
    }

    /// <summary>Does the asking.</summary>
    public PoliteClient Client { get; }

    /// <summary>Opens the way.</summary>
    /// <param name="contact">How to reach the user; null where the call and the environment do not say.</param>
    /// <param name="isLocal">True when nothing but this machine is asked; then no contact is needed, and no proxy used.</param>
    /// <param name="error">Where pauses are reported.</param>
    /// <exception cref="UsageException">The contact is needed and missing, or is none.</exception>
    public static FetchConnection Open(string? contact, bool isLocal, TextWriter error)
    {
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false, UseProxy = !isLocal };
        var http = new HttpClient(handler) { Timeout = Timeout };
        return new FetchConnection(http, UserAgentOf(contact, isLocal), error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        _http.Dispose();
    }

    private static UserAgent UserAgentOf(string? contact, bool isLocal)
    {
        if (string.IsNullOrWhiteSpace(contact))
        {
            return isLocal ? UserAgent.WithoutContact(KitVersion.Current) : throw new UsageException(
                "Say how you can be reached: --contact MAIL, or the environment variable ASL_CONTACT. Wikimedia's User-Agent policy asks that of every program, and servers may block one that does not say.");
        }

        Result<UserAgent> words = UserAgent.Create(KitVersion.Current, contact);
        return words.Value ?? throw new UsageException(words.Failure!.Message);
    }
}

/// <summary>Writes a line for each report.</summary>
internal sealed class LineProgress<T>(TextWriter output, Func<T, string> words) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => output.WriteLine(words(value));
}

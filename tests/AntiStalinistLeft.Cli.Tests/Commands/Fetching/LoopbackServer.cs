using System.Net;
using System.Net.Sockets;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>A server on this machine's loopback interface, over real sockets.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<Uri, (int Status, string MediaType, byte[] Body)> _answer;

    public LoopbackServer(Func<Uri, (int Status, string MediaType, byte[] Body)> answer)
    {
        _answer = answer;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Root = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        free.Stop();
        _listener.Prefixes.Add(Root.AbsoluteUri);
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Root { get; }

    public List<string> UserAgents { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            UserAgents.Add(context.Request.UserAgent ?? string.Empty);
            (context.Response.StatusCode, context.Response.ContentType, byte[] body) = _answer(context.Request.Url!);
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }
}

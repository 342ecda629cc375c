using System.Net;
using System.Net.Http.Headers;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Sends requests one at a time, identifies itself, waits when it is told to (<c>Retry-After</c>) and ever longer when
/// the server is busy or the connection fails, and gives up after a while.
/// </summary>
internal sealed class PoliteClient : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly HttpClient _http;
    private readonly UserAgent _userAgent;
    private readonly PoliteClientOptions _options;
    private readonly TimeProvider _time;
    private readonly IProgress<RetryPause>? _waiting;

    /// <summary>Makes a client.</summary>
    /// <param name="http">Sends the requests; the caller disposes of it. Its timeout and size limit apply.</param>
    /// <param name="userAgent">Who is asking.</param>
    /// <param name="options">How patient to be; null for the defaults.</param>
    /// <param name="time">The clock by which it waits; null for the system's.</param>
    /// <param name="waiting">Receives every pause; null for none.</param>
    public PoliteClient(HttpClient http, UserAgent userAgent, PoliteClientOptions? options = null, TimeProvider? time = null, IProgress<RetryPause>? waiting = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(userAgent);
        _http = http;
        _userAgent = userAgent;
        _options = options ?? new PoliteClientOptions();
        _time = time ?? TimeProvider.System;
        _waiting = waiting;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Gets what stands at an address and judges it; an answer that says «later» is asked for again.</summary>
    internal async Task<Result<T>> GetAsync<T>(Uri address, Func<HttpResponse, ResponseOutcome<T>> judge, CancellationToken cancellation)
        where T : class
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            int lostConnections = 0;
            for (int attempt = 1; ; attempt++)
            {
                Attempt<T> tried = await TryAsync(address, judge, cancellation);
                lostConnections += tried.IsConnectionLost ? 1 : 0;
                if (tried.Verdict.Value is { } taken) return Result<T>.Success(taken);
                if (tried.Verdict.Failure is { } refused) return Result<T>.Fail(refused);
                if (attempt >= _options.MaxAttempts || lostConnections >= _options.MaxConnectionAttempts) return Fail<T>("server-busy", $"{address.Host} was asked {attempt} times and still: {tried.Verdict.RetryReason}. Try again later.");
                TimeSpan delay = DelayAfter(attempt, tried.RetryAfter);
                if (delay > _options.MaxDelay)
                {
                    return Fail<T>("server-asks-to-wait", FormattableString.Invariant($"{address.Host} asks to come back in {delay.TotalMinutes:0} minutes: {tried.Verdict.RetryReason}. Try again then."));
                }

                _waiting?.Report(new RetryPause(delay, tried.Verdict.RetryReason!));
                await Task.Delay(delay, _time, cancellation);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Attempt<T>> TryAsync<T>(Uri address, Func<HttpResponse, ResponseOutcome<T>> judge, CancellationToken cancellation)
        where T : class
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (_http.Timeout > TimeSpan.Zero) patience.CancelAfter(_http.Timeout);
            using HttpResponseMessage response = await new Redirections(Ask).FollowAsync(address, patience.Token);
            if (Redirections.TargetOf(response) is { } elsewhere) return new Attempt<T>(ResponseOutcome<T>.Reject(Failure("redirected", $"{address} sends on to {elsewhere}, another host, port or kind of address, or sends on more than {Limits.Redirections} times. Where you trust that, give its address.")), null, IsConnectionLost: false);
            if (await AnswerBody.ReadAsync(response, patience.Token) is not { } body) return new Attempt<T>(ResponseOutcome<T>.Reject(Failure("answer-too-big", FormattableString.Invariant($"The answer of {address.Host} is longer than {Limits.AnswerBytes} bytes unpacked, which is the limit."))), null, IsConnectionLost: false);
            var answer = new HttpResponse(
                response.RequestMessage?.RequestUri ?? address, response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, Wait(response.Headers.RetryAfter));
            ResponseOutcome<T> verdict = response.IsSuccessStatusCode ? judge(answer) : JudgeStatus<T>(answer);
            return new Attempt<T>(verdict, answer.RetryAfter, IsConnectionLost: false);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded)
        {
            string advice = failure.HttpRequestError == HttpRequestError.NameResolutionError ? " Is the name right, and is this machine online?" : string.Empty;
            return new Attempt<T>(ResponseOutcome<T>.Reject(Failure("no-connection", $"{address.Host} could not be asked: {Why(failure)}{advice}")), null, IsConnectionLost: true);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            string reason = failure is OperationCanceledException ? "no answer came in time" : "the connection broke off";
            return new Attempt<T>(ResponseOutcome<T>.Retry(reason), null, IsConnectionLost: true);
        }
    }

    private async Task<HttpResponseMessage> Ask(Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent.ToString());
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private static string Why(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "there is no such host.",
        HttpRequestError.SecureConnectionError => $"its certificate is not trusted, or it speaks no TLS ({failure.InnerException?.Message.TrimEnd('.') ?? "no reason is known"}). Check the machine's date and its list of certificates.",
        _ => "its answer is longer than the limit.",
    };

    private static ResponseOutcome<T> JudgeStatus<T>(HttpResponse answer)
        where T : class
    {
        string status = FormattableString.Invariant($"{(int)answer.Status} {answer.Status}");
        return answer.Status switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => ResponseOutcome<T>.Retry($"the server answered {status}"),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => ResponseOutcome<T>.Reject(Failure("not-found", $"There is nothing at {answer.Address} ({status}). Check the address.")),
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized =>
                ResponseOutcome<T>.Reject(Failure("refused", $"{answer.Address.Host} does not give that to programs like this one ({status}): {FirstWords(answer)}")),
            _ => ResponseOutcome<T>.Reject(Failure("http-error", $"{answer.Address} answered {status}: {FirstWords(answer)}")),
        };
    }

    private static string FirstWords(HttpResponse answer)
    {
        string body = System.Text.Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, 600)]);
        string line = string.Join(' ', body.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "no words with it." : Quoted.Visible(Quoted.Cut(line));
    }

    private TimeSpan DelayAfter(int attempt, TimeSpan? asked)
    {
        TimeSpan doubled = _options.FirstDelay * Math.Pow(2, Math.Min(attempt - 1, 20));
        TimeSpan own = doubled < _options.MaxDelay ? doubled : _options.MaxDelay;
        return asked > own ? asked.Value : own;
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > _time.GetUtcNow() ? date - _time.GetUtcNow() : null);

    private static Diagnostic Failure(string code, string message) => new(Severity.Error, code, message);

    private static Result<T> Fail<T>(string code, string message)
        where T : class => Result<T>.Fail(Failure(code, message));

    private sealed record Attempt<T>(ResponseOutcome<T> Verdict, TimeSpan? RetryAfter, bool IsConnectionLost)
        where T : class;
}

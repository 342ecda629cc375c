using System.Net;

namespace AntiStalinistLeft.Text;

/// <summary>A server's response.</summary>
/// <param name="Address">Where the answer came from in the end, redirections followed.</param>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The kind of content as stated, for instance <c>text/plain</c>; null where not said.</param>
/// <param name="Body">The content, unpacked.</param>
/// <param name="RetryAfter">How long the server asks to wait; null where it does not.</param>
internal sealed record HttpResponse(Uri Address, HttpStatusCode Status, string? MediaType, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter);

/// <summary>What is to be done with an answer.</summary>
/// <typeparam name="T">What the caller makes of it.</typeparam>
internal sealed record ResponseOutcome<T>
    where T : class
{
    /// <summary>What was made of it; null where it is not taken.</summary>
    public T? Value { get; private init; }

    /// <summary>Why to ask again, in words that follow «because»; null where not.</summary>
    public string? RetryReason { get; private init; }

    /// <summary>Why asking again would not help; null where it would, or where the answer is taken.</summary>
    public Diagnostic? Failure { get; private init; }

    /// <summary>The answer is what was wanted.</summary>
    public static ResponseOutcome<T> Accept(T value) => new() { Value = value };

    /// <summary>The server wants to be asked later.</summary>
    public static ResponseOutcome<T> Retry(string reason) => new() { RetryReason = reason };

    /// <summary>The answer is a failure.</summary>
    public static ResponseOutcome<T> Reject(Diagnostic failure) => new() { Failure = failure };
}

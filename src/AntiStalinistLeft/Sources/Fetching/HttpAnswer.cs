using System.Net;

namespace AntiStalinistLeft.Sources.Fetching;

/// <summary>What a server answered.</summary>
/// <param name="Address">Where the answer came from in the end, redirections followed.</param>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The kind of content as stated, for instance <c>text/plain</c>; null where not said.</param>
/// <param name="Body">The content, unpacked.</param>
/// <param name="RetryAfter">How long the server asks to wait; null where it does not.</param>
public sealed record HttpAnswer(Uri Address, HttpStatusCode Status, string? MediaType, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter);

/// <summary>What is to be done with an answer.</summary>
/// <typeparam name="T">What the caller makes of it.</typeparam>
internal sealed record Verdict<T>
    where T : class
{
    /// <summary>What was made of it; null where it is not taken.</summary>
    public T? Taken { get; private init; }

    /// <summary>Why to ask again, in words that follow «because»; null where not.</summary>
    public string? AskAgain { get; private init; }

    /// <summary>Why asking again would not help; null where it would, or where the answer is taken.</summary>
    public Diagnostic? Refused { get; private init; }

    /// <summary>The answer is what was wanted.</summary>
    public static Verdict<T> Take(T value) => new() { Taken = value };

    /// <summary>The server wants to be asked later.</summary>
    public static Verdict<T> Later(string reason) => new() { AskAgain = reason };

    /// <summary>The answer is a failure.</summary>
    public static Verdict<T> Refuse(Diagnostic failure) => new() { Refused = failure };
}

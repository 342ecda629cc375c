using System.Diagnostics.CodeAnalysis;

#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft;
#endif

/// <summary>The outcome of reading an input: a value, or the reason why there is none. Bad input is not an exception.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed class Result<T>
    where T : class
{
    private Result(T? value, Diagnostic? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>The value; null exactly when <see cref="Failure"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; null on success.</summary>
    public Diagnostic? Failure { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>A success.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The natural place to make one.")]
    [SuppressMessage("Design", "MA0018", Justification = "The natural place to make one.")]
    public static Result<T> Success(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    /// <summary>A failure.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The natural place to make one.")]
    [SuppressMessage("Design", "MA0018", Justification = "The natural place to make one.")]
    public static Result<T> Fail(Diagnostic failure) => new(null, failure ?? throw new ArgumentNullException(nameof(failure)));

    /// <summary>The value, for a caller who treats a failure as fatal.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public T GetOrThrow() => Value ?? throw new InputException(Failure!);
}

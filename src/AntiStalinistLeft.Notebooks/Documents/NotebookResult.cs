using System.Diagnostics.CodeAnalysis;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What came of reading or writing a notebook: a value, or the reason why there is none.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
internal sealed class NotebookResult<T>
    where T : class
{
    private NotebookResult(T? value, NotebookError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The value; null exactly when <see cref="Error"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; null on success.</summary>
    public NotebookError? Error { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>A success.</summary>
    public static implicit operator NotebookResult<T>(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    /// <summary>A failure.</summary>
    public static implicit operator NotebookResult<T>(NotebookError error) => new(null, error ?? throw new ArgumentNullException(nameof(error)));

    /// <summary>The value, for a caller who treats a failure as fatal.</summary>
    /// <exception cref="InvalidDataException">There is none; its message is the error's.</exception>
    public T GetOrThrow() => Value ?? throw new InvalidDataException(Error!.ToString());
}

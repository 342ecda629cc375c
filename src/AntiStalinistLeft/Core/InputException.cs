#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft;
#endif

/// <summary>Thrown where a caller asked for a value and the input gave only a <see cref="Diagnostic"/>.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the exception from the reason.</summary>
    public InputException(Diagnostic diagnostic)
        : base((diagnostic ?? throw new ArgumentNullException(nameof(diagnostic))).ToString()) => Diagnostic = diagnostic;

    /// <summary>What was wrong with the input.</summary>
    public Diagnostic Diagnostic { get; }
}

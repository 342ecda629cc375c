using System.Globalization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Thrown to whoever waits for an answer of a kernel process that ended.</summary>
internal sealed class KernelDiedException(int? exitCode, string lastWords) : Exception(Describe(exitCode, lastWords))
{
    private static string Describe(int? exitCode, string lastWords)
    {
        string code = exitCode switch
        {
            null => string.Empty,
            137 => " with exit code 137 (ended by signal 9, as the system does when memory runs out)",
            > 128 and < 160 => string.Create(CultureInfo.InvariantCulture, $" with exit code {exitCode} (ended by signal {exitCode - 128})"),
            _ => string.Create(CultureInfo.InvariantCulture, $" with exit code {exitCode}"),
        };
        return $"The kernel process ended{code}.{(lastWords.Length == 0 ? string.Empty : $" Its last words: {lastWords}")}";
    }
}

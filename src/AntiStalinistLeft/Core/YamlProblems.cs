namespace AntiStalinistLeft.Core;

/// <summary>Collects the errors in files that belong together, so that all are reported at once.</summary>
/// <param name="kind">What the files are: the first word of every error's code.</param>
internal sealed class YamlProblems(string kind)
{
    private readonly List<Diagnostic> _all = [];

    /// <summary>Adds an error; the code lacks the first word.</summary>
    public void Add(string code, string message, string file, int? line) =>
        _all.Add(new Diagnostic(Severity.Error, $"{kind}-{code}", message, file, line));

    /// <summary>All errors by file and line.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line ?? 0)];
}

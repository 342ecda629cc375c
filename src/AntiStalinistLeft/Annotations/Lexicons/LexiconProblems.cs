namespace AntiStalinistLeft.Annotations;

/// <summary>Collects the errors in the files of a lexicon, so that all are reported together.</summary>
internal sealed class LexiconProblems
{
    private readonly List<Diagnostic> _all = [];

    /// <summary>Adds an error.</summary>
    public void Add(string code, string message, string file, int? line) =>
        _all.Add(new Diagnostic(Severity.Error, code, message, file, line));

    /// <summary>All errors by file and line.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line ?? 0)];
}

namespace AntiStalinistLeft.Citations;

/// <summary>Applies a person's decisions and tells which ones no longer match.</summary>
internal sealed class OverrideMatcher(CitationOverrides overrides, string document, WorkRegistry registry)
{
    private readonly List<CitationDecision> _decisions = [.. overrides.Decisions.Where(decision => decision.Document == document)];
    private readonly HashSet<CitationDecision> _used = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The decision about a citation; null where there is none that can be followed.</summary>
    public CitationResolution? Resolve(Citation citation, string raw)
    {
        CitationDecision? decision = _decisions.Find(decision => decision.Note == citation.Note && decision.Raw == raw && !_used.Contains(decision));
        if (decision is null) return null;
        _used.Add(decision);
        if (decision.Work is null) return new CitationResolution(null, Confidence.Unresolved, "override", [], Relation: decision.Relation, Why: decision.Why);
        if (registry.FindByKey(decision.Work) is { } work) return new CitationResolution(work, Confidence.High, "override", [], Relation: decision.Relation, Why: decision.Why);
        Report(decision, "override-unknown-work", $"Note {decision.Note}: no citation makes known the work {decision.Work}. Name the key of a work that is cited in full, or take the decision out.");
        return null;
    }

    /// <summary>What was wrong: works that nobody knows, and decisions whose citation stands there no longer.</summary>
    public IReadOnlyList<Diagnostic> GetDiagnostics()
    {
        foreach (CitationDecision decision in _decisions.Where(decision => !_used.Contains(decision)))
        {
            Report(decision, "override-without-citation", $"Note {decision.Note} of {document} holds no citation «{decision.Raw}». Correct its words, or take the decision out.");
        }

        return _diagnostics;
    }

    private void Report(CitationDecision decision, string code, FormattableString message) =>
        _diagnostics.Add(new Diagnostic(Severity.Warning, code, FormattableString.Invariant(message), overrides.File, decision.Line > 0 ? decision.Line : null));
}

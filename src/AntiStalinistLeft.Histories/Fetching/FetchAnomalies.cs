namespace AntiStalinistLeft.Histories;

/// <summary>Gathers what was odd about a fetch.</summary>
internal sealed class FetchAnomalies(FoundPage found, KnownHistory? known)
{
    private bool _hasOtherSlots;
    private bool _hasLostTexts;

    /// <summary>Looks at a revision.</summary>
    public void Inspect(ApiRevision revision)
    {
        _hasOtherSlots |= revision.HasOtherSlots;
        _hasLostTexts |= revision.IsTextLost;
    }

    /// <summary>Everything, together with what was odd about the answers.</summary>
    public IReadOnlyList<Diagnostic> GetWarnings(RevisionQuery pages)
    {
        var odd = new List<Diagnostic>();
        odd.AddRange(pages.Warnings.Select(words => Warn("api-warning", $"The wiki said: {words}")));
        if (_hasOtherSlots) odd.Add(Warn("other-slots", "Revisions hold content besides the main slot; only the main slot was read."));
        if (_hasLostTexts) odd.Add(Warn("text-lost", "The wiki itself cannot find the text of some revisions."));
        if (pages.Title != found.Page.Title) odd.Add(Warn("page-moved", $"«{found.Page.Title}» was moved to «{pages.Title}» while it was fetched."));
        if (known is not { Revisions.Count: > 0 }) return odd;
        if (known.Page.Title != found.Page.Title) odd.Add(Warn("page-moved", $"The page was called «{known.Page.Title}» and is called «{found.Page.Title}» now."));
        if (known.Revisions[0].ParentId is not null)
        {
            odd.Add(Warn("history-begins-late", FormattableString.Invariant($"The history that is there begins with revision {known.Revisions[0].Id}, which has a parent; what came before is not there.")));
        }

        return odd;
    }

    private static Diagnostic Warn(string code, string message) => new(Severity.Warning, code, message);
}

namespace AntiStalinistLeft.Annotations;

/// <summary>Whose words the parts of a document are.</summary>
/// <param name="Spans">Sorted by place, none overlapping another, each within one block. What none covers is the author's own.</param>
/// <param name="Broken">The quotation marks without a partner, and what was made of them.</param>
/// <param name="Diagnostics">A warning for each of them, with its line and column in the original.</param>
internal sealed record VoiceAnalysis(
    IReadOnlyList<VoiceSpan> Spans,
    IReadOnlyList<BrokenQuotation> Broken,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The voice in which the first character of a range stands.</summary>
    /// <param name="range">A range of the normalised text, for instance a mention's.</param>
    /// <returns>The span that covers it; null where it is the author's own.</returns>
    public VoiceSpan? At(TextSpan range)
    {
        int low = 0;
        int high = Spans.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Spans[middle].Span.End <= range.Start) low = middle + 1;
            else high = middle;
        }

        return low < Spans.Count && Spans[low].Span.Contains(range.Start) ? Spans[low] : null;
    }
}

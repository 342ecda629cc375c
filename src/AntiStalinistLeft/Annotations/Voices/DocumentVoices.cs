namespace AntiStalinistLeft.Annotations;

/// <summary>The voices of a document.</summary>
/// <param name="Spans">Stretches in other voices than the author's, sorted by place, none overlapping another, each within one block.</param>
/// <param name="Quotations">What stands in marks or is set as a block, sorted by place, an outer one before what it holds.</param>
internal sealed record DocumentVoices(IReadOnlyList<VoiceSpan> Spans, IReadOnlyList<QuotedPassage> Quotations);

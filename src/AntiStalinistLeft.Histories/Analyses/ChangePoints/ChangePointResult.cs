namespace AntiStalinistLeft.Histories;

/// <summary>A run of consecutive values treated as one period.</summary>
/// <param name="Start">Index of the first value.</param>
/// <param name="End">Index behind the last one.</param>
/// <param name="Mean">Their mean.</param>
internal readonly record struct Segment(int Start, int End, double Mean);

/// <summary>The periods that a series falls into. They describe the series; they test nothing.</summary>
/// <param name="Segments">The periods, in order; a change point lies where one begins, but the first. Empty where <see cref="WithheldReason"/> says why.</param>
/// <param name="Cost">The cost used.</param>
/// <param name="Penalty">The penalty used.</param>
/// <param name="WithheldReason">Why the series was not cut; null where it was.</param>
internal sealed record ChangePointResult(IReadOnlyList<Segment> Segments, SegmentCost Cost, double Penalty, string? WithheldReason);

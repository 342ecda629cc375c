using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>The controversy measure of a page in one variant.</summary>
public sealed record ControversyRow(
    [property: Column("Which reverts were counted.")] string Variant,
    [property: Column("The measure M; empty where refused.")] double? M,
    [property: Column("Editors who take part in any mutual revert.")] int Editors,
    [property: Column("Pairs of editors who reverted each other.")] int Pairs,
    [property: Column("Sum of the pairs' weights without the heaviest pair.")] long WeightSum,
    [property: Column("Why there is no measure; empty where there is one.")] string? Refusal);

/// <summary>The measure in its plain form and in its named variants.</summary>
internal static class ControversyTable
{
    /// <summary>One row a variant, the plain form first.</summary>
    public static Table<ControversyRow> FromHistory(PageHistory history)
    {
        ControversyOptions[] variants =
        [
            new(),
            new() { ExcludeSelfReverts = true },
            new() { ExcludeBots = true },
            new() { ExcludeBots = true, ExcludeSelfReverts = true },
        ];
        return variants
            .Select(options => ControversyAnalysis.Measure(history, options))
            .Select(result => new ControversyRow(result.Variant, result.M, result.Editors, result.Pairs.Count, result.WeightSum, result.WithheldReason))
            .ToTable("controversy");
    }
}

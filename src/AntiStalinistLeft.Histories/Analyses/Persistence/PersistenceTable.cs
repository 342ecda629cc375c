using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>The half-life of a page's words, in one variant.</summary>
public sealed record PersistenceRow(
    [property: Column("Which edits were watched.")] string Variant,
    [property: Column("In what life is counted.")] LifespanUnit Unit,
    [property: Column("Age at which half of the words are gone for good; empty where that is never reached.", Unit = "as the column unit says")] double? HalfLife,
    [property: Column("Lower end of its interval, from a bootstrap over edits.")] double? HalfLifeLow,
    [property: Column("Upper end.")] double? HalfLifeHigh,
    [property: Column("Tokens watched.")] long Tokens,
    [property: Column("Of these, removed for good.")] long Removed,
    [property: Column("Edits that introduced them.")] int Edits,
    [property: Column("Why nothing was estimated; empty where something was.")] string? Refusal);

/// <summary>The half-life of a page's words in both units and variants.</summary>
internal static class PersistenceTable
{
    /// <summary>Four rows: revisions and days, with all edits and without those that were identity-reverted.</summary>
    public static Table<PersistenceRow> FromProvenance(PageProvenance provenance, PersistenceOptions? options = null)
    {
        options ??= new PersistenceOptions();
        PersistenceOptions[] variants =
        [
            options with { Unit = LifespanUnit.Revisions, ExcludeRevertedEdits = false },
            options with { Unit = LifespanUnit.Days, ExcludeRevertedEdits = false },
            options with { Unit = LifespanUnit.Revisions, ExcludeRevertedEdits = true },
            options with { Unit = LifespanUnit.Days, ExcludeRevertedEdits = true },
        ];
        return variants
            .Select(variant => PersistenceAnalysis.Estimate(provenance, variant))
            .Select(result => new PersistenceRow(
                result.Variant, result.Unit, result.HalfLife, result.HalfLifeLow, result.HalfLifeHigh, result.Tokens, result.Removed, result.Edits, result.WithheldReason))
            .ToTable("persistence");
    }
}

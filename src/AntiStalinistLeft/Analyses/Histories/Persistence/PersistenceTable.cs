using AntiStalinistLeft.Revisions.Provenance;
using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft.Analyses.Histories.Persistence;

/// <summary>How long half of a page's words live, in one variant.</summary>
public sealed record PersistenceRow(
    [property: Column("Which edits were watched.")] string Variant,
    [property: Column("In what life is counted.")] LifeUnit Unit,
    [property: Column("Age at which half of the words are gone for good; empty where that is never reached.", Unit = "as the column unit says")] double? HalfLife,
    [property: Column("Lower end of its interval, from a bootstrap over edits.")] double? HalfLifeLow,
    [property: Column("Upper end.")] double? HalfLifeHigh,
    [property: Column("Tokens watched.")] long Tokens,
    [property: Column("Of these, removed for good.")] long Removed,
    [property: Column("Edits that introduced them.")] int Edits,
    [property: Column("Why nothing was estimated; empty where something was.")] string? Refusal);

/// <summary>The half-life of a page's words in both units and variants.</summary>
public static class PersistenceTable
{
    /// <summary>Four rows: revisions and days, with all edits and without those that were identity-reverted.</summary>
    public static DataFrame<PersistenceRow> Of(PageProvenance provenance, PersistenceOptions? options = null)
    {
        options ??= new PersistenceOptions();
        PersistenceOptions[] variants =
        [
            options with { Unit = LifeUnit.Revisions, LeaveOutRevertedEdits = false },
            options with { Unit = LifeUnit.Days, LeaveOutRevertedEdits = false },
            options with { Unit = LifeUnit.Revisions, LeaveOutRevertedEdits = true },
            options with { Unit = LifeUnit.Days, LeaveOutRevertedEdits = true },
        ];
        return variants
            .Select(variant => PersistenceAnalysis.Of(provenance, variant))
            .Select(result => new PersistenceRow(
                result.Variant, result.Unit, result.HalfLife, result.HalfLifeLow, result.HalfLifeHigh, result.Tokens, result.Removed, result.Edits, result.Refusal))
            .ToDataFrame("persistence");
    }
}

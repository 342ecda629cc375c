namespace AntiStalinistLeft;

/// <summary>What a p-value of keyness would rest on.</summary>
public enum KeynessBasis
{
    /// <summary>Words taken for independent draws: several texts on each side.</summary>
    Words,

    /// <summary>Blocks dealt out anew to both sides: one text on a side.</summary>
    Blocks,

    /// <summary>Pairs of blocks that belong together, their sides exchanged: two revisions, or two voices of one text.</summary>
    PairedBlocks,

    /// <summary>Nothing that can be tested.</summary>
    Nothing,
}

/// <summary>How much more often one selection has a word than another.</summary>
public sealed record KeynessRow(
    [property: Column("The first selection.")] string Target,
    [property: Column("The second selection.")] string Reference,
    [property: Column("The word, as it is counted.")] string Word,
    [property: Column("How often it stands in the first.")] int TargetCount,
    [property: Column("All words of the first.", Unit = "words")] int TargetWords,
    [property: Column("Its rate in the first.", Unit = "occurrences per words")] double TargetRate,
    [property: Column("How often it stands in the second.")] int ReferenceCount,
    [property: Column("All words of the second.", Unit = "words")] int ReferenceWords,
    [property: Column("Its rate in the second.", Unit = "occurrences per words")] double ReferenceRate,
    [property: Column("Of how many words the rates are told.", Unit = "words")] int Per,
    [property: Column("Log-likelihood over four cells (Dunning 1993); negative where the second has the higher rate.", Name = "g2")] double G2,
    [property: Column("Log-likelihood over two cells (Rayson and Garside 2000), signed alike.", Name = "g2_two_cells")] double G2TwoCells,
    [property: Column("Log Ratio (Hardie 2014): 1 is twice as often, −1 half as often.", Unit = "doublings")] double LogRatio,
    [property: Column("True where a count of zero was taken for one half in the Log Ratio.")] bool LogRatioOfZero,
    [property: Column("Lower end of its interval; empty where words are no independent draws.", Unit = "doublings")] double? LogRatioLow,
    [property: Column("Upper end of its interval.", Unit = "doublings")] double? LogRatioHigh,
    [property: Column("%DIFF (Gabrielatos and Marchi 2012): difference of the rates in per cent of the second; empty where that is zero.", Unit = "per cent")] double? DifferencePercent,
    [property: Column("Odds ratio.")] double OddsRatio,
    [property: Column("True where a cell was empty, so that one half was added to all four.")] bool OddsRatioOfZero,
    [property: Column("Lower end of its interval; empty where words are no independent draws.")] double? OddsRatioLow,
    [property: Column("Upper end of its interval.")] double? OddsRatioHigh,
    [property: Column("Simple maths (Kilgarriff 2009), constant 1, which favours rare words.", Name = "simple_maths_1")] double SimpleMaths1,
    [property: Column("Simple maths, constant 10.", Name = "simple_maths_10")] double SimpleMaths10,
    [property: Column("Simple maths, constant 100, which favours common words.", Name = "simple_maths_100")] double SimpleMaths100,
    [property: Column("What the p-values rest on.")] KeynessBasis Basis,
    [property: Column("p-value: χ² of the four-cell log-likelihood, or by dealing blocks out anew; empty where there is none.")] double? P,
    [property: Column("The same by Bonferroni, over all words compared.", Name = "p_bonferroni")] double? PBonferroni,
    [property: Column("The same by Benjamini and Hochberg (1995), over all words compared.", Name = "p_benjamini_hochberg")] double? PBenjaminiHochberg,
    [property: Column("Texts of the first that have it.")] int TargetDocuments,
    [property: Column("Blocks of the first that have it; pools of sections from the text-free release.")] int TargetBlocks,
    [property: Column("Gries' DP over the blocks of the first: 0 where it is spread as the words are, towards 1 where it stands in one place; empty where it does not stand there.", Name = "target_dp")] double? TargetDp,
    [property: Column("Texts of the second that have it.")] int ReferenceDocuments,
    [property: Column("Blocks of the second that have it.")] int ReferenceBlocks,
    [property: Column("Why a value is missing, and what stands in its place.")] string? Note);

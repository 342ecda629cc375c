namespace AntiStalinistLeft.Corpora;

/// <summary>Mentions and words of one box in both revisions.</summary>
internal sealed record PairedCounts(int OlderMentions, int OlderWords, int NewerMentions, int NewerWords);

/// <summary>A difference of rates in three parts; all as proportions of words.</summary>
/// <param name="MentionsEdited">Due to more or fewer mentions in strata that both have.</param>
/// <param name="LengthChanged">Due to more or fewer words in them.</param>
/// <param name="SectionMix">Due to strata that come, go or change their share of the words.</param>
internal readonly record struct RateDifference(double MentionsEdited, double LengthChanged, double SectionMix)
{
    /// <summary>
    /// Splits the difference by Kitagawa's (1955) symmetric rule: with sᵢ the share of words and rᵢ the rate of stratum
    /// i, Δ = Σ Δsᵢ·r̄ᵢ + Σ s̄ᵢ·Δrᵢ, where the bar is the mean of both revisions. The second sum is split once more by the
    /// same rule, for r = m · (1/w). A stratum that only one revision has takes its rate from there, so it counts as mix.
    /// </summary>
    public static RateDifference Split(IReadOnlyCollection<PairedCounts> strata)
    {
        double olderWords = strata.Sum(s => (long)s.OlderWords);
        double newerWords = strata.Sum(s => (long)s.NewerWords);
        double edited = 0;
        double length = 0;
        double mix = 0;
        foreach (PairedCounts s in strata)
        {
            double olderShare = s.OlderWords / olderWords;
            double newerShare = s.NewerWords / newerWords;
            if (s.OlderWords == 0 || s.NewerWords == 0)
            {
                mix += (s.NewerMentions / newerWords) - (s.OlderMentions / olderWords);
                continue;
            }

            double olderRate = (double)s.OlderMentions / s.OlderWords;
            double newerRate = (double)s.NewerMentions / s.NewerWords;
            double share = (olderShare + newerShare) / 2;
            edited += share * (s.NewerMentions - s.OlderMentions) * ((1.0 / s.OlderWords) + (1.0 / s.NewerWords)) / 2;
            length += share * (s.OlderMentions + s.NewerMentions) / 2.0 * ((1.0 / s.NewerWords) - (1.0 / s.OlderWords));
            mix += (newerShare - olderShare) * (olderRate + newerRate) / 2;
        }

        return new RateDifference(edited, length, mix);
    }
}

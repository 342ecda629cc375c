namespace AntiStalinistLeft.Corpora;

/// <summary>Follows mentions through an alignment of words.</summary>
internal static class MentionFateTracker
{
    public static IEnumerable<MentionFateRow> Track(SentenceAlignment alignment, RevisionComparisonOptions options)
    {
        IReadOnlyList<RevisionMention> older = alignment.Older.Text.Mentions;
        IReadOnlyList<RevisionMention> newer = alignment.Newer.Text.Mentions;
        var fates = new Dictionary<int, (int Older, MentionFate Fate)>();
        var taken = new HashSet<int>();
        Follow(alignment, older, newer, fates, taken);
        FollowReworded(alignment, older, newer, fates, taken);
        for (int n = 0; n < newer.Count; n++)
        {
            yield return fates.TryGetValue(n, out var from)
                ? Row(alignment, from.Fate, older[from.Older], newer[n], ArtefactCause.None)
                : Row(alignment, MentionFate.Added, null, newer[n], ArtefactCause.None);
        }

        HashSet<int> blocksThatLive = alignment.FindSurvivingBlocks();
        for (int o = 0; o < older.Count; o++)
        {
            if (!taken.Contains(o)) yield return Row(alignment, MentionFate.Removed, older[o], null, FindCause(alignment, older[o], blocksThatLive, options));
        }
    }

    /// <summary>A mention is the same where a word of it is, and it names the same entity.</summary>
    private static void Follow(
        SentenceAlignment alignment,
        IReadOnlyList<RevisionMention> older,
        IReadOnlyList<RevisionMention> newer,
        Dictionary<int, (int Older, MentionFate Fate)> fates,
        HashSet<int> taken)
    {
        ILookup<(MentionKind, string, int), int> byPlace = Enumerable.Range(0, older.Count).ToLookup(o => (older[o].Row.Kind, older[o].Row.Entity, older[o].Sentence));
        for (int n = 0; n < newer.Count; n++)
        {
            RevisionMention mention = newer[n];
            (int Sentence, int Word)[] places = alignment.Newer.WordPartners[mention.Sentence][mention.First..(mention.First + mention.Count)];
            foreach ((int sentence, int word) in places)
            {
                if (sentence < 0) continue;
                int found = byPlace[(mention.Row.Kind, mention.Row.Entity, sentence)]
                    .Where(o => !taken.Contains(o) && word >= older[o].First && word < older[o].First + older[o].Count)
                    .DefaultIfEmpty(-1).First();
                if (found < 0) continue;
                bool whole = older[found].Count == mention.Count && places.All(p => p.Sentence == sentence);
                fates[n] = (found, whole ? MentionFate.Kept : MentionFate.Reworded);
                taken.Add(found);
                break;
            }
        }
    }

    /// <summary>Where all words of a mention changed, it is reworded if the same gap between kept words names the entity on both sides.</summary>
    private static void FollowReworded(
        SentenceAlignment alignment,
        IReadOnlyList<RevisionMention> older,
        IReadOnlyList<RevisionMention> newer,
        Dictionary<int, (int Older, MentionFate Fate)> fates,
        HashSet<int> taken)
    {
        ILookup<(MentionKind, string, int), int> waiting = Enumerable.Range(0, older.Count)
            .Where(o => !taken.Contains(o)).ToLookup(o => (older[o].Row.Kind, older[o].Row.Entity, older[o].Sentence));
        for (int n = 0; n < newer.Count; n++)
        {
            int partner = alignment.Newer.SentencePartners[newer[n].Sentence];
            if (fates.ContainsKey(n) || partner < 0) continue;
            int gap = CountKeptBefore(alignment.Newer, newer[n], partner);
            foreach (int o in waiting[(newer[n].Row.Kind, newer[n].Row.Entity, partner)])
            {
                if (taken.Contains(o) || CountKeptBefore(alignment.Older, older[o], newer[n].Sentence) != gap) continue;
                fates[n] = (o, MentionFate.Reworded);
                taken.Add(o);
                break;
            }
        }
    }

    /// <summary>How many words before the mention are kept in the partner sentence: equal numbers mean the same gap.</summary>
    private static int CountKeptBefore(AlignmentSide side, RevisionMention mention, int partner) =>
        side.WordPartners[mention.Sentence].Take(mention.First).Count(p => p.Sentence == partner);

    private static ArtefactCause FindCause(SentenceAlignment alignment, RevisionMention mention, HashSet<int> blocksThatLive, RevisionComparisonOptions options)
    {
        if (options.NewerLacksParentheses && InParentheses(alignment.Older, mention) && !alignment.Newer.Text.ZonesWithParentheses.Contains(mention.Row.Zone)) return ArtefactCause.LostParentheses;
        return options.NewerIsIncomplete && !blocksThatLive.Contains(mention.Row.Block) ? ArtefactCause.IncompleteText : ArtefactCause.None;
    }

    private static bool InParentheses(AlignmentSide side, RevisionMention mention) =>
        Enumerable.Range(mention.First, mention.Count).All(i => side.Text.Sentences[mention.Sentence].Words[i].InParentheses);

    private static MentionFateRow Row(SentenceAlignment alignment, MentionFate fate, RevisionMention? older, RevisionMention? newer, ArtefactCause cause)
    {
        MentionRow any = (newer ?? older)!.Row;
        return new MentionFateRow(
            alignment.Older.Text.Id,
            alignment.Newer.Text.Id,
            fate,
            any.Kind,
            any.Entity,
            any.Zone,
            older?.Row.Block,
            older is null ? null : alignment.Older.Text.Sentences[older.Sentence].Ordinal,
            older?.Row.SectionHeading,
            older?.Row.Voice,
            older?.Row.Offset,
            older?.Row.Length,
            newer?.Row.Block,
            newer is null ? null : alignment.Newer.Text.Sentences[newer.Sentence].Ordinal,
            newer?.Row.SectionHeading,
            newer?.Row.Voice,
            newer?.Row.Offset,
            newer?.Row.Length,
            older is not null && InParentheses(alignment.Older, older),
            cause);
    }
}

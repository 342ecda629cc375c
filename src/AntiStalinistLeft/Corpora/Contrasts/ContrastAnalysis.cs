namespace AntiStalinistLeft.Corpora;

/// <summary>Puts two selections beside each other.</summary>
internal static class ContrastAnalysis
{
    private static readonly Voice[] AllVoices = Enum.GetValues<Voice>();

    /// <summary>Compares two selections.</summary>
    public static Contrast Compare(Corpus corpus, WordSelection target, WordSelection reference, KeynessOptions options)
    {
        corpus.Words.Check(target);
        corpus.Words.Check(reference);
        bool ofEdits = target.NotIn is not null || reference.NotIn is not null;
        var remarks = new List<string>();
        Table<KeynessRow> keyness = Words(corpus, target, reference, options, remarks);
        if (ofEdits) remarks.Add("What was added and removed is compared by its words alone; RevisionAnalysis.CountMentions counts the mentions that came and went.");
        return new Contrast(
            corpus.Words.Describe(target),
            corpus.Words.Describe(reference),
            keyness,
            (ofEdits ? [] : Entities(corpus, target, reference)).ToTable("named"),
            (ofEdits || target.Voices is not null || reference.Voices is not null ? [] : Works(corpus, target, reference)).ToTable("cited"),
            (ofEdits ? [] : Voices(corpus, target, reference)).ToTable("voices-of-both"),
            new Remark([.. remarks]));
    }

    private static Table<KeynessRow> Words(Corpus corpus, WordSelection target, WordSelection reference, KeynessOptions options, List<string> remarks)
    {
        try
        {
            return KeynessAnalysis.Compare(corpus, target, reference, options);
        }
        catch (FullTextRequiredException missing)
        {
            remarks.Add(missing.Message);
            return Array.Empty<KeynessRow>().ToTable("keyness");
        }
    }

    private static IEnumerable<EntityContrastRow> Entities(Corpus corpus, WordSelection target, WordSelection reference)
    {
        var mentions = corpus.Mentions.AsEnumerable();
        var one = mentions.Where(mention => Covers(target, mention)).CountBy(mention => (mention.Kind, mention.Entity)).ToDictionary();
        var other = mentions.Where(mention => Covers(reference, mention)).CountBy(mention => (mention.Kind, mention.Entity)).ToDictionary();
        (int words, int otherWords) = (CountWords(corpus, target), CountWords(corpus, reference));
        string? note = words == 0 || otherWords == 0 ? "one of the two has no words" : null;
        return one.Keys.Union(other.Keys)
            .Select(key => (key.Kind, key.Entity, One: one.GetValueOrDefault(key), Other: other.GetValueOrDefault(key)))
            .Select(row => new EntityContrastRow(
                row.Kind,
                row.Entity,
                SideOf(row.One, row.Other),
                row.One,
                words,
                row.Other,
                otherWords,
                note is null ? KeynessMeasures.LogRatio(new KeynessCounts(row.One, words, row.Other, otherWords)) : null,
                note))
            .OrderBy(row => row.Kind).ThenByDescending(row => row.LogRatio ?? 0).ThenBy(row => row.Entity, StringComparer.Ordinal);
    }

    private static IEnumerable<WorkContrastRow> Works(Corpus corpus, WordSelection target, WordSelection reference)
    {
        Dictionary<string, int> Count(WordSelection selection) => corpus.Citations.AsEnumerable()
            .Where(citation => citation.Relation != CitationRelation.Mentions && selection.CoversText(citation.Document) && selection.CoversSection(citation.SectionNumber ?? 0))
            .Select(citation => citation.Work).OfType<string>().CountBy(work => work).ToDictionary(StringComparer.Ordinal);
        (Dictionary<string, int> one, Dictionary<string, int> other) = (Count(target), Count(reference));
        return one.Keys.Union(other.Keys)
            .Select(work => (work, One: one.GetValueOrDefault(work), Other: other.GetValueOrDefault(work)))
            .Select(row => new WorkContrastRow(row.work, SideOf(row.One, row.Other), row.One, row.Other))
            .OrderBy(row => row.Cited).ThenByDescending(row => row.TargetCitations + row.ReferenceCitations).ThenBy(row => row.Work, StringComparer.Ordinal);
    }

    private static IEnumerable<VoiceContrastRow> Voices(Corpus corpus, WordSelection target, WordSelection reference)
    {
        (int all, int otherAll) = (CountWords(corpus, target), CountWords(corpus, reference));
        return AllVoices.Select(voice =>
        {
            int words = target.Covers(voice) ? CountWords(corpus, target with { Voices = [voice] }) : 0;
            int otherWords = reference.Covers(voice) ? CountWords(corpus, reference with { Voices = [voice] }) : 0;
            return new VoiceContrastRow(voice, words, all == 0 ? null : (double)words / all, otherWords, otherAll == 0 ? null : (double)otherWords / otherAll);
        });
    }

    private static int CountWords(Corpus corpus, WordSelection selection) => corpus.Blocks.AsEnumerable()
        .Where(block => selection.CoversText(block.Document) && selection.Covers(block.Zone) && selection.CoversSection(block.Section))
        .Sum(block => AllVoices.Where(selection.Covers).Sum(voice => FrequencyCell.CountWords(block, voice)));

    private static bool Covers(WordSelection selection, MentionRow mention) =>
        selection.CoversText(mention.Document) && selection.Covers(mention.Zone) && selection.Covers(mention.Voice) && selection.CoversSection(mention.Section);

    private static ContrastSide SideOf(int target, int reference) => reference == 0 ? ContrastSide.TargetOnly : target == 0 ? ContrastSide.ReferenceOnly : ContrastSide.Both;
}

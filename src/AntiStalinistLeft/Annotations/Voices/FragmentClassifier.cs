namespace AntiStalinistLeft.Annotations;

/// <summary>What was decided about a fragment.</summary>
/// <param name="Voice">Quoted or scare-quoted.</param>
/// <param name="Source">The earlier quotation that it repeats; null where it repeats none.</param>
internal readonly record struct FragmentClassification(Voice Voice, Passage? Source);

/// <summary>Tells quotations of somebody's words from words that the marks only set off.</summary>
/// <remarks>
/// In this order: behind «slogan» or «so-called» it is set off. From a number of words on, or with words cut or altered, it
/// is a quotation unless it is a name or a term. A shorter one is a quotation where (a) a verb of saying or naming with a
/// named subject takes it as its object, (b) it repeats a passage that was quoted before, (c) a note marker follows at once,
/// or it shares its sentence and its note with a quotation. Names and terms are set off except under (a), terms also
/// where the repeated passage stands in the same or the last paragraph, or the note follows at once.
/// </remarks>
internal sealed class FragmentClassifier(UnquotedPairIndex ownPairs)
{
    // From so many words on what stands in marks is a quotation without further evidence, unless it is a name.
    private const int MinQuotedWords = 4;

    // From afar one word repeats nothing, two do where the author never uses them, three or more hardly meet by chance.
    private const int TellingLength = 3;
    private readonly PassageIndex _quoted = new();

    /// <summary>The passages quoted so far.</summary>
    public PassageIndex Quoted => _quoted;

    public void Remember(Passage passage) => _quoted.Add(passage);

    /// <summary>Decides about all fragments of a sentence.</summary>
    public Dictionary<QuotedFragment, FragmentClassification> Classify(IReadOnlyList<QuotedFragment> fragments, IReadOnlyDictionary<QuotedFragment, Speaker> byWords)
    {
        var verdicts = fragments.ToDictionary(fragment => fragment, fragment => Classify(fragment, byWords[fragment]));
        var cited = fragments.Where(fragment => verdicts[fragment].Voice == Voice.Quoted).Select(fragment => fragment.Marker).ToHashSet();
        foreach (QuotedFragment fragment in fragments.Where(fragment => verdicts[fragment].Voice == Voice.ScareQuoted))
        {
            bool joins = fragment is { IsName: false, IsTerm: false, IsDistanced: false, Marker: not null };
            if (joins && cited.Contains(fragment.Marker)) verdicts[fragment] = new FragmentClassification(Voice.Quoted, null);
        }

        return verdicts;
    }

    private FragmentClassification Classify(QuotedFragment fragment, Speaker byWords)
    {
        if (fragment.Words.Length == 0 || fragment.IsDistanced) return new FragmentClassification(Voice.ScareQuoted, null);
        bool isPlain = !fragment.IsName && !fragment.IsTerm;
        bool isLong = fragment.Words.Length >= MinQuotedWords;
        bool isQuotation = (isPlain && (isLong || fragment.IsEdited)) || byWords.IsExplicit;
        Passage? source = byWords.IsExplicit || (isQuotation && fragment.HasMarkerInSentence) ? null : Repeated(fragment);
        isQuotation |= source is not null || (!fragment.IsName && fragment.HasAdjacentMarker);
        return new FragmentClassification(isQuotation ? Voice.Quoted : Voice.ScareQuoted, source);
    }

    private Passage? Repeated(QuotedFragment fragment)
    {
        if (fragment.IsName || _quoted.FindContaining(fragment.Words) is not { } passage) return null;
        if (passage.Block >= fragment.Block.Ordinal - 1) return passage;
        bool isTelling = fragment.Words.Length >= TellingLength || (fragment.Words.Length == 2 && !ownPairs.Contains(fragment.Words[0], fragment.Words[1]));
        return isTelling && !fragment.IsTerm ? passage : null;
    }
}

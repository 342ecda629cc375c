namespace AntiStalinistLeft.Annotations;

/// <summary>Tells verbs of saying and what surrounds them.</summary>
internal sealed class SpeechVerbFinder(VoiceLanguage language)
{
    private const int MaxGap = 10;
    private const int MaxIntroduction = 25;
    private const int MaxNamingGap = 8;
    private const int MaxAuxiliaryDistance = 3;

    /// <summary>Whether an item is a verb of saying or naming.</summary>
    public bool IsSaying(IReadOnlyList<SentenceItem> items, int index)
    {
        if (items[index].Kind != SentenceItemKind.Word) return false;
        string word = items[index].Lower;
        if (language.SayingForms.Contains(word)) return true;
        if (language.SayingBases.Contains(word)) return HasAuxiliary(items, index);
        if (!language.SayingFormsBehindSubject.Contains(word)) return false;
        int before = SkipAdverbsBack(items, index - 1);
        return before >= 0 && MayBeSubject(items[before]);
    }

    /// <summary>Whether an item is a participle that may take an agent («claimed by Miller»).</summary>
    public bool IsParticiple(SentenceItem item) =>
        item.Lower.EndsWith("ed", StringComparison.Ordinal) || language.Participles.Contains(item.Lower);

    /// <summary>Whether a verb is in the passive («was said to be»), so that its subject is not who speaks.</summary>
    public bool IsPassive(IReadOnlyList<SentenceItem> items, int verb)
    {
        if (!IsParticiple(items[verb])) return false;
        for (int i = verb - 1; i >= 0 && IsAdverb(items[i]); i--)
        {
            if (language.BeForms.Contains(items[i].Lower)) return true;
        }

        return false;
    }

    /// <summary>The index of the last item that is no adverb or auxiliary; -1 where there is none.</summary>
    public int SkipAdverbsBack(IReadOnlyList<SentenceItem> items, int index)
    {
        while (index >= 0 && IsAdverb(items[index])) index--;
        return index;
    }

    /// <summary>Whether a quotation is the very object of a verb: only words that lead over to it stand between.</summary>
    public bool Governs(IReadOnlyList<SentenceItem> items, int verb, int quotation)
    {
        int last = quotation - 1;
        int from = BehindComma(items, verb, quotation);
        bool isIntroduced = last > verb && items[last].Lower == ":";
        if (last > verb && items[last].Lower is ":" or ",") last--;
        int gap = last - verb;
        if (IsNegated(items, verb)) return false;
        if (isIntroduced && gap <= MaxIntroduction && !IsCutOff(items, verb, quotation) && !Enumerable.Range(verb + 1, gap).Any(i => items[i].Kind == SentenceItemKind.Quotation)) return true;
        if (gap > MaxGap) return false;
        bool isPlain = true;
        bool isOneClause = true;
        for (int i = from; i <= last; i++)
        {
            if (items[i].Kind is SentenceItemKind.Mark or SentenceItemKind.Quotation) return false;
            isPlain &= language.Fillers.Contains(items[i].Lower);
            isOneClause &= items[i].Lower != language.And && !language.ClauseWords.Contains(items[i].Lower);
        }

        if (isPlain || (isOneClause && gap <= MaxNamingGap && language.NamingForms.Contains(items[verb].Lower))) return true;
        if (language.Determiners.Contains(items[last].Lower)) last--;
        return last > verb && language.Openers.Contains(items[last].Lower);
    }

    /// <summary>Whether something stands between a verb and a quotation that may say it instead: another subject, another clause.</summary>
    public bool IsCutOff(IReadOnlyList<SentenceItem> items, int verb, int quotation)
    {
        int from = BehindComma(items, verb, quotation);
        bool isReported = from < quotation && language.Openers.Contains(items[from].Lower);
        for (int i = from; i < quotation; i++)
        {
            if (items[i].Lower is ";") return true;
            if (!isReported && items[i] is { IsSubjectLike: true, IsBody: false } && !language.Prepositions.Contains(items[i - 1].Lower) && i > verb + 1) return true;
            bool turns = items[i - 1].Lower == "," && (language.ContrastWords.Contains(items[i].Lower) || items[i].Lower == language.And);
            if (turns || (!isReported && items[i - 1].Lower == "," && language.ClauseWords.Contains(items[i].Lower))) return true;
        }

        return false;
    }

    // «sagt, dass»: the comma parts nothing.
    private int BehindComma(IReadOnlyList<SentenceItem> items, int verb, int quotation) =>
        verb + 2 < quotation && items[verb + 1].Lower == "," && language.Openers.Contains(items[verb + 2].Lower) ? verb + 2 : verb + 1;

    // «did not say», «to openly state»
    private bool HasAuxiliary(IReadOnlyList<SentenceItem> items, int verb)
    {
        for (int i = verb - 1; i >= 0 && verb - i <= MaxAuxiliaryDistance; i--)
        {
            if (language.Auxiliaries.Contains(items[i].Lower)) return true;
            if (!IsAdverb(items[i])) return false;
        }

        return false;
    }

    private bool IsNegated(IReadOnlyList<SentenceItem> items, int verb)
    {
        for (int i = Math.Max(0, verb - 2); i < verb; i++)
        {
            if (language.Negations.Contains(items[i].Lower) || items[i].Lower.EndsWith("n't", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private bool IsAdverb(SentenceItem item) => item.Kind == SentenceItemKind.Word
        && (language.Adverbs.Contains(item.Lower) || (item.Lower.Length > 4 && item.Lower.EndsWith("ly", StringComparison.Ordinal))
            || (language.Auxiliaries.Contains(item.Lower) && !language.Prepositions.Contains(item.Lower) && !language.Negations.Contains(item.Lower)));

    private bool MayBeSubject(SentenceItem item) =>
        item.Kind == SentenceItemKind.Mark || item.IsSubjectLike || language.PersonPronouns.Contains(item.Lower) || item.Lower == language.Who
        || language.OtherPronouns.Contains(item.Lower)
        || (item.Kind == SentenceItemKind.Word && !item.IsPossessive && language.CollectiveNouns.Contains(item.Lower));
}

namespace AntiStalinistLeft.Annotations;

/// <summary>Finds the subject of a verb: a person, a pronoun that stands for one, or a body.</summary>
internal sealed class SubjectFinder(VoiceLanguage language, SpeechVerbFinder speech)
{
    private const int MaxAppositionLength = 4;
    private readonly Coordination _coordination = new(language);
    private readonly NounPhrases _phrases = new(language);

    /// <summary>The subject of the verb at an index.</summary>
    /// <param name="items">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="end">Where the sentence's part before the quotation ends.</param>
    /// <param name="antecedent">The person last spoken of before the sentence, for a pronoun.</param>
    public Speaker Find(IReadOnlyList<SentenceItem> items, int verb, int end, string? antecedent)
    {
        if (FindAgent(items, verb, end) is { IsFound: true } agent) return agent;
        if (speech.IsPassive(items, verb)) return Speaker.Unknown;
        if (verb + 1 < items.Count && items[verb + 1].IsSubjectLike && StandsBehindQuotation(items, verb))
        {
            return Speaker.Person(items[verb + 1].Person!);
        }

        int before = speech.SkipAdverbsBack(items, verb - 1);
        if (before >= 0 && Generic(items, before, verb) is { IsFound: true } generic) return generic;
        for (int i = verb - 1; i >= 0 && items[i].Lower != ";"; i--)
        {
            if (At(items, i, verb, antecedent) is { IsFound: true } subject) return subject;
        }

        return Speaker.Unknown;
    }

    /// <summary>The last person or pronoun before an index that may be the subject of what is said there.</summary>
    public Speaker FindLast(IReadOnlyList<SentenceItem> items, int end, string? antecedent)
    {
        for (int i = end - 1; i >= 0; i--)
        {
            if (_phrases.MayBegin(items, i)) return _coordination.EndingAt(items, i);
            if (items[i].Kind == SentenceItemKind.Word && language.PersonPronouns.Contains(items[i].Lower)) return Pronoun(items, i, antecedent);
        }

        return Speaker.Unknown;
    }

    /// <summary>The first person that may be a subject: the one whom a following «he» means.</summary>
    public string? FindFirst(IReadOnlyList<SentenceItem> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (_phrases.MayBegin(items, i)) return items[i].Person;
        }

        return null;
    }

    /// <summary>«claimed by Miller and Cole»: who acts in a passive.</summary>
    public Speaker FindAgent(IReadOnlyList<SentenceItem> items, int verb, int end)
    {
        if (!speech.IsParticiple(items[verb]) || verb + 2 >= end || items[verb + 1].Lower != language.By) return Speaker.Unknown;
        for (int i = verb + 2; i < Math.Min(end, verb + 2 + MaxAppositionLength); i++)
        {
            if (items[i].Kind == SentenceItemKind.Person) return _coordination.BeginningAt(items, i);
            if (items[i].Kind == SentenceItemKind.Mark) break;
        }

        return Speaker.Unknown;
    }

    /// <summary>The person at an index with those named as the same subject.</summary>
    public Speaker PersonAt(IReadOnlyList<SentenceItem> items, int index) => _coordination.EndingAt(items, index);

    private Speaker At(IReadOnlyList<SentenceItem> items, int index, int verb, string? antecedent)
    {
        SentenceItem item = items[index];
        if (item.IsSubjectLike) return _phrases.IsObject(items, index, verb) ? Speaker.Unknown : _coordination.EndingAt(items, index);
        if (item.Kind != SentenceItemKind.Word) return Speaker.Unknown;
        if (language.SubjectPronouns.Contains(item.Lower)) return Pronoun(items, index, antecedent);
        bool isBody = language.CollectiveNouns.Contains(item.Lower) && !item.IsPossessive && !_phrases.IsPartOfObject(items, index);
        return isBody ? Speaker.Collective : Speaker.Unknown;
    }

    // The nearest subject before, else the nearest possessive («Miller’s view, as he said»), else who was last spoken of.
    private Speaker Pronoun(IReadOnlyList<SentenceItem> items, int index, string? antecedent)
    {
        string? owner = null;
        for (int i = index - 1; i >= 0; i--)
        {
            if (items[i].Kind != SentenceItemKind.Person) continue;
            if (items[i].IsPossessive) owner ??= items[i].Person;
            else if (!_phrases.IsObject(items, i, verb: -1)) return Speaker.Person(items[i].Person!);
        }

        return (owner ?? antecedent) is { } name ? Speaker.Person(name) : Speaker.Unknown;
    }

    // «It asserts», «some claimed», «critics have said»: somebody, but nobody by name.
    private Speaker Generic(IReadOnlyList<SentenceItem> items, int index, int verb)
    {
        SentenceItem item = items[index];
        if (language.OtherPronouns.Contains(item.Lower) && !language.ClauseWords.Contains(item.Lower))
        {
            return Speaker.Collective;
        }

        if (!_phrases.IsPlural(item) || !MayAgreeWithPlural(items[verb])) return Speaker.Unknown;
        for (int i = index - 1; i > 0 && index - i <= MaxAppositionLength; i--)
        {
            // «Miller and other critics have said»
            if (items[i].Lower == language.And) return items[i - 1].IsSubjectLike ? _coordination.EndingAt(items, i - 1) : Speaker.Collective;
        }

        return _phrases.IsPartOfObject(items, index) ? Speaker.Unknown : Speaker.Collective;
    }

    // «critics said», but neither «the fact helps explains» nor «has qualms defending».
    private static bool MayAgreeWithPlural(SentenceItem verb) =>
        verb.Lower[^1] != 's' && !verb.Lower.EndsWith("ing", StringComparison.Ordinal);

    private static bool StandsBehindQuotation(IReadOnlyList<SentenceItem> items, int verb) =>
        verb > 0 && (items[verb - 1].Kind == SentenceItemKind.Quotation
            || (verb > 1 && items[verb - 1].Kind == SentenceItemKind.Mark && items[verb - 2].Kind == SentenceItemKind.Quotation));
}

namespace AntiStalinistLeft.Annotations;

/// <summary>Finds who is quoted from the sentence around a quotation.</summary>
internal sealed class SentenceSpeakerFinder(VoiceLanguage language)
{
    private const int NearestVerbs = 4;
    private readonly SpeechVerbFinder _speech = new(language);
    private readonly SubjectFinder _subjects = new(language, new SpeechVerbFinder(language));

    /// <summary>The person whom a pronoun in a later sentence means.</summary>
    public string? FindMainPerson(IReadOnlyList<SentenceItem> items) => _subjects.FindFirst(items);

    /// <summary>By words that say so: a verb of saying, «according to», «in Miller’s words», «Miller:», «as Miller …».</summary>
    /// <param name="items">The sentence.</param>
    /// <param name="quotation">Index of the quotation; the number of items for a block quotation that the sentence introduces.</param>
    /// <param name="antecedent">The person last spoken of before the sentence.</param>
    public Speaker FindByCue(IReadOnlyList<SentenceItem> items, int quotation, string? antecedent)
    {
        Speaker verb = ByVerb(items, quotation, antecedent, out int place);
        Speaker possessive = ByPossessive(items, quotation, place);
        if (possessive.IsFound) return possessive;
        if (verb.IsFound) return verb;
        Speaker according = ByAccordingTo(items, quotation);
        if (according.IsFound) return according;
        Speaker behind = Behind(items, quotation, antecedent);
        if (behind.IsFound) return behind;
        Speaker colon = ByColon(items, quotation);
        return colon.IsFound ? colon : ByAs(items, quotation);
    }

    /// <summary>By the subject of the sentence, whatever its verb.</summary>
    public Speaker FindBySubject(IReadOnlyList<SentenceItem> items, int quotation, string? antecedent) => _subjects.FindLast(items, quotation, antecedent);

    /// <summary>Whether the sentence only leads over to words of a document («As the minutes have it:»).</summary>
    public bool IsImpersonalIntroduction(IReadOnlyList<SentenceItem> items, int quotation) =>
        items.Count > 0 && items[0].Lower == language.As && quotation > 1 && items[quotation - 1].Lower is ":" or ",";

    private Speaker ByVerb(IReadOnlyList<SentenceItem> items, int quotation, string? antecedent, out int place)
    {
        int tried = 0;
        for (place = quotation - 1; place >= 0 && tried < NearestVerbs; place--)
        {
            if (!_speech.IsSaying(items, place)) continue;
            tried++;
            Speaker subject = _subjects.Find(items, place, quotation, antecedent);
            if (subject.IsFound) return subject with { IsExplicit = subject.Name is not null && _speech.Governs(items, place, quotation) };
        }

        place = -1;
        return Speaker.Unknown;
    }

    // «Miller’s warning that “…”»
    private Speaker ByPossessive(IReadOnlyList<SentenceItem> items, int quotation, int verb)
    {
        for (int noun = quotation - 1; noun > verb && noun > 0; noun--)
        {
            if (items[noun].Kind is SentenceItemKind.Mark && noun < quotation - 1) return Speaker.Unknown;
            if (items[noun].Kind == SentenceItemKind.Quotation) return Speaker.Unknown;
            if (!language.SpeechNouns.Contains(items[noun].Lower)) continue;
            for (int owner = noun - 1; owner > verb && owner >= 0 && noun - owner <= 3; owner--)
            {
                if (items[owner].Kind != SentenceItemKind.Person) continue;
                return items[owner].IsPossessive
                    ? Speaker.Person(items[owner].Person!) with { IsExplicit = _speech.Governs(items, noun, quotation) }
                    : Speaker.Unknown;
            }
        }

        return Speaker.Unknown;
    }

    private Speaker ByAccordingTo(IReadOnlyList<SentenceItem> items, int quotation)
    {
        const int farthestName = 7;
        (string first, string second) = language.AccordingTo;
        if (string.IsNullOrEmpty(first)) return Speaker.Unknown;
        for (int i = 0; i + 1 < quotation; i++)
        {
            if (items[i].Lower != first || (second.Length > 0 && items[i + 1].Lower != second)) continue;
            for (int name = i + 1; name < Math.Min(quotation, i + farthestName); name++)
            {
                if (items[name].Kind == SentenceItemKind.Person) return Speaker.Person(items[name].Person!) with { IsExplicit = true };
            }
        }

        return Speaker.Unknown;
    }

    // «“…”, wrote Miller», «“…,” Miller said», «“…”, as Miller put it», «“…” demanded by Miller»
    private Speaker Behind(IReadOnlyList<SentenceItem> items, int quotation, string? antecedent)
    {
        const int farthestVerb = 4;
        const int farthestAgent = 16;
        for (int i = quotation + 1; i < Math.Min(items.Count, quotation + farthestAgent); i++)
        {
            bool isNear = i <= quotation + farthestVerb;
            bool isSaying = _speech.IsSaying(items, i) || (isNear && items[i].Lower == "put");
            if (!isSaying) continue;
            if (_subjects.FindAgent(items, i, items.Count) is { IsFound: true } agent) return agent;
            if (!isNear || !StandsApart(items, quotation, i)) continue;
            Speaker subject = _subjects.Find(items, i, items.Count, antecedent);
            if (subject.IsFound) return subject with { IsExplicit = true };
        }

        return Speaker.Unknown;
    }

    // Nothing but a mark, «as» and the subject stands between the quotation and the verb behind it.
    private bool StandsApart(IReadOnlyList<SentenceItem> items, int quotation, int verb)
    {
        for (int i = quotation + 1; i < verb; i++)
        {
            bool isSubject = items[i].Kind == SentenceItemKind.Person || language.PersonPronouns.Contains(items[i].Lower)
                || language.CollectiveNouns.Contains(items[i].Lower) || language.Determiners.Contains(items[i].Lower) || items[i].Lower == language.As;
            if (items[i].Kind != SentenceItemKind.Mark && !isSubject && _speech.SkipAdverbsBack(items, i) == i) return false;
        }

        return true;
    }

    private Speaker ByColon(IReadOnlyList<SentenceItem> items, int quotation)
    {
        bool isNamed = quotation >= 2 && items[quotation - 1].Lower == ":" && items[quotation - 2].IsSubjectLike;
        return isNamed ? _subjects.PersonAt(items, quotation - 2) with { IsExplicit = true } : Speaker.Unknown;
    }

    // «As Miller saw in person:»
    private Speaker ByAs(IReadOnlyList<SentenceItem> items, int quotation)
    {
        const int farthestName = 4;
        if (items.Count == 0 || items[0].Lower != language.As) return Speaker.Unknown;
        for (int i = 1; i < Math.Min(quotation, farthestName); i++)
        {
            if (items[i].IsSubjectLike) return Speaker.Person(items[i].Person!);
        }

        return Speaker.Unknown;
    }
}

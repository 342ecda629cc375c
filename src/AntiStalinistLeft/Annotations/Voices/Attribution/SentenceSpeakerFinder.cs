namespace AntiStalinistLeft.Annotations;

/// <summary>Finds who is quoted from the sentence around a quotation.</summary>
internal sealed class SentenceSpeakerFinder(VoiceLanguage language)
{
    // How far from a quotation words can say who speaks: the verbs tried, and items looked at in a sentence without end.
    private const int NearestVerbs = 4;
    private const int Reach = 80;
    private readonly SpeechVerbFinder _speech = new(language);
    private readonly SubjectFinder _subjects = new(language, new SpeechVerbFinder(language));
    private readonly FormulaFinder _formulas = new(language);

    /// <summary>By words that say so: a verb of saying, «according to», «in Miller’s words», «Miller:», «as Miller …».</summary>
    /// <param name="items">The sentence.</param>
    /// <param name="quotation">Index of the quotation; the number of items for a block quotation that the sentence introduces.</param>
    /// <param name="antecedents">Of whom the text spoke before the sentence.</param>
    public Speaker FindByCue(IReadOnlyList<SentenceItem> items, int quotation, Antecedents antecedents)
    {
        Speaker verb = ByVerb(items, quotation, antecedents, out int place);
        Speaker noun = _formulas.BySpeechNoun(items, quotation, place, antecedents);
        if (noun.IsFound && noun.Confidence != Confidence.Unresolved) return noun;
        if (verb.IsExplicit) return verb;
        Speaker behind = Behind(items, quotation, antecedents);
        if (behind.IsFound) return behind;
        Speaker formula = _formulas.Find(items, quotation, antecedents);
        if (formula.IsFound) return formula;
        Speaker named = ByColon(items, quotation);
        if (named.IsFound) return named;
        if (verb.IsFound || noun.IsFound) return verb.IsFound ? verb : noun;
        Speaker introduced = ByAs(items, quotation, antecedents);
        return introduced.IsFound ? introduced : _formulas.ByView(items, quotation, antecedents);
    }

    /// <summary>By the subject of the sentence, whatever its verb.</summary>
    public Speaker FindBySubject(IReadOnlyList<SentenceItem> items, int quotation, Antecedents antecedents) => _subjects.FindLast(items, quotation, antecedents);

    /// <summary>Whether the sentence only leads over to words of a document («As the minutes have it:»).</summary>
    public bool IsImpersonalIntroduction(IReadOnlyList<SentenceItem> items, int quotation) =>
        items.Count > 0 && items[0].Lower == language.As && quotation > 1 && items[quotation - 1].Lower is ":" or ",";

    private Speaker ByVerb(IReadOnlyList<SentenceItem> items, int quotation, Antecedents antecedents, out int place)
    {
        int tried = 0;
        for (place = quotation - 1; place >= Math.Max(0, quotation - Reach) && tried < NearestVerbs; place--)
        {
            if (items[place].Kind == SentenceItemKind.Quotation && tried == 0 && BelongsToOther(items, place, quotation)) break;
            if (!_speech.IsSaying(items, place) && !IsInquit(items, place)) continue;
            tried++;
            if (language.QuotingForms.Contains(items[place].Lower)) return Quoted(items, place, quotation, antecedents);
            Speaker subject = _subjects.Find(items, place, quotation, antecedents);
            if (!subject.IsFound) continue;
            if (IsRejected(items, place, quotation)) return Speaker.Ambiguous(subject.Persons) with { Rule = SpeakerRule.Clause };
            bool governs = _speech.Governs(items, place, quotation);
            Confidence confidence = governs ? subject.Confidence : _speech.IsCutOff(items, place, quotation) ? Confidence.Unresolved : Confidence.Medium;
            return subject with { IsExplicit = governs && (subject.Name is not null || subject.Candidates.Count > 0), Rule = RuleOf(subject), Confidence = confidence };
        }

        place = -1;
        return Speaker.Unknown;
    }

    // «She quotes Miller: “…”»: the object speaks; where none is named, the subject only hands the words on.
    private Speaker Quoted(IReadOnlyList<SentenceItem> items, int verb, int quotation, Antecedents antecedents)
    {
        Speaker quoted = _subjects.PersonFrom(items, verb + 1, quotation, antecedents);
        return quoted.IsFound && quoted.Rule != SpeakerRule.Pronoun ? quoted with { Rule = SpeakerRule.Clause, IsExplicit = _speech.Governs(items, verb, quotation) } : Speaker.Ambiguous([]);
    }

    // «She attacked the view that “…”», but not «She attacked him: “…”».
    private bool IsRejected(IReadOnlyList<SentenceItem> items, int verb, int quotation) =>
        language.RejectingForms.Contains(items[verb].Lower) && quotation - verb > 1 && !language.Openers.Contains(items[verb + 1].Lower) && items[quotation - 1].Lower is not (":" or ",");

    // „…“, so Miller, „…“
    private bool IsInquit(IReadOnlyList<SentenceItem> items, int at) =>
        at > 1 && language.InquitWords.Contains(items[at].Lower) && items[at - 1].Kind == SentenceItemKind.Mark && items[at - 2].Kind == SentenceItemKind.Quotation;

    // What stands before another quotation says who speaks in that one; a list goes on, see the rule on continuations.
    private static bool BelongsToOther(IReadOnlyList<SentenceItem> items, int other, int quotation) => quotation - other > 1 && items[other + 1].Lower is ";";

    // «“…”, wrote Miller», «“…,” Miller said», «“…”, as Miller put it», «“…” demanded by Miller», «“…”, which Miller had noted»
    private Speaker Behind(IReadOnlyList<SentenceItem> items, int quotation, Antecedents antecedents)
    {
        const int farthestVerb = 6;
        const int farthestAgent = 16;
        for (int i = quotation + 1; i < Math.Min(items.Count, quotation + farthestAgent); i++)
        {
            if (items[i].Kind == SentenceItemKind.Quotation || items[i].Lower == ";") break;
            bool isNear = i <= quotation + farthestVerb;
            bool isSaying = _speech.IsSaying(items, i) || (isNear && language.InquitWords.Contains(items[i].Lower));
            if (!isSaying) continue;
            if (_subjects.FindAgent(items, i, items.Count) is { IsFound: true } agent) return agent with { Rule = SpeakerRule.Clause, IsExplicit = true };
            if (!isNear || !StandsApart(items, quotation, i) || Introduces(items, i)) continue;
            Speaker subject = _subjects.Find(items, i, EndOfClause(items, i), antecedents);
            if (subject.IsFound) return subject with { IsExplicit = true, Rule = language.InquitWords.Contains(items[i].Lower) && subject.Rule == SpeakerRule.None ? SpeakerRule.Formula : RuleOf(subject) };
        }

        return Speaker.Unknown;
    }

    // «Cole said that “…”»: the verb has a quotation of its own.
    private bool Introduces(IReadOnlyList<SentenceItem> items, int verb)
    {
        int next = verb + 1;
        while (next < items.Count && next <= verb + NearestVerbs && items[next].Kind is SentenceItemKind.Word or SentenceItemKind.Person && !language.Openers.Contains(items[next].Lower)) next++;
        if (next >= items.Count || items[next].Lower is "," || language.Prepositions.Contains(items[next - 1].Lower)) return false;
        if (items[next].Lower is ":" || items[next].Kind == SentenceItemKind.Quotation) return next > verb + 1 || items[next].Lower is ":";
        return next == verb + 1 && language.Openers.Contains(items[next].Lower) && !language.Determiners.Contains(items[next].Lower)
            && !language.Prepositions.Contains(items[next].Lower) && items[next].Lower != language.As;
    }

    private static int EndOfClause(IReadOnlyList<SentenceItem> items, int from)
    {
        int end = from + 1;
        while (end < items.Count && items[end].Lower is not (":" or ";") && items[end].Kind != SentenceItemKind.Quotation) end++;
        return end;
    }

    // Nothing but a mark, «as» or «which» and the subject stands between the quotation and the verb behind it.
    private bool StandsApart(IReadOnlyList<SentenceItem> items, int quotation, int verb)
    {
        for (int i = quotation + 1; i < verb; i++)
        {
            SentenceItem item = items[i];
            bool isSubject = item.Kind == SentenceItemKind.Person || language.PersonPronouns.Contains(item.Lower) || item.IsCapitalized
                || language.CollectiveNouns.Contains(item.Lower) || language.Determiners.Contains(item.Lower) || item.Lower == language.As || language.ClauseWords.Contains(item.Lower);
            if (item.Kind != SentenceItemKind.Mark && !isSubject && _speech.SkipAdverbsBack(items, i) == i) return false;
        }

        return IsSetOff(items, quotation, verb);
    }

    // A dash does not lead over to a clause with its own object: «— “…” — Cole stresses the opposite».
    private static bool IsSetOff(IReadOnlyList<SentenceItem> items, int quotation, int verb)
    {
        bool isDash = quotation + 1 < verb && items[quotation + 1].Lower is "–" or "—" && quotation > 0 && items[quotation - 1].Kind == SentenceItemKind.Mark;
        return !isDash || verb + 1 >= items.Count || items[verb + 1].Kind == SentenceItemKind.Mark;
    }

    private Speaker ByColon(IReadOnlyList<SentenceItem> items, int quotation)
    {
        bool isNamed = quotation >= 2 && items[quotation - 1].Lower == ":" && items[quotation - 2].IsSubjectLike
            && (quotation == 2 || items[quotation - 3].Lower == language.By || !language.Prepositions.Contains(items[quotation - 3].Lower)) && IsShort(items, quotation - 2);
        return isNamed ? _subjects.PersonAt(items, quotation - 2) with { IsExplicit = true, Rule = SpeakerRule.Introduction } : Speaker.Unknown;
    }

    // «Hence Miller:», «And finally the historian Eve Baker:»
    private bool IsShort(IReadOnlyList<SentenceItem> items, int person)
    {
        for (int i = person - 1; i >= 0 && items[i].Kind == SentenceItemKind.Word; i--)
        {
            if (_speech.IsSaying(items, i) || items[i].Lower == language.By) return true;
            if (person - i > NearestVerbs) return false;
        }

        return true;
    }

    // «As Miller saw in person:»
    private Speaker ByAs(IReadOnlyList<SentenceItem> items, int quotation, Antecedents antecedents)
    {
        if (items.Count == 0 || items[0].Lower != language.As || quotation < 2) return Speaker.Unknown;
        Speaker named = _subjects.PersonFrom(items, 1, quotation, antecedents);
        return named.IsFound ? named with { Rule = SpeakerRule.Formula, Confidence = Confidence.Medium } : Speaker.Unknown;
    }

    private static SpeakerRule RuleOf(Speaker subject) => subject.Rule is SpeakerRule.Pronoun or SpeakerRule.Work ? subject.Rule : SpeakerRule.Clause;
}

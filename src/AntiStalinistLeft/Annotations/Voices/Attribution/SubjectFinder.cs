namespace AntiStalinistLeft.Annotations;

/// <summary>Finds the subject of a verb: a person, a pronoun that stands for one, or a body.</summary>
internal sealed class SubjectFinder(VoiceLanguage language, SpeechVerbFinder speech)
{
    private const int MaxAppositionLength = 6;
    private const int MaxSteps = 60;
    private const int FarthestOwner = 4;
    private readonly Coordination _coordination = new(language);
    private readonly NounPhrases _phrases = new(language);

    /// <summary>The subject of the verb at an index; <see cref="Speaker.Collective"/> where it is somebody who is not named.</summary>
    /// <param name="items">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="end">Where the sentence's part before the quotation ends.</param>
    /// <param name="antecedents">Of whom the text spoke before, for a pronoun.</param>
    public Speaker Find(IReadOnlyList<SentenceItem> items, int verb, int end, Antecedents antecedents)
    {
        if (FindAgent(items, verb, end) is { IsFound: true } agent) return agent;
        if (speech.IsPassive(items, verb)) return Speaker.Unknown;
        if (MayFollow(items, verb) && Behind(items, verb, end, antecedents) is { IsFound: true } behind) return behind;
        return IsOpenForm(items, verb) ? FindLeft(items, verb, verb, antecedents) : Before(items, verb, antecedents);
    }

    /// <summary>The last person or pronoun before an index that may be the subject of what is said there.</summary>
    public Speaker FindLast(IReadOnlyList<SentenceItem> items, int end, Antecedents antecedents)
    {
        for (int i = end - 1; i >= Math.Max(0, end - MaxSteps); i--)
        {
            if (_phrases.MayBegin(items, i)) return PersonAt(items, i);
            if (items[i].Kind == SentenceItemKind.Word && language.SubjectPronouns.Contains(items[i].Lower)) return antecedents.Resolve(items, i);
        }

        return Speaker.Unknown;
    }

    /// <summary>«claimed by Miller and Cole»: who acts in a passive.</summary>
    public Speaker FindAgent(IReadOnlyList<SentenceItem> items, int verb, int end)
    {
        if (!speech.IsParticiple(items[verb]) || verb + 2 >= end || items[verb + 1].Lower != language.By) return Speaker.Unknown;
        for (int i = verb + 2; i < Math.Min(end, verb + 2 + MaxAppositionLength); i++)
        {
            if (items[i].Kind == SentenceItemKind.Person) return items[i].IsPossessive ? Speaker.Unknown : _coordination.BeginningAt(items, i);
            if (items[i].Kind == SentenceItemKind.Mark) break;
        }

        return Speaker.Unknown;
    }

    /// <summary>The person at an index with those named as the same subject.</summary>
    public Speaker PersonAt(IReadOnlyList<SentenceItem> items, int index) =>
        items[index].IsWork ? Speaker.Person(items[index].Person!) with { Rule = SpeakerRule.Work } : _coordination.EndingAt(items, index);

    /// <summary>The person whom a phrase beginning at an index names: «the critic Ada Miller»; unknown where it names none.</summary>
    public Speaker PersonFrom(IReadOnlyList<SentenceItem> items, int index, int end, Antecedents antecedents)
    {
        for (int i = index; i < Math.Min(end, index + MaxAppositionLength); i++)
        {
            SentenceItem item = items[i];
            if (item.Kind == SentenceItemKind.Person) return item.IsPossessive ? Speaker.Unknown : _coordination.BeginningAt(items, i);
            if (i == index && language.PersonPronouns.Contains(item.Lower) && !language.Determiners.Contains(item.Lower)) return antecedents.Resolve(items, i);
            bool mayGoOn = item.Kind == SentenceItemKind.Word && !speech.IsSaying(items, i) && !language.Openers.Contains(item.Lower) && !language.Prepositions.Contains(item.Lower);
            if (!mayGoOn && !(i > index && item.Lower == "," && i + 1 < end && items[i + 1].Kind == SentenceItemKind.Person)) return Speaker.Unknown;
        }

        return Speaker.Unknown;
    }

    // «“…”, wrote Miller», «as wrote Miller»; in languages that put the verb second or drop the subject, wherever no subject stands before.
    private bool MayFollow(IReadOnlyList<SentenceItem> items, int verb)
    {
        if (verb == 0) return true;
        SentenceItem before = items[verb - 1];
        if (before.Kind == SentenceItemKind.Quotation || before.Lower == language.As) return true;
        if (before.Kind == SentenceItemKind.Mark) return verb > 1 && (items[verb - 2].Kind == SentenceItemKind.Quotation || language.InvertsFreely);
        if (language.IsVerbFinal && before.IsCapitalized && StartOfObject(items, verb - 1) is null) return false;
        return language.InvertsFreely && !before.IsSubjectLike && !language.SubjectPronouns.Contains(before.Lower) && !language.CollectiveNouns.Contains(before.Lower);
    }

    private Speaker Behind(IReadOnlyList<SentenceItem> items, int verb, int end, Antecedents antecedents)
    {
        int at = verb + 1;
        while (at < end && items[at].Kind == SentenceItemKind.Word && language.Adverbs.Contains(items[at].Lower)) at++;
        if (at >= end) return Speaker.Unknown;
        if (language.SubjectPronouns.Contains(items[at].Lower)) return antecedents.Resolve(items, at);
        return PersonFrom(items, at, end, antecedents);
    }

    // «to state», «arguing», «and wrote»: the subject stands somewhere to the left.
    private bool IsOpenForm(IReadOnlyList<SentenceItem> items, int verb)
    {
        int before = speech.SkipAdverbsBack(items, verb - 1);
        bool isInfinitive = verb > 0 && language.Infinitive.Length > 0 && items[verb - 1].Lower == language.Infinitive;
        bool isGerund = language.Gerund.Length > 0 && items[verb].Lower.EndsWith(language.Gerund, StringComparison.Ordinal) && (before < 0 || !items[before].IsSubjectLike);
        return isInfinitive || isGerund || (before >= 0 && (items[before].Lower == language.And || language.ContrastWords.Contains(items[before].Lower)));
    }

    private Speaker FindLeft(IReadOnlyList<SentenceItem> items, int end, int verb, Antecedents antecedents)
    {
        for (int i = end - 1; i >= Math.Max(0, end - MaxSteps) && items[i].Lower != ";"; i--)
        {
            if (_phrases.MayBegin(items, i, verb)) return PersonAt(items, i);

            // «we find him arguing»
            if (language.PersonPronouns.Contains(items[i].Lower) && !language.Possessives.Contains(items[i].Lower)) return antecedents.Resolve(items, i);
        }

        return Speaker.Unknown;
    }

    private Speaker Before(IReadOnlyList<SentenceItem> items, int verb, Antecedents antecedents)
    {
        int at = verb - 1;
        for (int steps = 0; steps < MaxSteps; steps++)
        {
            at = speech.SkipAdverbsBack(items, at);
            if (at < 0) return language.DropsSubject ? antecedents.Resolve(items, verb) : Speaker.Unknown;
            SentenceItem item = items[at];
            if (item.Kind == SentenceItemKind.Mark) return Apart(items, at, verb, antecedents);
            if (item.Kind == SentenceItemKind.Quotation) return Speaker.Unknown;
            if (item.Lower == language.Who) at = items[Math.Max(0, at - 1)].Kind == SentenceItemKind.Mark ? at - 2 : at - 1;
            else if (item.IsSubjectLike && !_phrases.IsObject(items, at, verb)) return PersonAt(items, at);
            else if (StartOfObject(items, at) is { } preposition) at = preposition - 1;
            else return Other(items, at, verb, antecedents);
        }

        return Speaker.Unknown;
    }

    // «Miller, who broke with Cole over it, stated»: the subject stands before the mark that opens what stands between.
    private Speaker Apart(IReadOnlyList<SentenceItem> items, int mark, int verb, Antecedents antecedents)
    {
        if (items[mark].Lower is ";" or ":") return Speaker.Unknown;
        for (int i = mark - 1; i >= Math.Max(0, mark - MaxSteps) && items[i].Lower is not (";" or ":"); i--)
        {
            bool isApart = items[i + 1].Kind == SentenceItemKind.Mark || items[i + 1].Lower == language.Who;
            if (isApart && _phrases.MayBegin(items, i, verb)) return PersonAt(items, i);
            if (isApart && language.SubjectPronouns.Contains(items[i].Lower)) return antecedents.Resolve(items, i);
        }

        return language.DropsSubject ? antecedents.Resolve(items, verb) : Speaker.Unknown;
    }

    // The preposition that begins the phrase ending at an index; null where it is none.
    private int? StartOfObject(IReadOnlyList<SentenceItem> items, int index)
    {
        for (int i = index; i >= 0 && index - i <= MaxAppositionLength; i--)
        {
            if (items[i].Kind is SentenceItemKind.Mark or SentenceItemKind.Quotation) return null;
            if (i < index && language.Prepositions.Contains(items[i].Lower)) return i;
            if (language.SubjectPronouns.Contains(items[i].Lower) || (i < index && items[i].IsSubjectLike)) return null;
        }

        return null;
    }

    // A pronoun, a body, or a noun that names nobody: «It asserts», «some claimed», «a worker wrote».
    private Speaker Other(IReadOnlyList<SentenceItem> items, int index, int verb, Antecedents antecedents)
    {
        SentenceItem item = items[index];
        if (item.Kind != SentenceItemKind.Word) return Speaker.Unknown;
        if (language.SubjectPronouns.Contains(item.Lower)) return antecedents.Resolve(items, index);
        if (language.ClauseWords.Contains(item.Lower)) return language.DropsSubject ? antecedents.Resolve(items, verb) : Speaker.Unknown;
        bool isSpeech = language.SpeechNouns.Contains(item.Lower) || language.TitleCues.Contains(item.Lower);
        if (isSpeech && FindOwner(items, index, antecedents) is { IsFound: true } owner) return owner;
        if (_phrases.IsPlural(item) && WithPerson(items, index) is { IsFound: true } joint) return joint;
        if (language.IsVerbFinal) return FindLeft(items, index, verb, antecedents) is { IsFound: true } left ? left : Speaker.Collective;
        return Speaker.Collective;
    }

    /// <summary>Whose a noun for what is said or written is: «Miller’s comments», «her book»; unknown where no owner stands before it.</summary>
    public Speaker FindOwner(IReadOnlyList<SentenceItem> items, int noun, Antecedents antecedents)
    {
        for (int i = noun - 1; i >= 0 && noun - i <= FarthestOwner && items[i].Kind is SentenceItemKind.Word or SentenceItemKind.Person; i--)
        {
            if (items[i].Kind == SentenceItemKind.Person) return items[i].IsPossessive || IsBarePossessive(items[i], i == noun - 1) ? Speaker.Person(items[i].Person!) : Speaker.Unknown;
            if (language.Possessives.Contains(items[i].Lower)) return antecedents.Resolve(items, i);
            if (i < noun - 1 && language.Determiners.Contains(items[i].Lower)) break;
        }

        return Speaker.Unknown;
    }

    // «in Brooks words»: behind an s the apostrophe is often forgotten.
    private static bool IsBarePossessive(SentenceItem person, bool isBeside) => isBeside && person.Person!.EndsWith('s');

    // «Miller and other critics have said»
    private Speaker WithPerson(IReadOnlyList<SentenceItem> items, int index)
    {
        for (int i = index - 1; i > 0 && index - i <= MaxAppositionLength; i--)
        {
            if (items[i].Lower == language.And) return items[i - 1].IsSubjectLike ? _coordination.EndingAt(items, i - 1) : Speaker.Unknown;
        }

        return Speaker.Unknown;
    }
}

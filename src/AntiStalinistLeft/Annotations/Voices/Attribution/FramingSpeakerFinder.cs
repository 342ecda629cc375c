namespace AntiStalinistLeft.Annotations;

/// <summary>Finds who speaks in a sentence of the author's own that leads up to a note, whether or not it quotes.</summary>
internal sealed class FramingSpeakerFinder(VoiceLanguage language)
{
    // «The Committee, …, stated»: so many words may stand between a body or a noun and its verb of saying.
    private const int Reach = 6;
    private const int MaxBodyLength = 3;
    private readonly SentenceSpeakerFinder _sentences = new(language);
    private readonly SpeechVerbFinder _speech = new(language);
    private readonly NounPhrases _phrases = new(language);

    /// <summary>The person whom the words say to speak, else a body that does.</summary>
    /// <param name="items">The sentence.</param>
    /// <param name="antecedent">The person last spoken of before it, for a pronoun.</param>
    public Speaker FindByCue(IReadOnlyList<SentenceItem> items, string? antecedent)
    {
        Speaker speaker = _sentences.FindByCue(items, items.Count, Antecedents.Of(language, antecedent));
        if (speaker.Persons.Count == 0) speaker = Enumerable.Range(0, items.Count).Any(i => IsBody(items, i)) ? Speaker.Collective : Speaker.Unknown;
        return speaker with { IsExplicit = speaker.IsFound };
    }

    /// <summary>The only person who can be the subject; null where there is none or several.</summary>
    public string? FindOnlySubject(IReadOnlyList<SentenceItem> items)
    {
        string[] subjects = [.. Enumerable.Range(0, items.Count).Where(i => items[i].IsSubjectLike && !_phrases.IsObject(items, i, verb: -1)).Select(i => items[i].Person!).Distinct(StringComparer.Ordinal)];
        return subjects is [var only] ? only : null;
    }

    /// <summary>Whether a pronoun stands for a person named before.</summary>
    public bool HasPronoun(IReadOnlyList<SentenceItem> items) => items.Any(item => language.PersonPronouns.Contains(item.Lower));

    /// <summary>Whether a verb of saying has a subject that is neither a person known by name nor a pronoun: «a docker who was there complained».</summary>
    public bool AnotherSays(IReadOnlyList<SentenceItem> items) =>
        Enumerable.Range(0, items.Count).Any(i => _speech.IsSaying(items, i) && (IsBehindNoun(items, i) || IsBehindName(items, i)));

    // «The Central Committee …» at the head of the sentence, or with a verb of saying.
    private bool IsBody(IReadOnlyList<SentenceItem> items, int noun)
    {
        if (!items[noun].IsCapitalized || items[noun].IsPossessive || !language.CollectiveNouns.Contains(items[noun].Lower)) return false;
        int head = noun - 1;
        while (head >= 0 && items[head] is { IsCapitalized: true, Kind: SentenceItemKind.Word } && !language.DefiniteArticles.Contains(items[head].Lower)) head--;
        if (head < 0 || !language.DefiniteArticles.Contains(items[head].Lower)) return false;
        if (head > 0 && language.Prepositions.Contains(items[head - 1].Lower) && items[head - 1].Lower != language.By) return false;
        return (head == 0 && noun <= MaxBodyLength && noun + 1 < items.Count) || BodySays(items, noun);
    }

    // «the Central Committee of the Party summarised»: what belongs to the name does not count.
    private bool BodySays(IReadOnlyList<SentenceItem> items, int noun)
    {
        int counted = 0;
        for (int i = noun + 1; i < items.Count && counted < Reach; i++)
        {
            if (items[i].Kind == SentenceItemKind.Person || items[i].Lower is "," or ";" or ":") return false;
            if (_speech.IsSaying(items, i)) return true;
            bool belongs = items[i].IsCapitalized || language.Prepositions.Contains(items[i].Lower) || language.DefiniteArticles.Contains(items[i].Lower);
            if (items[i].Kind == SentenceItemKind.Word && !belongs) counted++;
        }

        return false;
    }

    // An article or the like, then a few words of which none is a name, a pronoun, a preposition or a mark: a noun and its clause.
    private bool IsBehindNoun(IReadOnlyList<SentenceItem> items, int verb)
    {
        for (int i = verb - 1; i >= Math.Max(0, verb - Reach); i--)
        {
            if (items[i].Kind != SentenceItemKind.Word || language.PersonPronouns.Contains(items[i].Lower)) return false;
            if (language.Determiners.Contains(items[i].Lower)) return i < verb - 1;
            if (language.Prepositions.Contains(items[i].Lower)) return false;
        }

        return false;
    }

    // Two capitalised words that no list knows: «Jonas Kessler said».
    private static bool IsBehindName(IReadOnlyList<SentenceItem> items, int verb) => verb >= 2 && IsUnknownName(items[verb - 2]) && IsUnknownName(items[verb - 1]);

    private static bool IsUnknownName(SentenceItem item) => item is { Kind: SentenceItemKind.Word, IsCapitalized: true };
}

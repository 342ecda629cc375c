namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Remembers of whom a text last spoke, for pronouns. A pronoun means the only subject before it in its sentence that it
/// fits, else the only such subject of the last sentence that has one; where several persons may be meant, nobody is.
/// </summary>
internal sealed class Antecedents(VoiceLanguage language)
{
    // How many sentences later «he» may still mean somebody whom none of them names.
    private const int Reach = 4;

    // How many items of its own sentence are looked at.
    private const int Window = 80;
    private readonly NounPhrases _phrases = new(language);
    private readonly List<(string Name, int Sentence, bool IsSubject)> _named = [];
    private readonly Dictionary<string, int> _lastBlock = new(StringComparer.Ordinal);
    private int _sentence;
    private int _block;

    /// <summary>Somebody of whom the text spoke last.</summary>
    public static Antecedents Of(VoiceLanguage language, string? person)
    {
        var antecedents = new Antecedents(language);
        if (person is not null) antecedents._named.Add((person, 0, true));
        return antecedents;
    }

    /// <summary>Begins a block; one of another zone speaks of nobody before it.</summary>
    public void EnterBlock(int ordinal, bool isApart)
    {
        _block = ordinal;
        _sentence++;
        if (isApart) _named.Clear();
    }

    /// <summary>Whether a person is named in this block or the one before.</summary>
    public bool IsRecent(string person) => _lastBlock.TryGetValue(SurnameOf(person), out int block) && _block - block <= 1;

    /// <summary>Somebody spoke whom the text names: a pronoun behind means them.</summary>
    public void Speak(string person)
    {
        if (!_named.Contains((person, _sentence, true))) _named.Add((person, _sentence, true));
    }

    /// <summary>Takes in a sentence that is read to its end.</summary>
    public void Leave(IReadOnlyList<SentenceItem> items)
    {
        // «He» goes on with the same person.
        int pronoun = 0;
        while (pronoun < items.Count && !IsSubjectPronoun(items[pronoun])) pronoun++;
        string? same = pronoun < items.Count && Resolve(items, pronoun) is { Names: [var person] } ? person : null;
        string[] named = [.. Named(items, 0, items.Count)];
        List<string> subjects = named.Length == 0 ? [] : Subjects(items, 0, items.Count);
        foreach (string name in named)
        {
            _named.Add((name, _sentence, subjects.Contains(name)));
            _lastBlock[SurnameOf(name)] = _block;
        }

        if (same is not null) _named.Add((same, _sentence, true));
        _sentence++;
        _named.RemoveAll(one => _sentence - one.Sentence > Reach);
    }

    /// <summary>Whom the pronoun at an index means.</summary>
    public Speaker Resolve(IReadOnlyList<SentenceItem> items, int index)
    {
        Gender gender = language.FemalePronouns.Contains(items[index].Lower) ? Gender.Female : language.MalePronouns.Contains(items[index].Lower) ? Gender.Male : Gender.Unknown;
        int start = Math.Max(0, index - Window);
        List<string> subjects = Subjects(items, start, index).FindAll(Fits);
        if (subjects.Count == 1 && !AnotherIsMeant(items, start, subjects[0])) return Meant(subjects[0], Confidence.High);
        if (subjects.Count > 0) return Speaker.Ambiguous(subjects, SpeakerRule.Pronoun);
        (string Name, int Sentence, bool IsSubject)[] fitting = [.. _named.Where(named => Fits(named.Name))];
        int last = fitting.Where(named => named.IsSubject).Select(named => named.Sentence).DefaultIfEmpty(-1).Max();
        string[] topics = [.. fitting.Where(named => named.IsSubject && named.Sentence == last).Select(named => named.Name).Distinct(StringComparer.Ordinal)];
        string[] others = [.. Named(items, start, index).Where(Fits).Concat(fitting.Where(named => named.Sentence > last).Select(named => named.Name)).Distinct(StringComparer.Ordinal).Except(topics)];
        string[] beside = [.. fitting.Where(named => named.Sentence == last && !named.IsSubject).Select(named => named.Name).Distinct(StringComparer.Ordinal).Except(topics)];
        if (topics.Length > 1 || (topics.Length == 1 && others.Length > 0) || others.Length > 1) return Speaker.Ambiguous([.. topics, .. others], SpeakerRule.Pronoun);
        if (topics.Length == 0) return others is [var only] ? Meant(only, Confidence.Medium) : Speaker.Ambiguous([], SpeakerRule.Pronoun);
        return Meant(topics[0], beside.Length == 0 ? Confidence.High : Confidence.Medium, beside);

        bool Fits(string name) => GivenNames.GenderOf(name) is var known && (known == Gender.Unknown || gender == Gender.Unknown || known == gender);
    }

    // «his belief that Cole, as he called him»: a pronoun before the name means somebody else, and so may the next one.
    private bool AnotherIsMeant(IReadOnlyList<SentenceItem> items, int start, string subject)
    {
        if (!_named.Exists(named => named.Name != subject)) return false;
        for (int i = start; i < items.Count && items[i].Person != subject; i++)
        {
            if (language.PersonPronouns.Contains(items[i].Lower)) return true;
        }

        return false;
    }

    private static string SurnameOf(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private bool IsSubjectPronoun(SentenceItem item) => item.Kind == SentenceItemKind.Word && (language.MalePronouns.Contains(item.Lower) || language.FemalePronouns.Contains(item.Lower));

    private List<string> Subjects(IReadOnlyList<SentenceItem> items, int start, int end) =>
        [.. Enumerable.Range(start, end - start).Where(i => !items[i].IsBody && _phrases.MayBegin(items, i)).Select(i => items[i].Person!).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Named(IReadOnlyList<SentenceItem> items, int start, int end) =>
        Enumerable.Range(start, end - start).Select(i => items[i]).Where(item => item is { Kind: SentenceItemKind.Person, IsBody: false }).Select(item => item.Person!).Distinct(StringComparer.Ordinal);

    private static Speaker Meant(string person, Confidence confidence, params IReadOnlyList<string> rivals) =>
        Speaker.Person(person) with { Rule = SpeakerRule.Pronoun, Confidence = confidence, Candidates = rivals };
}

namespace AntiStalinistLeft.Annotations;

/// <summary>Decides where words and sources agree, disagree, or leave a choice.</summary>
internal sealed class SpeakerJudge(VoiceContext context)
{
    // Farther off nobody is looked for, so that a text without full stops does not cost the square of its length.
    private const int Reach = 80;
    private readonly NounPhrases _phrases = new(context.Language);

    /// <summary>Whether two names are those of one person: the same surname, and no other given name.</summary>
    public static bool AreSame(string left, string right)
    {
        if (left == right) return true;
        int a = left.LastIndexOf(' ');
        int b = right.LastIndexOf(' ');
        if (!left.AsSpan(a + 1).Equals(right.AsSpan(b + 1), StringComparison.OrdinalIgnoreCase)) return false;
        return a < 0 || b < 0 || char.ToUpperInvariant(left[0]) == char.ToUpperInvariant(right[0]);
    }

    /// <summary>What the words say, weighed against the authors of the source.</summary>
    public static Speaker Confirm(Speaker byWords, IReadOnlyList<string> authors, Antecedents antecedents)
    {
        if (!byWords.IsFound) return byWords;
        if (authors.Count == 0) return byWords.Confidence == Confidence.Unresolved && byWords.Names is not null ? Speaker.Unknown : byWords;
        if (byWords.Persons.Any(person => authors.Any(author => AreSame(person, author)))) return byWords with { Confidence = Confidence.High, Candidates = [] };
        if (byWords.Rule == SpeakerRule.Pronoun) return MeantByPronoun(byWords, authors, antecedents);
        if (byWords.Names is null) return byWords.Candidates.Count > 0 && Among(byWords.Candidates, authors) is { } one ? Speaker.Person(one) with { Rule = byWords.Rule } : byWords;
        return byWords.IsExplicit ? byWords : Speaker.Ambiguous(byWords.Persons.Concat(authors), byWords.Rule);
    }

    /// <summary>The author of the source, where the sentence leaves nobody else.</summary>
    public Speaker FromSource(IReadOnlyList<SentenceItem> items, int index, SourceReference reference, Speaker byWords, Antecedents antecedents)
    {
        IReadOnlyList<string> authors = reference.Authors;
        if (authors.Count == 0) return byWords;
        if (byWords.IsFound && byWords.Names is null && byWords.Candidates.Count > 0 && Among(byWords.Candidates, authors) is null) return byWords;
        string[] subjects = [.. SubjectsBefore(items, index)];
        bool isNamed = subjects.Length > 0 ? subjects.Any(IsAuthor) : Near(items, index).Any(item => item.Person is { } person && IsAuthor(person));
        string[] others = [.. subjects.Where(subject => !IsAuthor(subject))];
        Speaker found = Speaker.Person([.. authors]) with { Rule = reference.Rule };
        if (isNamed) return found with { Confidence = others.Length == 0 ? Confidence.High : Confidence.Medium, Candidates = others };
        bool isBlock = index == items.Count;
        if ((others.Length > 0 && !(isBlock && authors.All(antecedents.IsRecent))) || SpeaksHimself(items, index)) return Speaker.Ambiguous(others.Concat(authors));
        bool isClear = others.Length == 0 && (!Near(items, index).Any(item => item.Kind == SentenceItemKind.Person) || authors.All(antecedents.IsRecent));
        return found with { Confidence = isClear ? Confidence.High : Confidence.Medium };

        bool IsAuthor(string person) => authors.Any(author => AreSame(author, person));
    }

    /// <summary>The subject of a sentence whose colon introduces the words, where it names nobody else.</summary>
    public Speaker FromColon(IReadOnlyList<SentenceItem> items, int index, SourceReference reference, Speaker subject)
    {
        bool isIntroduced = index > 0 && items[index - 1].Lower == ":";
        if (!isIntroduced || subject.Names is null || reference.Authors.Count > 0) return Speaker.Unknown;
        bool isAlone = SubjectsBefore(items, index).All(other => subject.Persons.Contains(other, StringComparer.Ordinal));
        return isAlone ? subject with { Rule = subject.Rule == SpeakerRule.Pronoun ? SpeakerRule.Pronoun : SpeakerRule.Introduction, Confidence = Confidence.Medium } : Speaker.Unknown;
    }

    /// <summary>Who may have said it, as far as the sentence and the source tell.</summary>
    public static IEnumerable<string> Candidates(IReadOnlyList<SentenceItem> items, int index, SourceReference reference) =>
        reference.Authors.Concat(Near(items, index).Where(item => item.Kind == SentenceItemKind.Person).Select(item => item.Person!));

    // «He» is the author of the source where the text has just spoken of that person; another antecedent is somebody quoted there.
    private static Speaker MeantByPronoun(Speaker pronoun, IReadOnlyList<string> authors, Antecedents antecedents)
    {
        if (authors is [var author] && antecedents.IsRecent(author)) return Speaker.Person(author) with { Rule = SpeakerRule.Pronoun, Confidence = Confidence.Medium, Candidates = pronoun.Persons };
        return pronoun.Names is not null && pronoun.Confidence == Confidence.High ? pronoun with { Confidence = Confidence.Medium, Candidates = authors } : Speaker.Ambiguous(pronoun.Persons.Concat(pronoun.Candidates).Concat(authors), SpeakerRule.Pronoun);
    }

    private static string? Among(IReadOnlyList<string> candidates, IReadOnlyList<string> authors) =>
        authors is [var only] ? candidates.FirstOrDefault(candidate => AreSame(candidate, only)) : null;

    private IEnumerable<string> SubjectsBefore(IReadOnlyList<SentenceItem> items, int index) =>
        Enumerable.Range(StartOfClause(items, index), index - StartOfClause(items, index)).Where(i => _phrases.MayBegin(items, i)).Select(i => items[i].Person!).Distinct(StringComparer.Ordinal);

    // «Cole was kind, for it was “…”»: behind a mark and a conjunction another clause begins.
    private int StartOfClause(IReadOnlyList<SentenceItem> items, int index)
    {
        for (int i = index - 1; i > Math.Max(0, index - Reach); i--)
        {
            bool opens = context.Language.ClauseWords.Contains(items[i].Lower) || context.Language.ContrastWords.Contains(items[i].Lower) || context.Language.ViewWords.Contains(items[i].Lower);
            if (items[i].Lower == ";" || (items[i - 1].Kind == SentenceItemKind.Mark && opens)) return i;
        }

        return Math.Max(0, index - Reach);
    }

    private static IEnumerable<SentenceItem> Near(IReadOnlyList<SentenceItem> items, int index)
    {
        for (int i = Math.Max(0, index - Reach); i < Math.Min(items.Count, index + Reach); i++) yield return items[i];
    }

    // «I wrote», «as we said»: the author's own words, wherever they were printed.
    private bool SpeaksHimself(IReadOnlyList<SentenceItem> items, int index) =>
        Enumerable.Range(Math.Max(0, index - Reach), Math.Clamp(index - 1, 0, Reach - 1)).Any(i => i + 1 < items.Count && context.Language.FirstPersons.Contains(items[i].Lower) && context.Language.SayingForms.Contains(items[i + 1].Lower));
}

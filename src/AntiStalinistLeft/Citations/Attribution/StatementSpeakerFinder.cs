namespace AntiStalinistLeft.Citations;

/// <summary>Finds who speaks in one statement, by what stands around the names in it.</summary>
internal static class StatementSpeakerFinder
{
    // «X had no difficulty in recognising»: so many words may stand between a subject and its verb of saying.
    private const int Reach = 6;

    /// <summary>The speaker by a cue: a verb of saying, «according to», «by», a colon; null where there is no cue.</summary>
    public static SpeakerAttribution? FindByCue(Statement statement)
    {
        SpeakerAttribution? found = null;
        for (int i = 0; i < statement.Words.Count; i++)
        {
            StatementWord word = statement.Words[i];
            if (word.Person is not null && CueOf(statement, i) is { } reason) found = new SpeakerAttribution(Joined(statement, i), false, reason, IsExplicit: true);
            else if (word.Person is null && IsCollectiveSubject(statement, i)) found = new SpeakerAttribution([], true, "collective-subject", IsExplicit: true);
        }

        return found;
    }

    /// <summary>The only person who can be the subject; null where there is none or several.</summary>
    public static string? FindOnlySubject(Statement statement)
    {
        string? only = null;
        for (int i = 0; i < statement.Words.Count; i++)
        {
            StatementWord word = statement.Words[i];
            if (word.Person is null || word.IsPossessive || IsBehindPreposition(statement, i) || word.Before == '(') continue;
            if (only is not null && only != word.Person) return null;
            only = word.Person;
        }

        return only;
    }

    /// <summary>True where a pronoun stands for a person named before.</summary>
    public static bool HasPronoun(Statement statement)
    {
        bool bracket = false;
        foreach (StatementWord word in statement.Words)
        {
            if (word.Before == '(') bracket = true;
            if (!bracket && word.Person is null && SpeechVocabulary.Pronouns.Contains(word.Text)) return true;
            if (word.After == ')') bracket = false;
        }

        return false;
    }

    /// <summary>True where a pronoun is the subject of a verb of saying, or its object: «he argued», «we find him arguing».</summary>
    public static bool PronounSays(Statement statement)
    {
        for (int i = 0; i < statement.Words.Count; i++)
        {
            StatementWord word = statement.Words[i];
            if (word.Person is null && SpeechVocabulary.PersonalPronouns.Contains(word.Text) && SaysDirectly(statement, i)) return true;
        }

        return false;
    }

    /// <summary>True where a verb of saying has a subject that is neither a person known by name nor a pronoun: «a docker who was there complained», «Jonas Kessler said».</summary>
    public static bool AnotherSays(Statement statement)
    {
        for (int i = 1; i < statement.Words.Count; i++)
        {
            if (statement.Words[i].Person is null && SpeechVocabulary.IsSaying(statement.Words[i].Text) && (IsBehindNoun(statement, i) || IsBehindName(statement, i))) return true;
        }

        return false;
    }

    private static string? CueOf(Statement statement, int i)
    {
        StatementWord word = statement.Words[i];
        StatementWord? before = i > 0 ? statement.Words[i - 1] : null;
        if (!word.IsPossessive && IsBy(before) && SayingWithin(statement, Math.Max(0, i - 1 - Reach), i - 1)) return "said-by";
        if (before is { Text: "to" } && i > 1 && IsWord(statement, i - 2, "according")) return "according-to";
        if (word.IsPossessive) return null;
        if (word.After == ':' && i == statement.Words.Count - 1) return "name-before-colon";
        if (IsWord(statement, i - 1, "for") && word.After == ',' && i == 1) return "for-whom";
        if (IsBehindPreposition(statement, i)) return null;
        return SaysDirectly(statement, i) ? "says" : SaysBehindAside(statement, i) ? "says-behind-aside" : null;
    }

    private static bool SaysDirectly(Statement statement, int i)
    {
        int next = i + 1;
        while (next < statement.Words.Count && next <= i + 4 && (IsWord(statement, next, "and") || statement.Words[next].Person is not null)) next++;
        for (int j = next; j < Math.Min(statement.Words.Count, next + Reach); j++)
        {
            StatementWord word = statement.Words[j];
            if (word.Before is ',' or '(' or ':' or ';' or '–' or '—' || word.Person is not null) return false;
            if (SpeechVocabulary.IsSaying(word.Text)) return true;
        }

        return false;
    }

    // «X, who later …, stated», «X – just back – argued»: behind the mark that closes an aside a verb of saying follows at once.
    private static bool SaysBehindAside(Statement statement, int i)
    {
        if (statement.Words[i].After is not (',' or '–' or '—' or '(')) return false;
        for (int j = i + 2; j < Math.Min(statement.Words.Count, i + 40); j++)
        {
            StatementWord word = statement.Words[j];
            if (word.Before is ',' or '–' or '—' or ')' && SayingWithin(statement, j, Math.Min(statement.Words.Count, j + 2))) return true;
        }

        return statement.Words[i].After == ',' && i + 1 < statement.Words.Count && SpeechVocabulary.IsSaying(statement.Words[i + 1].Text);
    }

    private static bool IsCollectiveSubject(Statement statement, int i)
    {
        StatementWord word = statement.Words[i];
        if (!SpeechVocabulary.Collectives.Contains(word.Text)) return false;
        int head = i - 1;
        while (head >= 0 && statement.Words[head].IsCapital && statement.Words[head].Person is null && !IsWord(statement, head, "the")) head--;
        if (head < 0 || !IsWord(statement, head, "the")) return false;
        if (head > 0 && SpeechVocabulary.Prepositions.Contains(statement.Words[head - 1].Text) && !IsBy(statement.Words[head - 1])) return false;
        bool opens = head == 0 && i - head <= 3 && i + 1 < statement.Words.Count;
        return opens || CollectiveSays(statement, i);
    }

    // «the Central Committee of the Party (of which …) summarised»: what is in brackets or belongs to the name does not count.
    private static bool CollectiveSays(Statement statement, int i)
    {
        int counted = 0;
        bool bracket = false;
        for (int j = i + 1; j < statement.Words.Count && counted < Reach; j++)
        {
            StatementWord word = statement.Words[j];
            if (word.Before == '(') bracket = true;
            if (!bracket)
            {
                if (word.Person is not null || word.Before is ',' or ';' or ':') return false;
                if (SpeechVocabulary.IsSaying(word.Text)) return true;
                if (!word.IsCapital && !SpeechVocabulary.Prepositions.Contains(word.Text) && word.Text != "the") counted++;
            }

            if (word.After == ')') bracket = false;
        }

        return false;
    }

    private static List<string> Joined(Statement statement, int i)
    {
        var persons = new List<string> { statement.Words[i].Person! };
        for (int j = i + 1; j + 1 < statement.Words.Count && IsWord(statement, j, "and") && statement.Words[j + 1].Person is { } other && !statement.Words[j + 1].IsPossessive; j += 2) persons.Add(other);
        for (int j = i - 1; j > 0 && IsWord(statement, j, "and") && statement.Words[j - 1].Person is { } other; j -= 2) persons.Insert(0, other);
        return persons;
    }

    private static bool IsBehindPreposition(Statement statement, int i)
    {
        int at = i - 1;
        while (at > 0 && IsWord(statement, at, "and") && statement.Words[at - 1].Person is not null) at -= 2;
        return at >= 0 && SpeechVocabulary.Prepositions.Contains(statement.Words[at].Text);
    }

    // An article or the like, then a few words of which none is a name, a pronoun or a preposition, and no mark: a noun and its clause.
    private static bool IsBehindNoun(Statement statement, int verb)
    {
        for (int j = verb - 1; j >= Math.Max(0, verb - Reach); j--)
        {
            StatementWord word = statement.Words[j];
            if (word.Person is not null || statement.Words[j + 1].Before != '\0' || SpeechVocabulary.Pronouns.Contains(word.Text)) return false;
            if (SpeechVocabulary.Articles.Contains(word.Text)) return j < verb - 1;
            if (SpeechVocabulary.Prepositions.Contains(word.Text)) return false;
        }

        return false;
    }

    // Two capitalised words that no list knows: «Jonas Kessler said».
    private static bool IsBehindName(Statement statement, int verb) =>
        verb >= 2 && IsUnknownName(statement.Words[verb - 2]) && IsUnknownName(statement.Words[verb - 1]) && statement.Words[verb - 1].Before == '\0' && statement.Words[verb].Before == '\0';

    private static bool IsUnknownName(StatementWord word) => word.Person is null && word.IsCapital;

    private static bool IsBy(StatementWord? word) => word is { } found && found.Text.ToLowerInvariant() is "by" or "von" or "par";

    private static bool IsWord(Statement statement, int i, string text) =>
        i >= 0 && i < statement.Words.Count && statement.Words[i].Person is null && statement.Words[i].Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    private static bool SayingWithin(Statement statement, int start, int end)
    {
        for (int j = start; j < end; j++)
        {
            if (statement.Words[j].Person is null && SpeechVocabulary.IsSaying(statement.Words[j].Text)) return true;
        }

        return false;
    }
}

namespace AntiStalinistLeft.Annotations;

/// <summary>Tells what may be the subject of a sentence from what stands behind a preposition or a verb.</summary>
internal sealed class NounPhrases(VoiceLanguage language)
{
    private const int MaxAppositionLength = 4;

    /// <summary>
    /// Whether the person at an index is the object of a preposition. Exceptions: «For Miller, it was …», «…, with Miller
    /// arguing» and «critics like Miller».
    /// </summary>
    /// <param name="items">The sentence.</param>
    /// <param name="index">The person.</param>
    /// <param name="verb">The verb whose subject is looked for; -1 for none in particular.</param>
    public bool IsObject(IReadOnlyList<SentenceItem> items, int index, int verb)
    {
        int at = index - 1;
        if (at < 0) return false;
        if (items[at].Lower == language.And && at > 0 && items[at - 1].Kind == SentenceItemKind.Person) return IsObject(items, at - 1, verb);
        string before = items[at].Lower;
        if (!language.Prepositions.Contains(before)) return IsApposedObject(items, index);
        if (at == 0 && language.ViewWords.Contains(before)) return false;
        if (at == 0) return !language.LeadingPrepositions.Contains(before) || index + 1 >= items.Count || items[index + 1].Lower != ",";
        if (before == language.Like && IsPlural(items[at - 1])) return false;
        bool isAbsolute = before == language.With && items[at - 1].Kind == SentenceItemKind.Mark;
        bool isGerund = verb > index && language.AgentPrepositions.Contains(before) && items[verb].Lower.EndsWith("ing", StringComparison.Ordinal);
        return !isAbsolute && !isGerund;
    }

    /// <summary>Whether a person stands at the head of a clause; behind a verb («nobody read Miller») stands an object.</summary>
    /// <param name="items">The sentence.</param>
    /// <param name="index">The person.</param>
    /// <param name="verb">The verb whose subject is looked for; -1 for none in particular.</param>
    public bool MayBegin(IReadOnlyList<SentenceItem> items, int index, int verb = -1)
    {
        if (!items[index].IsSubjectLike || IsObject(items, index, verb)) return false;
        if (index == 0 || items[index - 1].Kind is not SentenceItemKind.Word) return true;
        SentenceItem before = items[index - 1];
        return before.IsCapitalized || language.Text.Connectives.Contains(before.Lower) || language.Text.Starters.Contains(before.Lower)
            || language.Fillers.Contains(before.Lower) || language.NamingForms.Contains(before.Lower) || language.Prepositions.Contains(before.Lower);
    }

    /// <summary>Whether a word looks like a noun in the plural.</summary>
    public bool IsPlural(SentenceItem item) =>
        item is { Kind: SentenceItemKind.Word, IsPossessive: false } && item.Lower.Length > 3 && item.Lower[^1] == 's' && item.Lower[^2] is not ('s' or 'u' or 'i' or '\'')
        && !language.Fillers.Contains(item.Lower) && !language.OtherPronouns.Contains(item.Lower);

    // «by his biographer Miller»
    private bool IsApposedObject(IReadOnlyList<SentenceItem> items, int index)
    {
        for (int i = index - 1; i > 0 && index - i < MaxAppositionLength; i--)
        {
            if (items[i].Kind != SentenceItemKind.Word) return false;
            if (language.Determiners.Contains(items[i].Lower)) return language.AgentPrepositions.Contains(items[i - 1].Lower);
        }

        return false;
    }
}

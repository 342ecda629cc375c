namespace AntiStalinistLeft.Annotations;

/// <summary>Finds speakers by fixed phrases: «according to Miller», «in Miller’s words», «Miller’s claim that», «a line of Miller».</summary>
internal sealed class FormulaFinder(VoiceLanguage language)
{
    private const int FarthestOwner = 4;
    private const int FarthestNoun = 8;
    private readonly SpeechVerbFinder _speech = new(language);
    private readonly SubjectFinder _subjects = new(language, new SpeechVerbFinder(language));

    /// <summary>By a phrase before the quotation or right behind it.</summary>
    public Speaker Find(IReadOnlyList<SentenceItem> items, int quotation, Antecedents antecedents)
    {
        Speaker before = ByPreposition(items, 0, quotation, antecedents);
        if (before.IsFound) return before;
        Speaker put = ByAs(items, quotation, antecedents);
        if (put.IsFound) return put;
        int behind = quotation + 1;
        if (behind < items.Count && items[behind].Kind == SentenceItemKind.Mark) behind++;
        int end = Math.Min(items.Count, behind + FarthestNoun);
        return behind >= items.Count ? Speaker.Unknown : ByPreposition(items, behind, Math.Min(behind + 1, items.Count), antecedents) is { IsFound: true } after ? after : ByWords(items, behind, end, antecedents);
    }

    /// <summary>By a noun for what somebody says, with its owner: «Miller’s warning that “…”», «a sentence of Miller: “…”».</summary>
    /// <param name="items">The sentence.</param>
    /// <param name="quotation">The quotation.</param>
    /// <param name="verb">The verb of saying behind which the noun must stand; -1 for none.</param>
    /// <param name="antecedents">Of whom the text spoke before.</param>
    public Speaker BySpeechNoun(IReadOnlyList<SentenceItem> items, int quotation, int verb, Antecedents antecedents)
    {
        for (int noun = quotation - 1; noun > verb && noun >= Math.Max(0, quotation - 3 * FarthestNoun); noun--)
        {
            if (items[noun].Kind is SentenceItemKind.Mark && noun < quotation - 1 && items[noun].Lower is not ",") return Speaker.Unknown;
            if (items[noun].Kind == SentenceItemKind.Quotation) return Speaker.Unknown;
            if (!language.SpeechNouns.Contains(items[noun].Lower)) continue;
            Speaker owner = Owner(items, noun, quotation, antecedents);
            if (!owner.IsFound) continue;
            bool governs = _speech.Governs(items, noun, quotation);
            return owner with { IsExplicit = governs, Rule = owner.Rule == SpeakerRule.Pronoun ? SpeakerRule.Pronoun : SpeakerRule.Formula, Confidence = governs ? owner.Confidence : _speech.IsCutOff(items, noun, quotation) || !NearlyGoverns(items, noun, quotation) ? Confidence.Unresolved : Confidence.Medium };
        }

        return Speaker.Unknown;
    }

    // A comma or a verb between a noun and a quotation leaves open whose words they are.
    private static bool NearlyGoverns(IReadOnlyList<SentenceItem> items, int noun, int quotation) =>
        Enumerable.Range(noun + 1, quotation - noun - 1).All(i => items[i].Kind != SentenceItemKind.Mark || i == quotation - 1);

    // «Miller’s own word», «a word of Miller», «his word»
    private Speaker Owner(IReadOnlyList<SentenceItem> items, int noun, int end, Antecedents antecedents)
    {
        if (_subjects.FindOwner(items, noun, antecedents) is { IsFound: true } owner) return owner;
        bool isOwned = noun + 2 <= end && noun + 1 < items.Count && (language.OfWords.Contains(items[noun + 1].Lower) || language.SourceWords.Contains(items[noun + 1].Lower));
        return isOwned ? _subjects.PersonFrom(items, noun + 2, Math.Min(end, noun + 2 + FarthestOwner), antecedents) : Speaker.Unknown;
    }

    /// <summary>«for Miller the “…”»: in whose view something is so, which only a source can confirm.</summary>
    public Speaker ByView(IReadOnlyList<SentenceItem> items, int quotation, Antecedents antecedents)
    {
        // «For Miller, it was “…”» leaves no other.
        bool isHead = quotation > 2 && language.ViewWords.Contains(items[0].Lower) && items[1].IsSubjectLike && items[2].Lower == ","
            && items.Take(quotation).Count(item => item.Kind == SentenceItemKind.Person) == 1;
        if (isHead) return Speaker.Person(items[1].Person!) with { Rule = SpeakerRule.Formula, Confidence = Confidence.Medium };
        for (int i = quotation - 1; i >= 0 && items[i].Kind is SentenceItemKind.Word or SentenceItemKind.Person; i--)
        {
            if (!language.ViewWords.Contains(items[i].Lower) || _subjects.PersonFrom(items, i + 1, quotation, antecedents) is not { Names: not null } named) continue;
            return named with { Rule = SpeakerRule.Formula, Confidence = Confidence.Unresolved };
        }

        return Speaker.Unknown;
    }

    // «as Miller famously put it» before the words, «as Miller never tires of stressing» behind them.
    private Speaker ByAs(IReadOnlyList<SentenceItem> items, int quotation, Antecedents antecedents)
    {
        for (int i = Math.Max(0, quotation - 3 * FarthestNoun); i < Math.Min(items.Count - 1, quotation + 3); i++)
        {
            if (items[i].Lower != language.As || _subjects.PersonFrom(items, i + 1, items.Count, antecedents) is not { IsFound: true } named) continue;
            int end = Math.Min(items.Count, i + 1 + FarthestNoun);
            bool says = Enumerable.Range(i + 1, end - i - 1).TakeWhile(at => items[at].Kind is SentenceItemKind.Word or SentenceItemKind.Person)
                .Any(at => language.InquitWords.Contains(items[at].Lower) || ((i > quotation || i == 0) && _speech.IsSaying(items, at)));
            if (says) return named with { IsExplicit = true, Rule = named.Rule == SpeakerRule.Pronoun ? SpeakerRule.Pronoun : SpeakerRule.Formula };
        }

        return Speaker.Unknown;
    }

    // «according to Miller», «selon Miller», «laut Miller»
    private Speaker ByPreposition(IReadOnlyList<SentenceItem> items, int start, int end, Antecedents antecedents)
    {
        for (int i = Math.Max(start, end - 10 * FarthestNoun); i < end; i++)
        {
            foreach (string[] phrase in language.AccordingTo)
            {
                if (!Matches(items, i, phrase)) continue;
                Speaker named = _subjects.PersonFrom(items, i + phrase.Length, items.Count, antecedents);
                if (named.IsFound && !IsCut(items, i, end)) return named with { IsExplicit = true, Rule = named.Rule == SpeakerRule.Pronoun ? SpeakerRule.Pronoun : SpeakerRule.Formula };
            }
        }

        return Speaker.Unknown;
    }

    private static bool IsCut(IReadOnlyList<SentenceItem> items, int from, int end) => Enumerable.Range(from, Math.Max(0, end - from)).Any(i => items[i].Lower == ";");

    private static bool Matches(IReadOnlyList<SentenceItem> items, int at, string[] phrase)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            if (at + i >= items.Count || items[at + i].Lower != phrase[i]) return false;
        }

        return true;
    }

    // «“…,” in Miller’s words», «“…,” to use Miller’s own phrase»
    private Speaker ByWords(IReadOnlyList<SentenceItem> items, int start, int end, Antecedents antecedents)
    {
        for (int noun = start; noun < end && items[noun].Kind is SentenceItemKind.Word or SentenceItemKind.Person; noun++)
        {
            if (noun == start && !language.WordsOpeners.Contains(items[noun].Lower)) return Speaker.Unknown;
            if (noun > start && language.SpeechNouns.Contains(items[noun].Lower) && Owner(items, noun, items.Count, antecedents) is { IsFound: true } owner)
            {
                return owner with { IsExplicit = true, Rule = owner.Rule == SpeakerRule.Pronoun ? SpeakerRule.Pronoun : SpeakerRule.Formula };
            }
        }

        return Speaker.Unknown;
    }
}

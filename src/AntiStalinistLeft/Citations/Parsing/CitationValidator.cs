namespace AntiStalinistLeft.Citations;

/// <summary>Decides whether what was read is a citation or only looks like one.</summary>
internal static class CitationValidator
{
    private const int MaxShortTitleLength = 16;

    // From so many words on a title in marks beside a name is no catchword of the person's.
    private const int MinTellingLength = 3;

    /// <param name="reading">The attempt.</param>
    /// <param name="isEmbedded">Whether it stands in a bracket or in a sentence, where more evidence is asked for.</param>
    /// <param name="isWhole">Whether it is the whole note, where less is.</param>
    public static bool IsCitation(CitationParseState reading, bool isEmbedded, bool isWhole)
    {
        CitationReading draft = reading.Draft;

        // What was read must be words: with a rule switched off an attempt may reach nothing.
        if (reading.At <= reading.Opening) return false;
        if (draft.BackReference == CitationForm.BareAuthor)
        {
            bool known = draft.Authors.TrueForAll(reading.Names.Knows);
            return draft.Locators.Count > 0 && (known || isWhole || (draft.HasSignal && !isEmbedded));
        }

        if (draft.BackReference is not null) return draft.Title is null || draft.IsTitleQuoted || IsTitle(reading);
        if (draft.Title is null || IsImprint(draft.Title)) return false;
        return draft.IsTitleQuoted ? IsQuotedTitle(reading, isWhole, isEmbedded) : IsPlainTitle(reading, isEmbedded, isWhole);
    }

    private static bool IsQuotedTitle(CitationParseState reading, bool isWhole, bool isEmbedded)
    {
        CitationReading draft = reading.Draft;
        if (ContainsSignal(draft.Container)) return false;
        if (draft.Imprint is not null || draft.Locators.Count > 0 || draft.Address is not null) return !IsSaying(draft.Container);
        bool issue = draft.HasIssueData || draft.YearAlone is not null || draft.PartPages is not null;
        if (draft.Container is not null) return !IsProse(draft.Container) && (issue || draft.Authors.Count > 0 || draft.HasSignal);
        bool telling = IsTitleCase(draft.Title!) && Words(draft.Title!).Length >= MinTellingLength;
        return draft.HasSignal || (draft.Authors.Count > 0 && (issue || isWhole || !isEmbedded || telling)) || (isWhole && issue) || (reading.IsBehindCitation && CitationParser.IsComplete(reading) && IsTitleCase(draft.Title!));
    }

    // «London 2004» and «Wick Press» are what is left of a citation that was not read.
    private static bool IsImprint(string title)
    {
        string[] words = title.Split(' ');
        return (words.Length > 1 && words[^1].Length == 4 && words[^1].All(char.IsAsciiDigit) && PublishingPlaces.Knows(string.Join(' ', words[..^1]).TrimEnd(','))) || PublishingPlaces.Knows(title);
    }

    // Capitals make an English title. Other languages write titles as sentences: there a known author or a word for pages does.
    private static bool IsTitle(CitationParseState reading)
    {
        string title = reading.Draft.Title!;
        if (IsTitleCase(title)) return true;
        if (IsProse(title) || !char.IsUpper(title[0])) return false;
        return reading.Draft.Authors.Count > 0 || (!reading.Language.CapitalizesTitles && reading.Draft.Rules.Contains("pages-word"));
    }

    private static bool IsPlainTitle(CitationParseState reading, bool isEmbedded, bool isWhole)
    {
        CitationReading draft = reading.Draft;
        string title = draft.Title!;
        if (draft.Imprint is not null || draft.Address is not null || draft.IsArchival || (draft.Authors.Count > 0 && draft.YearAlone is not null && IsTitle(reading))) return !IsSaying(title);
        if (!IsTitle(reading) || Words(title).Length > MaxShortTitleLength) return false;
        if (draft.Locators.Count > 0) return true;
        if (isWhole && CitationParser.IsComplete(reading) && draft.Authors.Count > 0 && draft.Authors.TrueForAll(reading.Names.Knows) && IsTitleCase(title)) return true;
        bool named = draft.Authors.Count > 0 || draft.HasSignal;
        return named ? draft.YearAlone is not null || draft.Date is not null || draft.Volume is not null : draft.Date is not null && !isEmbedded;
    }

    /// <summary>True where words before any colon hold a small verb or pronoun, as prose does and titles rarely do.</summary>
    public static bool IsProse(string? title) => Contains(title, word => CitationVocabulary.ProseVerbs.Contains(word) || CitationVocabulary.SayingWords.Contains(word));

    /// <summary>True where they hold a pronoun or a verb of saying; what an imprint follows may be a whole sentence, but not one of these.</summary>
    public static bool IsSaying(string? title) => Contains(title, CitationVocabulary.SayingWords.Contains);

    /// <summary>True where a small word that sends the reader to a work stands inside, before a capital or a quotation.</summary>
    public static bool ContainsSignal(string? title)
    {
        string[] words = title is null ? [] : Words(title);
        for (int i = 1; i + 1 < words.Length; i++)
        {
            if (CitationVocabulary.SignalWords.Contains(words[i]) && !char.IsLower(words[i + 1][0])) return true;
        }

        return false;
    }

    private static bool Contains(string? title, Predicate<string> isSuch) =>
        title is not null && Words(Head(title)).Any(word => char.IsLower(word[0]) && isSuch(word));

    /// <summary>True where every word before any colon is a capital one, a number or a connector, and at least one is a capital one that is no connector.</summary>
    public static bool IsTitleCase(string title)
    {
        bool named = false;
        foreach (string word in Words(Head(title)))
        {
            bool connector = CitationVocabulary.Connectors.Contains(word);
            if (char.IsLower(word[0]) && !connector && char.IsLetter(word[0])) return false;
            named |= char.IsUpper(word[0]) && !connector;
        }

        return named;
    }

    private static string Head(string title)
    {
        int colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? title : title[..colon];
    }

    private static string[] Words(string title) =>
        [.. title.Split([' ', '–', '—', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', '“', '”', '‘', '’', '"', '(', ')', '[', ']', '!', '?', '«', '»', '„')).Where(word => word.Length > 0)];
}

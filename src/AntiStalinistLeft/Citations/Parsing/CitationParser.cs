namespace AntiStalinistLeft.Citations;

/// <summary>Reads one citation between two tokens by trying the rules in their order until none applies.</summary>
internal sealed class CitationParser(NoteText note, KnownNames names, NoteLanguage language, IReadOnlySet<string>? withoutRules)
{
    private static readonly CitationRule[][] RulesByStage =
        [.. Enum.GetValues<ParseStage>().Select(stage => CitationRules.All.Where(rule => rule.Stages.HasFlag(stage)).ToArray())];

    /// <summary>Reads from a token on. Where the first words taken for the author lead nowhere, they are tried as the title.</summary>
    /// <returns>The attempt that reached the end, else the one that got further; null where neither is a citation.</returns>
    public CitationParseState? Parse(int start, int end, bool isEmbedded, bool isWhole, bool isSignalled = false)
    {
        CitationParseState first = Run(new CitationParseState(note, start, end, names, language, isSignalled: isSignalled, behind: LastEnd));
        bool good = CitationValidator.IsCitation(first, isEmbedded, isWhole);
        if (good && IsComplete(first)) return first;
        if (first.Draft.Authors.Count == 0) return good ? first : null;
        CitationParseState second = Run(new CitationParseState(note, start, end, names, language, takesAuthors: false, isSignalled, LastEnd));
        bool better = CitationValidator.IsCitation(second, isEmbedded, isWhole) && IsComplete(second);
        return better ? second : good ? first : null;
    }

    /// <summary>The token behind the citation that was found last; -1 before the first.</summary>
    public int LastEnd { get; set; } = -1;

    public bool Knows(PersonName name) => names.Knows(name);

    /// <summary>True where nothing but closing marks is left.</summary>
    public static bool IsComplete(CitationParseState reading)
    {
        for (int i = reading.At; i < reading.End; i++)
        {
            NoteText note = reading.Note;
            if (!(note.IsMark(i, '.') || note.IsMark(i, ',') || note.IsMark(i, ';') || note.IsMark(i, '!') || note.IsMark(i, '?'))) return false;
        }

        return true;
    }

    private CitationParseState Run(CitationParseState reading)
    {
        bool applied = true;
        while (applied && !reading.AtEnd)
        {
            applied = false;
            int at = reading.Stage == ParseStage.Tail ? reading.AfterCommas : reading.At;
            foreach (CitationRule rule in RulesByStage[int.TrailingZeroCount((int)reading.Stage)])
            {
                if (withoutRules?.Contains(rule.Name) == true || !rule.Apply(reading, reading.Note, at)) continue;
                reading.Draft.Rules.Add(rule.Name);
                applied = true;
                break;
            }
        }

        return reading;
    }
}

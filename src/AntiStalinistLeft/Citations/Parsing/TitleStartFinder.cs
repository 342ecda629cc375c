namespace AntiStalinistLeft.Citations;

/// <summary>Finds where a title begins that stands in running text before its imprint.</summary>
internal static class TitleStartFinder
{
    private const int MaxTitleLength = 40;

    /// <summary>The first token of the capitalised run before a bracket, with the author's name where a comma joins one; the bracket itself where there is none.</summary>
    public static int FindBefore(NoteText note, int start, int bracket)
    {
        int first = bracket;
        for (int i = bracket - 1; i >= Math.Max(start, bracket - MaxTitleLength); i--)
        {
            if (note.Kind(i) == NoteTokenKind.Close) i = note.Tokens[i].Partner;
            else if (note.IsCapital(i) || note.IsNumber(i)) first = i;
            else if (note.IsWord(i) && (CitationVocabulary.EditorWords.Contains(note.Bare(i)) || CitationVocabulary.TranslatorWords.Contains(note.Bare(i))) && note.IsComma(i - 1)) i--;
            else if (note.IsWord(i) && CitationVocabulary.OwnWords.Contains(note.Bare(i)) && note.Is(i - 1, "in")) break;
            else if (!(note.IsWord(i) && CitationVocabulary.Connectors.Contains(note.Bare(i))) && !note.IsMark(i, ':') && !note.IsDash(i) && !JoinsName(note, i)) break;
        }

        return first;
    }

    private static bool JoinsName(NoteText note, int i) => note.IsComma(i) && note.IsCapital(i - 1);
}

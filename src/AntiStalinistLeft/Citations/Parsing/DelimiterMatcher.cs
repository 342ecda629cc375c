namespace AntiStalinistLeft.Citations;

/// <summary>
/// Finds the partners of quotation marks and brackets. What has no partner stays a plain mark, so one forgotten bracket
/// cannot swallow a note. Each token is pushed and popped once: linear, whatever the nesting.
/// </summary>
internal static class DelimiterMatcher
{
    private const string Families = "([{\"“„«‹‘";

    public static void MatchAll(string text, List<NoteToken> tokens)
    {
        int[] nextClosingSingle = NextClosingSingles(text, tokens);
        var open = new List<(int Token, char Family)>();
        var counts = new int[Families.Length];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != NoteTokenKind.Mark) continue;
            char mark = text[tokens[i].Start];
            char closes = ClosedFamily(text, tokens, i, mark, counts, nextClosingSingle);
            if (closes != '\0' && Pop(tokens, open, counts, i, closes)) continue;
            char opens = OpenedFamily(text, tokens, i, mark);
            if (opens == '\0') continue;
            open.Add((i, opens));
            counts[Families.IndexOf(opens, StringComparison.Ordinal)]++;
        }
    }

    private static bool Pop(List<NoteToken> tokens, List<(int Token, char Family)> open, int[] counts, int closer, char family)
    {
        if (counts[Families.IndexOf(family, StringComparison.Ordinal)] == 0) return false;
        while (true)
        {
            (int opener, char found) = open[^1];
            open.RemoveAt(open.Count - 1);
            counts[Families.IndexOf(found, StringComparison.Ordinal)]--;
            if (found != family) continue;
            tokens[opener] = tokens[opener] with { Kind = NoteTokenKind.Open, Partner = closer };
            tokens[closer] = tokens[closer] with { Kind = NoteTokenKind.Close, Partner = opener };
            return true;
        }
    }

    private static char OpenedFamily(string text, List<NoteToken> tokens, int i, char mark)
    {
        bool atWordStart = tokens[i].SpaceBefore || (i > 0 && tokens[i - 1].Kind == NoteTokenKind.Mark && CitationVocabulary.IsOpeningMark(text[tokens[i - 1].Start]));
        return mark switch
        {
            '(' or '[' or '{' or '“' or '„' or '‹' => mark,
            '«' => '«',
            '»' when atWordStart => '«',
            '"' when atWordStart => '"',
            '‘' or '‚' => '‘',
            '\'' when atWordStart && FollowedByCapital(text, tokens, i) => '‘',
            _ => '\0',
        };
    }

    private static char ClosedFamily(string text, List<NoteToken> tokens, int i, char mark, int[] counts, int[] nextClosingSingle) => mark switch
    {
        ')' => '(',
        ']' => '[',
        '}' => '{',
        '”' => counts[4] == 0 && counts[5] > 0 ? '„' : '“',
        '“' when counts[5] > 0 => '„',
        '»' when counts[6] > 0 => '«',
        '«' when counts[6] > 0 && !tokens[i].SpaceBefore => '«',
        '›' => '‹',
        '"' when !tokens[i].SpaceBefore && counts[3] > 0 => '"',
        '"' when counts[5] > 0 => '„',
        '’' or '\'' when counts[8] > 0 && !IsApostrophe(text, tokens, i, nextClosingSingle) => '‘',
        '‘' when counts[8] > 0 && !tokens[i].SpaceBefore => '‘',
        _ => '\0',
    };

    // «the workers’ paper’»: behind an s and before a blank it is an apostrophe if another mark can close before the next opens.
    private static bool IsApostrophe(string text, List<NoteToken> tokens, int i, int[] nextClosingSingle)
    {
        if (tokens[i].SpaceBefore) return true;
        int before = tokens[i].Start - 1;
        bool afterS = before >= 0 && text[before] is 's' or 'S';
        bool beforeBlank = i + 1 < tokens.Count && tokens[i + 1].SpaceBefore;
        return afterS && beforeBlank && nextClosingSingle[i] >= 0;
    }

    private static int[] NextClosingSingles(string text, List<NoteToken> tokens)
    {
        var next = new int[tokens.Count];
        int seen = -1;
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            next[i] = seen;
            if (tokens[i].Kind != NoteTokenKind.Mark) continue;
            char mark = text[tokens[i].Start];
            if (mark is '’' or '\'' && !tokens[i].SpaceBefore) seen = i;
            else if (mark is '‘' or '‚' || (mark == '\'' && tokens[i].SpaceBefore)) seen = -1;
        }

        return next;
    }

    private static bool FollowedByCapital(string text, List<NoteToken> tokens, int i) =>
        i + 1 < tokens.Count && !tokens[i + 1].SpaceBefore && char.IsUpper(text[tokens[i + 1].Start]);
}

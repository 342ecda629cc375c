namespace AntiStalinistLeft.Wikitext;

/// <summary>What of a block is shown where a template that began before it ends in it.</summary>
internal static class TemplateBoundaries
{
    /// <summary>
    /// The stretches to show. Before braces that close an earlier template, the words up to the first bar continue the
    /// parameter that was begun, which for quotations is the text; what stands behind a bar is another parameter and hidden.
    /// </summary>
    public static (int From, int To)[] FindShownRanges(WikitextTokens tokens)
    {
        if (tokens.Unclosed.TemplateEnds == 0) return [(0, tokens.Count)];
        int bar = -1;
        int shownFrom = 0;
        List<(int From, int To)> shown = [];
        for (int at = 0; at < tokens.Count; at = WikitextTemplate.Skip(tokens, at, tokens.Count))
        {
            if (tokens[at].Kind == WikitextTokenKind.Separator && bar < 0)
            {
                bar = at;
            }
            else if (tokens[at].Kind == WikitextTokenKind.StrayClose)
            {
                shown.Add((shownFrom, bar < 0 ? at : bar));
                shownFrom = at + 1;
                bar = -1;
            }
        }

        shown.Add((shownFrom, tokens.Count));
        return [.. shown];
    }
}

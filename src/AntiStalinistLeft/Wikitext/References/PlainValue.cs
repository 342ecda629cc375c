namespace AntiStalinistLeft.Wikitext;

/// <summary>The words of a template's parameter as readers see them.</summary>
internal static class PlainValue
{
    public static string Read(WikitextTokens tokens, WikitextParameter parameter, WikitextOptions options) =>
        Read(tokens, parameter.From, parameter.To, options);

    public static string Read(WikitextTokens tokens, int from, int to, WikitextOptions options)
    {
        if (from >= to) return string.Empty;
        if (IsShownAsWritten(tokens.Span[from..to])) return tokens.Source.AsSpan(tokens[from].Start, tokens[to - 1].End - tokens[from].Start).Trim().ToString();
        var writer = new PlainTextWriter(tokens.Source, tokens[to - 1].End - tokens[from].Start);
        new PlainTextRenderer(tokens, options, writer).Render((from, to));
        return writer.Text.Trim();
    }

    private static bool IsShownAsWritten(ReadOnlySpan<WikitextToken> tokens)
    {
        foreach (ref readonly WikitextToken token in tokens)
        {
            if (token.Kind is not (WikitextTokenKind.Text or WikitextTokenKind.Url)) return false;
        }

        return true;
    }
}

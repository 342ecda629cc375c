using AntiStalinistLeft.Reading.Wikitext.Parsing;
using AntiStalinistLeft.Reading.Wikitext.PlainText;

namespace AntiStalinistLeft.Reading.Wikitext.References;

/// <summary>The words of a template's parameter as readers see them.</summary>
internal static class PlainValue
{
    public static string Of(WikitextTokens tokens, WikitextParameter parameter, WikitextOptions options) =>
        Of(tokens, parameter.From, parameter.To, options);

    public static string Of(WikitextTokens tokens, int from, int to, WikitextOptions options)
    {
        if (from >= to) return string.Empty;
        if (to - from == 1 && tokens[from].Kind == WikitextTokenKind.Text) return tokens.TextOf(from).Trim().ToString();
        var writer = new PlainTextWriter(tokens.Source, tokens[to - 1].End - tokens[from].Start);
        new PlainTextRenderer(tokens, options, writer).Render((from, to));
        return writer.Text.Trim();
    }
}

namespace AntiStalinistLeft.Wikitext;

/// <summary>Tells what a piece of wikitext is.</summary>
internal static class WikitextBlockClassifier
{
    public static (WikitextBlockKind Kind, int Level) Classify(WikitextTokens tokens, PlainTextRenderer renderer, PlainTextWriter writer)
    {
        WikitextToken first = First(tokens);
        switch (first.Kind)
        {
            case WikitextTokenKind.HeadingOpen: return (WikitextBlockKind.Heading, first.Detail);
            case WikitextTokenKind.ListMarker: return (WikitextBlockKind.ListItem, first.Detail);
            case WikitextTokenKind.TableOpen or WikitextTokenKind.TableClose or WikitextTokenKind.TableRow or WikitextTokenKind.TableCaption
                or WikitextTokenKind.TableCell or WikitextTokenKind.TableHeader:
                return (WikitextBlockKind.Table, 0);
        }

        if (writer.Words == 0) return (renderer.HasTemplates || tokens.Unclosed.TemplateEnds > 0 ? WikitextBlockKind.Template : WikitextBlockKind.Other, 0);
        if (renderer.QuotedWords == writer.Words) return (WikitextBlockKind.Quotation, 0);
        return (renderer.CaptionWords == writer.Words ? WikitextBlockKind.Caption : WikitextBlockKind.Paragraph, 0);
    }

    private static WikitextToken First(WikitextTokens tokens)
    {
        foreach (WikitextToken token in tokens.Span)
        {
            bool isNothing = token.Kind is WikitextTokenKind.LineEnd or WikitextTokenKind.Comment
                || (token.Kind == WikitextTokenKind.Text && tokens.Source.AsSpan(token.Start, token.Length).IsWhiteSpace());
            if (!isNothing) return token;
        }

        return default;
    }
}

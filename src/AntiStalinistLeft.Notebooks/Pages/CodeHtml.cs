using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Source code as HTML; C# with its keywords, strings, numbers and comments highlighted.</summary>
internal static class CodeHtml
{
    public static string Render(string language, string source) =>
        language == "csharp" ? RenderCSharp(source) : PageMarkup.Encode(source);

    private static string RenderCSharp(string source)
    {
        var html = new StringBuilder(source.Length * 2);
        foreach (SyntaxToken token in SyntaxFactory.ParseTokens(source, options: CSharpParseOptions.Default.WithKind(SourceCodeKind.Script)))
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia) Append(html, trivia.ToFullString(), ClassOf(trivia));
            Append(html, token.Text, ClassOf(token));
            foreach (SyntaxTrivia trivia in token.TrailingTrivia) Append(html, trivia.ToFullString(), ClassOf(trivia));
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, string text, string? kind)
    {
        if (text.Length == 0) return;
        if (kind is null) html.Append(PageMarkup.Encode(text));
        else html.Append("<span class=\"").Append(kind).Append("\">").Append(PageMarkup.Encode(text)).Append("</span>");
    }

    private static string? ClassOf(SyntaxToken token) =>
        token.IsKeyword() || token.IsContextualKeyword() ? "keyword"
        : token.Kind() switch
        {
            SyntaxKind.NumericLiteralToken => "literal",
            SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => "string",
            _ => null,
        };

    private static string? ClassOf(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => "comment",
        SyntaxKind.SkippedTokensTrivia => null,
        _ => trivia.IsDirective ? "comment" : null,
    };
}

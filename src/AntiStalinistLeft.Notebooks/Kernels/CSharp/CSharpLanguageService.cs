using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What the compiler's semantic model tells of a cell that is being written.</summary>
internal static class CSharpLanguageService
{
    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithLocalOptions(SymbolDisplayLocalOptions.IncludeType)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    /// <summary>The words that could stand at a place, those that begin as what stands there in the same letters first.</summary>
    public static CompletionList Complete(Compilation compilation, int position)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        SyntaxNode root = tree.GetRoot();
        CompletionList none = new(position, position, []);
        if (position > 0 && IsProse(root, position)) return none;

        SyntaxToken left = position == 0 ? default : root.FindToken(position - 1);
        bool inWord = (left.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(left.Kind())) && left.Span.Contains(position - 1);
        int start = inWord ? left.SpanStart : position;
        string typed = inWord ? left.Text[..(position - start)] : string.Empty;
        SyntaxToken before = inWord ? left.GetPreviousToken() : left.Span.Length > 0 && left.SpanStart < position ? left : default;
        IEnumerable<CompletionItem> items = before.Kind() is SyntaxKind.DotToken or SyntaxKind.ColonColonToken or SyntaxKind.MinusGreaterThanToken
            ? CSharpSymbols.FindMembers(compilation.GetSemanticModel(tree), before, start)
            : CSharpSymbols.FindInScope(compilation.GetSemanticModel(tree), start);
        return new CompletionList(start, inWord ? Math.Max(left.Span.End, position) : position,
        [
            .. items.Where(item => item.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .OrderBy(item => item.Text.StartsWith(typed, StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(static item => item.Text, StringComparer.OrdinalIgnoreCase).ThenBy(static item => item.Text, StringComparer.Ordinal),
        ]);
    }

    /// <summary>What the word at a place, or right before it, means.</summary>
    public static CodeDescription? Describe(Compilation compilation, int position)
    {
        if (FindSymbol(compilation, position) is not var (symbol, node, model)) return null;

        int others = model.GetMemberGroup(node).Count(member => SymbolEqualityComparer.Default.Equals(member.ContainingType, symbol.ContainingType)) - 1;
        string more = others > 0 ? string.Create(CultureInfo.InvariantCulture, $" (+ {others} more)") : string.Empty;
        return new CodeDescription(symbol.ToDisplayString(Signature) + more, CSharpDocumentation.GetDocumentationWithTypes(symbol, compilation));
    }

    /// <summary>Where what the word at a place means was declared; null where that is in no cell.</summary>
    public static CodeDefinition? FindDefinition(Compilation compilation, int position)
    {
        if (FindSymbol(compilation, position)?.Symbol.OriginalDefinition.Locations.FirstOrDefault(static location => location.IsInSource) is not { } found) return null;

        FileLinePositionSpan span = found.GetLineSpan();
        return CellPath.ToLocation(span.Path) is { } cell ? new CodeDefinition(cell, ToPosition(span.StartLinePosition), ToPosition(span.EndLinePosition)) : null;
    }

    private static (ISymbol Symbol, SyntaxNode Node, SemanticModel Model)? FindSymbol(Compilation compilation, int position)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        SyntaxNode root = tree.GetRoot();
        SyntaxToken token = root.FindToken(Math.Min(position, Math.Max(root.FullSpan.End - 1, 0)));
        if (!token.IsKind(SyntaxKind.IdentifierToken) && position > 0) token = root.FindToken(position - 1);
        if (token.Parent is not { } node || !token.Span.IntersectsWith(position)) return null;

        SemanticModel model = compilation.GetSemanticModel(tree);
        SymbolInfo info = model.GetSymbolInfo(node);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node) ?? model.GetTypeInfo(node).Type;
        return symbol is null or IErrorTypeSymbol ? null : (symbol, node, model);
    }

    private static CodePosition ToPosition(Microsoft.CodeAnalysis.Text.LinePosition position) => new(position.Line + 1, position.Character + 1);

    /// <summary>The compiler's complaints at their places.</summary>
    public static IReadOnlyList<CodeDiagnostic> Diagnose(ImmutableArray<RoslynDiagnostic> diagnostics) =>
    [
        .. diagnostics.Where(static d => d.Severity != DiagnosticSeverity.Hidden && d.Location.IsInSource)
            .OrderBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)
            .Select(static d =>
            {
                FileLinePositionSpan span = d.Location.GetLineSpan();
                return new CodeDiagnostic(
                    d.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" },
                    d.Id,
                    d.GetMessage(CultureInfo.InvariantCulture),
                    ToPosition(span.StartLinePosition),
                    ToPosition(span.EndLinePosition));
            }),
    ];

    /// <summary>Whether the text is whole, goes on, or can never be right.</summary>
    public static CodeCompleteness Check(string code, CSharpParseOptions options)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, options);
        return !SyntaxFactory.IsCompleteSubmission(tree) ? CodeCompleteness.Incomplete
            : tree.GetDiagnostics().Any(static d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS1002") ? CodeCompleteness.Invalid
            : CodeCompleteness.Complete;
    }

    /// <summary>True within comments, and within the text of strings, where no names are looked for.</summary>
    private static bool IsProse(SyntaxNode root, int position)
    {
        SyntaxTrivia trivia = root.FindTrivia(position - 1);
        bool comment = trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
            && trivia.Span.Contains(position - 1);
        SyntaxToken token = root.FindToken(position - 1);
        bool text = token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.NumericLiteralToken
            && token.SpanStart < position && (position < token.Span.End || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.NumericLiteralToken));
        return comment || text;
    }
}

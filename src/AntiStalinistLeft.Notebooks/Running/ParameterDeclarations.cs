using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Reads the variables that a C# cell declares at its top level, from the syntax alone.</summary>
internal static class ParameterDeclarations
{
    public static IReadOnlyList<NotebookParameter> Read(string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script));
        List<NotebookParameter> parameters = [];
        foreach (FieldDeclarationSyntax field in tree.GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>())
        {
            bool constant = field.Modifiers.Any(static m => m.IsKind(SyntaxKind.ConstKeyword) || m.IsKind(SyntaxKind.ReadOnlyKeyword));
            foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
            {
                ExpressionSyntax? value = variable.Initializer?.Value;
                string type = field.Declaration.Type.IsVar ? Infer(value) : field.Declaration.Type.ToString();
                parameters.Add(new NotebookParameter(variable.Identifier.ValueText, type, value?.ToString())
                {
                    IsConstant = constant,
                    Place = value?.Span,
                    PlainDefault = value is null ? null : PlainText(value),
                    Comment = CommentOn(field),
                });
            }
        }

        return parameters;
    }

    private static string CommentOn(FieldDeclarationSyntax field) => field.GetTrailingTrivia()
        .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(static trivia => trivia.ToString().TrimStart('/').Trim())
        .FirstOrDefault(string.Empty);

    private static string? PlainText(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax operand, OperatorToken.RawKind: (int)SyntaxKind.MinusToken } => "-" + operand.Token.ValueText,
        ImplicitArrayCreationExpressionSyntax array => Joined(array.Initializer.Expressions),
        ArrayCreationExpressionSyntax { Initializer: { } items } => Joined(items.Expressions),
        CollectionExpressionSyntax list when list.Elements.All(static element => element is ExpressionElementSyntax) => Joined(list.Elements.Select(static element => ((ExpressionElementSyntax)element).Expression)),
        _ => null,
    };

    private static string? Joined(IEnumerable<ExpressionSyntax> items)
    {
        string?[] texts = [.. items.Select(PlainText)];
        return texts.Contains(null) ? null : string.Join(", ", texts);
    }

    /// <summary>The type of a <c>var</c> by its literal; «var» where the literal does not tell.</summary>
    private static string Infer(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax literal => OfLiteral(literal.Token),
        InterpolatedStringExpressionSyntax => "string",
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax operand } => OfLiteral(operand.Token),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [{ } first, ..] } when Infer(first) is not "var" and { } element => element + "[]",
        ArrayCreationExpressionSyntax array => array.Type.ElementType + "[]",
        ObjectCreationExpressionSyntax creation => creation.Type.ToString(),
        _ => "var",
    };

    private static string OfLiteral(SyntaxToken token) => token.Value switch
    {
        string => "string",
        bool => "bool",
        int => "int",
        long => "long",
        double => "double",
        float => "float",
        decimal => "decimal",
        char => "char",
        _ => "var",
    };
}

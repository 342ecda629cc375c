using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The names that the compiler knows at a place.</summary>
internal static class CSharpSymbols
{
    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static readonly CompletionItem[] Keywords =
    [
        .. SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Concat(["var", "await", "async", "record", "when", "nameof", "yield"])
            .Where(static word => word.Length > 0 && char.IsLetter(word[0]) && !word.StartsWith("__", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Select(static word => new CompletionItem(word, "keyword")),
    ];

    /// <summary>What can follow a dot: members of a value, static members of a type, what a namespace holds.</summary>
    /// <param name="model">The compiler's knowledge of the cell.</param>
    /// <param name="dot">The dot.</param>
    /// <param name="position">Where the member's name begins.</param>
    public static IEnumerable<CompletionItem> FindMembers(SemanticModel model, SyntaxToken dot, int position)
    {
        ExpressionSyntax? left = dot.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            AliasQualifiedNameSyntax alias => alias.Alias,
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax conditional } => conditional.Expression,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        if (left is null) return [];

        ISymbol? symbol = model.GetSymbolInfo(left).Symbol;
        if (symbol is INamespaceOrTypeSymbol container) return Items(model.LookupSymbols(position, container).Where(s => s.IsStatic || s is INamespaceOrTypeSymbol));

        ITypeSymbol? type = model.GetTypeInfo(left).Type ?? (symbol as ILocalSymbol)?.Type;
        if (type is null or IErrorTypeSymbol) return [];
        if (dot.Parent is MemberBindingExpressionSyntax && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return Items(model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(static s => !s.IsStatic && s is not INamedTypeSymbol));
    }

    /// <summary>What can begin an expression: locals, members, types, namespaces, keywords.</summary>
    public static IEnumerable<CompletionItem> FindInScope(SemanticModel model, int position) =>
        Items(model.LookupSymbols(position)).Concat(Keywords).DistinctBy(static item => item.Text, StringComparer.Ordinal);

    private static IEnumerable<CompletionItem> Items(IEnumerable<ISymbol> symbols) => symbols
        .Where(static symbol => symbol.CanBeReferencedByName && symbol.Name.Length > 0 && !IsHidden(symbol))
        .GroupBy(static symbol => symbol.Name, StringComparer.Ordinal)
        .Select(static group => new CompletionItem(group.Key, Kind(group.First()), group.First().ToDisplayString(Short)));

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }, ..]);

    private static string Kind(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        IFieldSymbol => "field",
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => "variable",
        INamespaceSymbol => "namespace",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        _ => "class",
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What a call that is being written takes.</summary>
internal static class CSharpCalls
{
    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType);

    private static readonly SymbolDisplayFormat Parameter = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    /// <summary>The signatures of the innermost call whose parentheses or brackets a place is in; null outside of one.</summary>
    public static CallDescription? Describe(Compilation compilation, int position)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        if (position == 0 || FindArguments(tree.GetRoot(), position) is not { Parent: { } call } arguments) return null;

        SemanticModel model = compilation.GetSemanticModel(tree);
        ISymbol[] candidates = [.. FindCandidates(model, call).Where(symbol => model.IsAccessible(position, symbol))];
        if (candidates.Length == 0) return null;

        int argument = arguments.Arguments.GetSeparators().Count(comma => comma.SpanStart < position);
        string? named = arguments.Arguments.ElementAtOrDefault(argument)?.NameColon?.Name.Identifier.ValueText;
        ISymbol? chosen = model.GetSymbolInfo(call).Symbol;
        int active = Array.FindIndex(candidates, symbol => SymbolEqualityComparer.Default.Equals(symbol, chosen));
        if (active < 0) active = Math.Max(0, Array.FindIndex(candidates, symbol => GetParameters(symbol).Length > argument || GetParameters(symbol) is [.., { IsParams: true }]));
        return new CallDescription([.. candidates.Select(symbol => ToSignature(symbol, compilation))], active, FindParameter(candidates[active], argument, named));
    }

    private static BaseArgumentListSyntax? FindArguments(SyntaxNode root, int position)
    {
        SyntaxToken token = root.FindToken(position - 1);
        if (token.SpanStart >= position || token.IsKind(SyntaxKind.EndOfFileToken)) token = token.GetPreviousToken();
        for (SyntaxNode? node = token.Parent; node is not null; node = node.Parent)
        {
            if (node is BaseArgumentListSyntax list && list.GetFirstToken().Span.End <= position && list.GetLastToken(includeZeroWidth: true) is var close && (close.IsMissing || close.Span.End > position)) return list;
        }

        return null;
    }

    private static IEnumerable<ISymbol> FindCandidates(SemanticModel model, SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => model.GetMemberGroup(invocation.Expression) is { Length: > 0 } group
            ? group
            : model.GetTypeInfo(invocation.Expression).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [],
        BaseObjectCreationExpressionSyntax creation => (model.GetTypeInfo(creation).Type as INamedTypeSymbol)?.InstanceConstructors ?? [],
        ElementAccessExpressionSyntax access => model.GetTypeInfo(access.Expression).Type is { } type
            ? Supertypes(type).SelectMany(static one => one.GetMembers()).OfType<IPropertySymbol>().Where(static property => property.IsIndexer)
            : [],
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Supertypes(ITypeSymbol type)
    {
        for (ITypeSymbol? one = type; one is not null; one = one.BaseType) yield return one;
    }

    private static SignatureDescription ToSignature(ISymbol symbol, Compilation compilation) => new(
        symbol.ToDisplayString(Signature),
        CSharpDocumentation.GetDocumentation(symbol, compilation),
        [.. GetParameters(symbol).Select(static parameter => parameter.ToDisplayString(Parameter))]);

    private static int FindParameter(ISymbol symbol, int argument, string? named)
    {
        System.Collections.Immutable.ImmutableArray<IParameterSymbol> parameters = GetParameters(symbol);
        if (named is not null && parameters.FirstOrDefault(parameter => parameter.Name == named) is { } found) return found.Ordinal;
        return parameters is [.., { IsParams: true }] ? Math.Min(argument, parameters.Length - 1) : argument;
    }

    private static System.Collections.Immutable.ImmutableArray<IParameterSymbol> GetParameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Takes the packages that a cell names out of its text. The compiler lets one <c>#r</c> bring one assembly only, and a
/// package brings those of its dependencies with it.
/// </summary>
internal static class PackageDirectives
{
    internal static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The cell with blanks in the place of each directive that was resolved, so that lines and columns stay, and what they bring.</summary>
    /// <remarks>A directive that cannot be resolved stays in the text, where the compiler reports it at its line.</remarks>
    public static (string Text, ImmutableArray<MetadataReference> References) Resolve(string code, CSharpReferences references)
    {
        if (!code.Contains("nuget:", StringComparison.OrdinalIgnoreCase)) return (code, []);
        var brought = ImmutableArray.CreateBuilder<MetadataReference>();
        char[] text = code.ToCharArray();
        foreach (ReferenceDirectiveTriviaSyntax directive in Packages(code))
        {
            ImmutableArray<PortableExecutableReference> assemblies = references.ResolvePackage(directive.File.ValueText);
            if (references.Problem is not null) break;
            brought.AddRange(assemblies);
            BlankOut(text, directive);
        }

        return (new string(text), brought.ToImmutable());
    }

    /// <summary>The cell with blanks in the place of its package directives, of which nothing is fetched.</summary>
    public static string BlankOut(string code)
    {
        if (!code.Contains("nuget:", StringComparison.OrdinalIgnoreCase)) return code;
        char[] text = code.ToCharArray();
        foreach (ReferenceDirectiveTriviaSyntax directive in Packages(code)) BlankOut(text, directive);
        return new string(text);
    }

    private static IEnumerable<ReferenceDirectiveTriviaSyntax> Packages(string code) => SyntaxFactory.ParseSyntaxTree(code, Parsing)
        .GetCompilationUnitRoot().GetReferenceDirectives().Where(static directive => CSharpReferences.IsPackage(directive.File.ValueText));

    private static void BlankOut(char[] text, ReferenceDirectiveTriviaSyntax directive)
    {
        for (int i = directive.Span.Start; i < directive.Span.End; i++)
        {
            if (text[i] is not ('\r' or '\n')) text[i] = ' ';
        }
    }
}

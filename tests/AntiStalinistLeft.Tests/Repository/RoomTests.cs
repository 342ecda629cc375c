using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AntiStalinistLeft.Tests.Repository;

/// <summary>
/// A room of the library uses itself and the rooms before it. Types of several rooms share the root namespace, so a reference
/// is judged by the file that declares its symbol, as the compiler binds it, and not by its namespace or a using directive.
/// </summary>
public class RoomTests
{
    private const string Library = "src/AntiStalinistLeft";

    /// <summary>The rooms in order of dependency, with the projects that follow the library.</summary>
    private static readonly string[] Rooms =
        ["Core", "Data", "Text", "Wikitext", "Charts", "Papers", "Networks", "Annotations", "Citations", "Corpora", "Publishing", "Histories"];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    [Fact]
    public void A_room_uses_earlier_rooms_only()
    {
        SyntaxTree[] trees = [.. RepositoryFiles.CSharp(Library).Concat(RepositoryFiles.CSharp(Library + ".Histories")).Select(Parse)];
        CSharpCompilation compilation = CSharpCompilation.Create("rooms", [.. trees, ImplicitUsings], PlatformReferences, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Equal([], trees.SelectMany(tree => UpwardReferences(compilation, tree)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_stands_in_a_room_and_its_namespace_is_the_room_or_the_root()
    {
        var misplaced = new List<string>();
        foreach (string file in RepositoryFiles.CSharp(Library))
        {
            string room = RoomOf(file);
            string? name = Parse(file).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().SingleOrDefault()?.Name.ToString();
            if (!Rooms.Contains(room) || (name != "AntiStalinistLeft" && name != "AntiStalinistLeft." + room)) misplaced.Add($"{file}: {name}");
        }

        Assert.Empty(misplaced);
    }

    [Fact]
    public void The_public_types_of_all_projects_are_those_of_the_reviewed_list() =>
        Snapshot.Matches("PublicTypes.txt", string.Join('\n', RepositoryFiles.CSharp("src")
            .SelectMany(file => Parse(file).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MemberDeclarationSyntax>()
                .Where(type => type is (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) && IsPublic(type))
                .Select(type => $"{file.Split('/')[1]}: {NameOf(type)}"))
            .Distinct()
            .Order(StringComparer.Ordinal)) + "\n");

    private static IEnumerable<MetadataReference> PlatformReferences =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => !Path.GetFileName(file).StartsWith("AntiStalinistLeft", StringComparison.Ordinal))
        .Select(file => MetadataReference.CreateFromFile(file));

    private static SyntaxTree ImplicitUsings => CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;",
        Options,
        cancellationToken: TestContext.Current.CancellationToken);

    private static SyntaxTree Parse(string file) =>
        CSharpSyntaxTree.ParseText(RepositoryFiles.Read(file), Options, file, cancellationToken: TestContext.Current.CancellationToken);

    private static IEnumerable<string> UpwardReferences(CSharpCompilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        int own = Array.IndexOf(Rooms, RoomOf(tree.FilePath));
        foreach (SimpleNameSyntax name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol is not { } symbol) continue;
            INamedTypeSymbol? type = (symbol as INamedTypeSymbol ?? symbol.ContainingType)?.OriginalDefinition;
            string? declared = type?.Locations.FirstOrDefault(place => place.IsInSource)?.SourceTree?.FilePath;
            if (string.IsNullOrEmpty(declared)) continue;
            if (Array.IndexOf(Rooms, RoomOf(declared)) > own) yield return $"{tree.FilePath} uses {type!.Name} of {RoomOf(declared)}";
        }
    }

    private static string RoomOf(string file)
    {
        string[] parts = file.Split('/');
        return parts[1] == "AntiStalinistLeft" ? parts[2] : parts[1]["AntiStalinistLeft.".Length..];
    }

    private static bool IsPublic(MemberDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PublicKeyword) && (type.Parent is not BaseTypeDeclarationSyntax outer || IsPublic(outer));

    private static string NameOf(MemberDeclarationSyntax type)
    {
        string name = type switch
        {
            DelegateDeclarationSyntax declared => declared.Identifier.Text + declared.TypeParameterList,
            TypeDeclarationSyntax declared => declared.Identifier.Text + declared.TypeParameterList,
            _ => ((BaseTypeDeclarationSyntax)type).Identifier.Text,
        };
        return type.Parent is BaseTypeDeclarationSyntax outer ? $"{NameOf(outer)}.{name}" : name;
    }
}

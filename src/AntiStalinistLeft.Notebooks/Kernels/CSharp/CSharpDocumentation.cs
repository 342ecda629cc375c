using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What the author of a member says of it: from the XML beside its assembly, for .NET's own from the SDK's reference pack.</summary>
internal static class CSharpDocumentation
{
    // .NET's core library has its documentation in the files of the assemblies that programs name instead.
    private static readonly string[] FilesOfCore = ["System.Runtime", "System.Collections", "System.Threading", "System.Memory", "System.Console", "System.Linq"];

    // What inherits from what inherits: longer chains are circles.
    private const int LongestInheritance = 8;

    private static readonly ConcurrentDictionary<string, XElement?> Known = new(StringComparer.Ordinal);

    /// <summary>
    /// The documentation as plain text; empty where there is none. What is inherited is found where it comes from; a property that
    /// a record declares by a parameter has what the record says of that, or what an attribute of it describes.
    /// </summary>
    public static string GetDocumentation(ISymbol symbol, Compilation compilation) => GetDocumentation(symbol, compilation, 0);

    /// <summary>The documentation that the XML beside an assembly has under an id, as plain text; empty where there is none.</summary>
    public static string GetDocumentation(string id, string assembly) =>
        Known.GetOrAdd(id, static (key, path) => Find(key, path), assembly) is { } member ? Text(member) : string.Empty;

    /// <summary>A comment as plain text: its XML, or the words themselves where it has none.</summary>
    public static string GetDocumentation(string comment) =>
        Parse($"<member>{comment}</member>") is { } member && member.Elements().Any() ? Text(member) : comment.Trim();

    /// <summary>The documentation, and for a value that of its type and of the types which that is made of, a sentence each.</summary>
    public static string GetDocumentationWithTypes(ISymbol symbol, Compilation compilation)
    {
        ITypeSymbol? type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IRangeVariableSymbol => null,
            IFieldSymbol { ContainingType.TypeKind: not TypeKind.Enum } field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        IEnumerable<string> lines = type is INamedTypeSymbol { SpecialType: SpecialType.None } named
            ? named.TypeArguments.OfType<INamedTypeSymbol>().Prepend(named).Where(static one => one.SpecialType == SpecialType.None).Select(one => Describe(one, compilation)).OfType<string>()
            : [];
        return string.Join('\n', lines.Prepend(GetDocumentation(symbol, compilation)).Where(static text => text.Length > 0));
    }

    private static string? Describe(INamedTypeSymbol type, Compilation compilation) =>
        GetDocumentation(type, compilation) is { Length: > 0 } text ? $"{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}: {text.Split('\n')[0]}" : null;

    private static string GetDocumentation(ISymbol symbol, Compilation compilation, int depth)
    {
        ISymbol declared = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;
        XElement? member = Read(declared, compilation);
        string own = member is null ? DescribeParameter(declared, compilation) : Text(member);
        if (member?.Element("inheritdoc") is not { } inherits || depth == LongestInheritance) return own;

        ISymbol? from = inherits.Attribute("cref")?.Value is { } id ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) : GetInherited(declared);
        string theirs = from is null ? string.Empty : GetDocumentation(from, compilation, depth + 1);
        return string.Join('\n', new[] { own, theirs }.Where(static text => text.Length > 0));
    }

    private static string DescribeParameter(ISymbol symbol, Compilation compilation)
    {
        if (symbol is not IPropertySymbol { ContainingType: { } type }) return string.Empty;

        XElement? parameter = Read(type, compilation)?.Elements("param").FirstOrDefault(one => one.Attribute("name")?.Value == symbol.Name);
        return parameter is not null
            ? string.Join(' ', Words(parameter).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : symbol.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name is "ColumnAttribute" or "DescriptionAttribute") is { ConstructorArguments: [{ Value: string text }, ..] } ? text : string.Empty;
    }

    /// <summary>What a member overrides or implements, or the base of a type.</summary>
    private static ISymbol? GetInherited(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } derived ? derived : type.Interfaces.FirstOrDefault(),
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        IEventSymbol { OverriddenEvent: { } raised } => raised,
        _ => symbol.ContainingType?.AllInterfaces.SelectMany(static one => one.GetMembers())
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member)?.OriginalDefinition, symbol)),
    };

    private static XElement? Read(ISymbol declared, Compilation compilation)
    {
        if (declared.Locations.Any(static location => location.IsInSource)) return Parse(declared.GetDocumentationCommentXml());
        if (declared.GetDocumentationCommentId() is not { } id || declared.ContainingAssembly is null) return null;

        string? file = (compilation.GetMetadataReference(declared.ContainingAssembly) as PortableExecutableReference)?.FilePath;
        return file is null ? null : Known.GetOrAdd(id, static (key, path) => Find(key, path), file);
    }

    /// <summary>A comment in a cell; one that is not well formed says nothing.</summary>
    private static XElement? Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml)) return null;

        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, ConformanceLevel = ConformanceLevel.Fragment });
            return reader.ReadToFollowing("member") ? XNode.ReadFrom(reader) as XElement : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Find(string id, string assembly)
    {
        foreach (string file in Files(assembly).Where(File.Exists))
        {
            using XmlReader reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            try
            {
                while (reader.ReadToFollowing("member"))
                {
                    if (reader.GetAttribute("name") == id && XNode.ReadFrom(reader) is XElement member) return member;
                }
            }
            catch (XmlException)
            {
                // A file that is not what its name says has nothing to tell.
                continue;
            }
        }

        return null;
    }

    private static IEnumerable<string> Files(string assembly)
    {
        yield return Path.ChangeExtension(assembly, ".xml");
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        if (Path.GetDirectoryName(assembly) != runtime) yield break;

        // …/shared/Microsoft.NETCore.App/10.0.x beside …/packs/Microsoft.NETCore.App.Ref/10.0.x/ref/net10.0
        string packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(packs)) yield break;

        string name = Path.GetFileNameWithoutExtension(assembly);
        IEnumerable<string> names = name.StartsWith("System.Private.", StringComparison.Ordinal) ? FilesOfCore : [name, .. FilesOfCore];
        foreach (string folder in Directory.EnumerateDirectories(packs).OrderDescending(StringComparer.Ordinal).Take(1))
        {
            foreach (string target in Directory.EnumerateDirectories(Path.Combine(folder, "ref")))
            {
                foreach (string each in names) yield return Path.Combine(target, each + ".xml");
            }
        }
    }

    private static string Text(XElement member)
    {
        StringBuilder text = new();
        Append(text, string.Empty, member.Element("summary"));
        foreach (XElement parameter in member.Elements("param")) Append(text, $"{parameter.Attribute("name")?.Value}: ", parameter);
        Append(text, "Returns: ", member.Element("returns"));
        foreach (XElement thrown in member.Elements("exception")) Append(text, $"Throws {ShortName(thrown.Attribute("cref")?.Value)}: ", thrown);
        Append(text, "Remarks: ", member.Element("remarks"));
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, string lead, XElement? part)
    {
        if (part is null) return;

        string words = string.Join(' ', Words(part).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0) text.Append(lead).Append(words).Append('\n');
    }

    private static string Words(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XText plain => plain.Value,
        XElement { Name.LocalName: "see" or "seealso" } link => link.Value.Length > 0 ? link.Value : ShortName(link.Attribute("cref")?.Value) ?? link.Attribute("langword")?.Value ?? string.Empty,
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => name.Attribute("name")?.Value ?? string.Empty,
        XElement { Name.LocalName: "para" } paragraph => " " + Words(paragraph) + " ",
        XElement other => Words(other),
        _ => string.Empty,
    }));

    /// <summary>«Corpus.Open» for «M:AntiStalinistLeft.Corpus.Open(System.String)».</summary>
    private static string? ShortName(string? id)
    {
        if (id is null) return null;

        string name = id.Split('(')[0];
        name = name.Length > 2 && name[1] == ':' ? name[2..] : name;
        string[] parts = name.Split('.');
        return id.StartsWith("T:", StringComparison.Ordinal) || parts.Length < 2 ? parts[^1].Split('`')[0] : $"{parts[^2].Split('`')[0]}.{parts[^1].Split('`')[0]}";
    }
}

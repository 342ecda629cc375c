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

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The documentation as plain text; empty where there is none.</summary>
    public static string GetDocumentation(ISymbol symbol, Compilation compilation)
    {
        ISymbol declared = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        if (declared.OriginalDefinition.GetDocumentationCommentId() is not { } id || declared.ContainingAssembly is null) return string.Empty;

        string? file = (compilation.GetMetadataReference(declared.ContainingAssembly) as PortableExecutableReference)?.FilePath;
        return file is null ? string.Empty : Known.GetOrAdd(id, static (key, path) => Find(key, path), file);
    }

    private static string Find(string id, string assembly)
    {
        foreach (string file in Files(assembly).Where(File.Exists))
        {
            using XmlReader reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            try
            {
                while (reader.ReadToFollowing("member"))
                {
                    if (reader.GetAttribute("name") == id && XNode.ReadFrom(reader) is XElement member) return Text(member);
                }
            }
            catch (XmlException)
            {
                // A file that is not what its name says has nothing to tell.
                continue;
            }
        }

        return string.Empty;
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

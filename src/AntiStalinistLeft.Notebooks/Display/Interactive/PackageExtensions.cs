using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// What packages bring for .NET Interactive under <c>interactive-extensions/dotnet</c>: assemblies with types that implement
/// its <c>IKernelExtension</c>, which register formatters, and an <c>extension.dib</c>, whose cells are run.
/// </summary>
internal static class PackageExtensions
{
    private const string Folder = "interactive-extensions/dotnet/";
    private const string ContractNamespace = "Microsoft.DotNet.Interactive";
    private const string Contract = "IKernelExtension";

    /// <summary>True for a file of a package that extends the engine.</summary>
    public static bool IsPart(string path) => path.StartsWith(Folder, StringComparison.OrdinalIgnoreCase)
        && (path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || IsNotebook(path));

    /// <summary>True for a file that is run as a notebook rather than called.</summary>
    public static bool IsNotebook(string path) => Path.GetFileName(path).Equals("extension.dib", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A cell that calls the extension which an assembly holds, with a kernel that is looked at afterwards and then given up, and
    /// whose value says what the extension wanted to add to it; null where the assembly holds none.
    /// </summary>
    public static string? WriteCall(string file)
    {
        string[] types = [.. FindTypes(file)];
        if (types.Length == 0) return null;

        IEnumerable<string> calls = types.Select(static type => $"((global::{ContractNamespace}.{Contract})new global::{type}()).OnLoadAsync(kernel).GetAwaiter().GetResult();");
        return $$"""
            #r "{{file.Replace('\\', '/')}}"
            using (var kernel = new global::{{ContractNamespace}}.CompositeKernel("asl"))
            {
                {{string.Join(' ', calls)}}
                global::System.Console.WriteLine("{{Path.GetFileNameWithoutExtension(file)}} registered its formatters.");
                foreach (var child in kernel.ChildKernels) global::System.Console.WriteLine($"{{Path.GetFileNameWithoutExtension(file)}} offers the kernel {child.Name}, which this engine does not take.");
            }
            """;
    }

    private static IEnumerable<string> FindTypes(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using PEReader assembly = new(stream);
        MetadataReader metadata = assembly.GetMetadataReader();
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            bool extends = type.GetInterfaceImplementations().Select(metadata.GetInterfaceImplementation)
                .Any(one => one.Interface.Kind == HandleKind.TypeReference && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)one.Interface).Name) == Contract);
            if (extends) yield return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        }
    }
}

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Where the host has loaded an assembly, the host's copy is used, so that types are identical, whatever file <c>#r</c> names.</summary>
internal static class HostAssemblyCheck
{
    /// <summary>What a reader of the notebook should know: that the file named is another build than the host's. Null where it is the same, or not there.</summary>
    /// <param name="host">The host's file.</param>
    /// <param name="named">The file that a cell or a package names.</param>
    public static string? DescribeDifference(string host, string named) =>
        !File.Exists(named) || Path.GetFullPath(named) == host || Build(named) == Build(host)
            ? null
            : $"#r: {Path.GetFileNameWithoutExtension(host)} is loaded by the host already, in another build than {named}; the host's copy is used.";

    private static Guid? Build(string file)
    {
        try
        {
            using PEReader reader = new(File.OpenRead(file));
            if (!reader.HasMetadata) return null;
            MetadataReader metadata = reader.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // No assembly at all is another build, too.
            return null;
        }
    }
}

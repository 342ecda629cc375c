using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AntiStalinistLeft.Notebooks.Kernels;

/// <summary>An assembly that the host has loaded is used in its copy, so that types are the same, whatever file <c>#r</c> names.</summary>
public static class HostCopy
{
    /// <summary>What a reader of the notebook should know: that the file named is another build than the host's. Null where it is the same, or not there.</summary>
    /// <param name="host">The host's file.</param>
    /// <param name="named">The file that a cell or a package names.</param>
    public static string? Difference(string host, string named) =>
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

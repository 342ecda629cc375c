using System.Reflection;
using System.Runtime.Loader;

namespace AntiStalinistLeft.Interactive;

/// <summary>
/// One copy of each assembly for all languages. The engine loads what C# cells refer to into a context of its own, where F#
/// does not look; loaded twice, a table of one language would be no table in the other.
/// </summary>
internal static class SharedAssemblies
{
    /// <summary>Where the assemblies of these types lie.</summary>
    public static IEnumerable<string> Files(params IEnumerable<Type> types) => types.Select(type => type.Assembly.Location);

    /// <summary>Lets code of the default context, as F# cells are, have the copies that C# cells have.</summary>
    public static void Offer() => AssemblyLoadContext.Default.Resolving += static (_, name) => Find(name);

    private static Assembly? Find(AssemblyName name) =>
        AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => !loaded.IsDynamic && loaded.FullName == name.FullName);
}

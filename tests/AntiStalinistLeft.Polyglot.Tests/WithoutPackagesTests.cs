using System.Reflection;

namespace AntiStalinistLeft.Polyglot.Tests;

/// <summary>What the default build must leave out.</summary>
public class WithoutPackagesTests
{
    [Fact]
    public void The_default_build_of_the_adapters_is_empty_and_needs_no_package()
    {
        var adapters = Assembly.Load("AntiStalinistLeft.Polyglot");
        Assert.Empty(adapters.GetExportedTypes());
        Assert.All(adapters.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }
}

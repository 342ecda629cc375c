using System.Reflection;

namespace AntiStalinistLeft.Documentation.Tests;

/// <summary>A notebook opens <c>AntiStalinistLeft</c> beside the packages that the kit is asked to work with.</summary>
public class NameClashTests
{
    private static readonly Assembly[] Ours = [typeof(Corpus).Assembly, typeof(ArticleHistory).Assembly];

    [Theory]
    [InlineData("Microsoft.Data.Analysis")]
    [InlineData("Plotly.NET")]
    public void No_public_type_shares_its_name_with_one_that_a_package_opens(string package)
    {
        IEnumerable<Type> theirs = Assembly.Load(package).GetExportedTypes().Where(type => type.Namespace == package);
        Assert.NotEmpty(theirs);
        Assert.Equal([], Names(Ours.SelectMany(assembly => assembly.GetExportedTypes())).Intersect(Names(theirs)));
    }

    /// <summary>The names that an opened namespace gives, with the number of type parameters, for that tells types apart.</summary>
    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Where(type => !type.IsNested).Select(type => type.Name);
}

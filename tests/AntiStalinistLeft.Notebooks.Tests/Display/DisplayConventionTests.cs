using System.Reflection;
using System.Runtime.Loader;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>The convention as our engine honours it, held against the real formatter of .NET Interactive.</summary>
public class DisplayConventionTests
{
    private static readonly ObjectFormatter Ours = new();

    private static readonly Type Theirs = LoadTheirs().GetType("Microsoft.DotNet.Interactive.Formatting.Formatter", throwOnError: true)!;

    private static Assembly LoadTheirs() =>
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "interactive", "Microsoft.DotNet.Interactive.Formatting.dll"));

    private static string TheirText(object value, string mimeType) =>
        (string)Theirs.GetMethod("ToDisplayString", [typeof(object), typeof(string)])!.Invoke(null, [value, mimeType])!;

    private static IEnumerable<string> TheirPreferredMimeTypes(Type type) =>
        (IEnumerable<string>)Theirs.GetMethod("GetPreferredMimeTypesFor", [typeof(Type)])!.Invoke(null, [type])!;

    public static TheoryData<object, string> Values => new()
    {
        { new Poster("Peace"), "text/html" },
        { new Poster("Peace"), "text/plain" },
        { new SignedPoster("Bread", "Anna"), "text/html" },
        { new SignedPoster("Bread", "Anna"), "text/plain" },
        { new TestChart(3), "application/vnd.plotly.v1+json" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void The_real_formatter_and_ours_give_the_same_text(object value, string mimeType)
    {
        string theirs = TheirText(value, mimeType);
        Assert.Equal(theirs, Ours.FormatAs(value, mimeType));
        Assert.Contains(value is Poster poster ? poster.Slogan : "bar", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_formatter_and_ours_prefer_the_same_media_types()
    {
        Assert.Equal(["application/vnd.plotly.v1+json"], TheirPreferredMimeTypes(typeof(TestChart)));
        Assert.Equal("application/vnd.plotly.v1+json", Ours.Format(new TestChart(1)).First().Key);
    }

    [Fact]
    public void A_formatter_that_says_false_leaves_the_value_to_the_plain_ones()
    {
        Assert.Equal("Poster { Slogan = \"\" }", Ours.FormatAs(new Poster(""), MimeTypes.PlainText));
        Assert.DoesNotContain("POSTER", TheirText(new Poster(""), "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_names_formatters_shows_itself_inside_a_table() =>
        Assert.Contains("<td><b>Peace</b></td>", Ours.FormatAs(new[] { new { P = new Poster("Peace") } }, MimeTypes.Html), StringComparison.Ordinal);
}

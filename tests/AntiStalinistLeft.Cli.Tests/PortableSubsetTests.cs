using System.Text.Json;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Every notebook keeps to the part of the format that other engines read too; see docs/other-engines.md.</summary>
public partial class PortableSubsetTests
{
    private static readonly string Notebooks = Path.Combine(RepositoryFolder.Root, "notebooks");

    private static readonly string[] Canonical = ["csharp", "fsharp", "markdown", "html", "mermaid", "javascript", "sql"];

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Notebooks, "*.dib", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Notebooks, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static string[] LinesOf(string name) => File.ReadAllText(Path.Combine(Notebooks, name)).Split('\n');

    [Theory]
    [MemberData(nameof(Files))]
    public void The_meta_block_comes_first_and_names_every_language_used(string name)
    {
        string[] lines = LinesOf(name);
        Assert.Equal("#!meta", lines[0]);
        using JsonDocument meta = JsonDocument.Parse(lines[2]);
        string[] named = [.. meta.RootElement.GetProperty("kernelInfo").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];
        string[] used = [.. lines.Where(line => line.StartsWith("#!", StringComparison.Ordinal)).Select(line => line[2..]).Where(word => Canonical.Contains(word)).Distinct()];
        Assert.Empty(used.Except(named));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_separator_stands_before_every_cell_by_its_canonical_name(string name)
    {
        string[] body = LinesOf(name)[3..];
        Assert.StartsWith("#!", body.First(line => line.Length > 0), StringComparison.Ordinal);
        Assert.DoesNotContain(body, line => ShortName().IsMatch(line));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Magic_commands_are_those_that_other_engines_know(string name)
    {
        foreach (string line in LinesOf(name)[1..].Where(line => line.StartsWith("#!", StringComparison.Ordinal)))
        {
            Assert.True(Canonical.Contains(line[2..]) || KnownMagic().IsMatch(line), $"{name}: {line}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_import_stands_alone_in_its_cell(string name)
    {
        string[] lines = LinesOf(name);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("#!import", StringComparison.Ordinal)) continue;
            Assert.StartsWith("#!", lines[..i].Last(line => line.Length > 0), StringComparison.Ordinal);
            Assert.StartsWith("#!", lines[(i + 1)..].First(line => line.Length > 0), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_reference_is_relative_to_the_notebook_or_a_package_with_a_version(string name)
    {
        foreach (string line in LinesOf(name).Where(line => line.StartsWith("#r ", StringComparison.Ordinal)))
        {
            Assert.True(PackageReference().IsMatch(line) || FileReference().IsMatch(line), $"{name}: {line}");
        }
    }

    [GeneratedRegex(@"^#!(c#|cs|C#|f#|fs|F#|md|js|HTML)\s*$")]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^#!import [\w./-]+\.dib$|^#!set --name \w+ --value @\w+:\w+$|^#!connect sqlite --kernel-name \w+ "".+""$")]
    private static partial Regex KnownMagic();

    [GeneratedRegex(@"^#r ""nuget: [\w.]+, [\w.-]+""$")]
    private static partial Regex PackageReference();

    [GeneratedRegex(@"^#r ""(\.\./)+artifacts/bin/[\w.]+/release/[\w.]+\.dll""$")]
    private static partial Regex FileReference();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AntiStalinistLeft.Citations;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>Programs that we did not write read our exports: pandoc with citeproc, and bibutils.</summary>
public partial class OtherReadersTests
{
    private static readonly IReadOnlyList<BibliographyEntry> Works =
    [
        .. BibliographyBuilder.BuildAll(Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow().Works),
        new BibliographyEntry
        {
            Key = "tamm1990-nasty",
            Type = WorkType.Book,
            Title = "Salt & Rope: 100% {Braces}, a_b, C# and $5 – the “Żółw” of Łódź",
            Authors = [new PersonName("Ada", "van Tamm"), new PersonName(string.Empty, "Friends of Salt and Rope, Inc."), new PersonName("Ödön", "Tőkés")],
            Issued = new PublicationDate(1990, Season: 4),
        },
    ];

    [Theory]
    [InlineData(nameof(BibliographyFormat.CslJson), "csljson")]
    [InlineData(nameof(BibliographyFormat.Bibtex), "biblatex")]
    [InlineData(nameof(BibliographyFormat.Bibtex), "bibtex")]
    public void Pandoc_reads_each_work_with_its_title_and_its_names(string formatName, string reader)
    {
        using JsonDocument read = JsonDocument.Parse(OtherProgram.Run("pandoc", ["-f", reader, "-t", "csljson"], Written(Enum.Parse<BibliographyFormat>(formatName))));
        var found = read.RootElement.EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!);
        Assert.Equal(Works.Select(work => work.Key).Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        foreach (BibliographyEntry work in Works)
        {
            Assert.Equal(Plain(work.Title), Plain(found[work.Key].GetProperty("title").GetString()!));
            Assert.Equal(work.Authors.Select(Said), Names(found[work.Key], "author"));
            if (work.ContainerTitle is { } container) Assert.Equal(Plain(container), Plain(found[work.Key].GetProperty("container-title").GetString()!));
            if (work.Issued is { EndYear: null } issued && reader != "bibtex") Assert.Equal(issued.Year, found[work.Key].GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32());
        }
    }

    [Theory]
    [InlineData(nameof(BibliographyFormat.CslJson), "works.json")]
    [InlineData(nameof(BibliographyFormat.Bibtex), "works.bib")]
    public void Citeproc_finds_every_key_that_a_paper_cites(string formatName, string name)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("asl-citeproc-");
        try
        {
            string file = Path.Combine(folder.FullName, name);
            File.WriteAllText(file, Written(Enum.Parse<BibliographyFormat>(formatName)));
            string paper = string.Join("\n\n", Works.Select(work => $"One says so [@{work.Key}, 12]."));
            string text = OtherProgram.Run("pandoc", ["-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc", "--bibliography", file], paper);
            Assert.DoesNotContain("???", text, StringComparison.Ordinal);
            Assert.All(Works, work => Assert.Contains(Plain(work.Title), Plain(text), StringComparison.OrdinalIgnoreCase));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // biber's own parser counts brackets whatever stands before them; an entry that it cannot read is lost with those behind it.
    [Fact]
    public void The_parser_of_biber_reads_every_entry_of_every_export() => Prop.ForAll(AnyEntry.Of(BibliographyFormat.Bibtex).Generator.ListOf().ToArbitrary(), entries =>
    {
        BibliographyEntry[] unlike = [.. entries.DistinctBy(entry => entry.Key)];
        const string Program = "use Text::BibTeX; $f = Text::BibTeX::File->new('-'); while ($e = Text::BibTeX::Entry->new($f)) { print $e->parse_ok ? $e->key : 'broken', qq(\n) }";
        string[] keys = OtherProgram.Run("perl", ["-e", Program], Written(BibliographyFormat.Bibtex, unlike)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(unlike.Select(entry => entry.Key), keys);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    // RIS has no mark for a body, so bibutils takes one for a person; such a name with a comma and an «and» it takes for two.
    // It knows no whole periodicals either, which are exported only where all is asked for.
    [Fact]
    public void Bibutils_reads_each_record_of_ris_with_its_title_and_its_names()
    {
        BibliographyEntry[] works = [.. Works.Where(work => work.Type != WorkType.Periodical).Select(work => work with { Authors = [.. work.Authors.Where(name => !name.IsBare)] })];
        XNamespace mods = "http://www.loc.gov/mods/v3";
        XElement[] found = [.. XDocument.Parse(OtherProgram.Run("ris2xml", [], Written(BibliographyFormat.Ris, works))).Root!.Elements(mods + "mods")];
        Assert.Equal(works.Length, found.Length);
        foreach ((BibliographyEntry work, XElement record) in works.Zip(found))
        {
            string title = string.Join(": ", record.Element(mods + "titleInfo")!.Elements().Where(part => part.Name.LocalName is "title" or "subTitle").Select(part => part.Value));
            Assert.Equal(Plain(work.Title), Plain(title));
            string[] families = [.. record.Elements(mods + "name").Where(IsAuthor).Select(name => name.Elements(mods + "namePart").Last(part => part.Attribute("type") is not { Value: "given" }).Value)];
            Assert.Equal(work.Authors.Select(name => Plain(name.Family)), families.Select(Plain));
            if (work.Type is WorkType.Chapter or WorkType.Article) Assert.Contains(Plain(work.ContainerTitle!), Plain(string.Join(" ", record.Elements(mods + "relatedItem").Descendants().Where(part => part.Name.LocalName is "title" or "subTitle").Select(part => part.Value))), StringComparison.Ordinal);
        }

        bool IsAuthor(XElement name) => name.Descendants(mods + "roleTerm").Any(role => role.Value is "author");
    }

    private static string Written(BibliographyFormat format, IReadOnlyList<BibliographyEntry>? works = null)
    {
        var writer = new StringWriter();
        BibliographyExport.Write(works ?? Works, format, writer);
        return writer.ToString();
    }

    private static string Said(PersonName name) => Plain($"{name.Given} {name.Family}");

    private static string[] Names(JsonElement item, string role) =>
        item.TryGetProperty(role, out JsonElement names)
            ? [.. names.EnumerateArray().Select(name => Plain(string.Join(' ', ((string[])["literal", "given", "dropping-particle", "non-dropping-particle", "family"]).Select(part => name.TryGetProperty(part, out JsonElement value) ? value.GetString() : null))))]
            : [];

    // Programs choose their own quotation marks, dashes and blanks; words and their order are ours.
    private static string Plain(string text) => NoWords().Replace(Tags().Replace(text, string.Empty), " ").Trim();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[^\w&%{}#$]+")]
    private static partial Regex NoWords();
}

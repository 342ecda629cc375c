using System.Globalization;
using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Annotations.Citations.Works;
using AntiStalinistLeft.Annotations.Lexicons;
using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Tables;
using AntiStalinistLeft.Tests.Reading;

namespace AntiStalinistLeft.Tests.Annotations.Citations;

public class EssayCitationsTests
{
    private static readonly Lazy<CorpusCitations> Essay = new(() => Find(new CitationOptions()));

    [Fact]
    public void Dump()
    {
        FullTexts.SkipUnlessPresent();
        var lines = new StringBuilder();
        foreach (Citation c in Essay.Value.Citations)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"{c.Note}.{c.Ordinal} {c.Raw}\n     -> {c.Key ?? "-"} in {c.Container} | {CellText.Of(c.Type)} {CellText.Of(c.Form)} {CellText.Of(c.Relation)} au=[{string.Join("; ", c.Authors)}] {CellText.Of(c.AuthorsFrom)} sp=[{c.Speaker}] {CellText.Of(c.Confidence)} {c.Rule} cand=[{string.Join(" ", c.Candidates)}] loc={string.Join(",", c.Locators)}");
        }

        foreach (CitedWork w in Essay.Value.Works) lines.AppendLine(CultureInfo.InvariantCulture, $"W {w.Key} {w.Type} [{string.Join("; ", w.Authors)}] {w.Title} | {w.Container} | {w.Place}, {w.Publisher}, {w.Year}, v{w.Volume} i{w.Issue}");
        File.WriteAllText("/tmp/citwork/resolved.txt", lines.ToString());
    }

    private static CorpusCitations Find(CitationOptions options)
    {
        Document essay = FullTexts.Read("mckay");
        var finder = new MentionFinder(Lexicon.Load(RepositoryFolder.At("data", "lexicon")).GetOrThrow());
        return new CitationFinder(options).Find(essay, finder.Find(essay));
    }
}

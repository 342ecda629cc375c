using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Tests.Corpora;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Charts;

/// <summary>Every chart of the real texts, with the lexicon's mentions; voices are those of blocks only.</summary>
internal static class RealFigures
{
    private static readonly Lazy<MentionFinder> Finder = new(() => new MentionFinder(Lexicon.Load(RepositoryFolder.At("data", "lexicon")).GetOrThrow()));

    private static readonly string[] Ids = ["wikipedia-r1", "wikipedia-r2", "wikipedia-r3", "costello", "mckay"];

    public static IReadOnlyList<FigureDocument> Documents { get; } =
    [
        new("wikipedia-r1", "Wikipedia r1", "wikipedia"),
        new("wikipedia-r2", "Wikipedia r2", "wikipedia"),
        new("wikipedia-r3", "Wikipedia r3", "wikipedia"),
        new("costello", "Costello"),
        new("mckay", "McKay"),
    ];

    public static IReadOnlyList<CaptionedFigure> All()
    {
        Dictionary<string, Document> texts = Ids.ToDictionary(id => id, FullTexts.Read);
        Table<BlockRow> blocks = texts.Values.SelectMany(BlocksOf).ToTable("blocks");
        Table<MentionRow> mentions = texts.Values.SelectMany(MentionsOf).ToTable("mentions");
        Table<FrequencyRow> rates = FrequencyAnalysis.Count(mentions, blocks, new FrequencyOptions());
        Table<FrequencyRow> sections = FrequencyAnalysis.Count(mentions, blocks, new FrequencyOptions { BySection = true });
        RevisionAlignment alignment = RevisionComparison.Compare(Text("wikipedia-r1", texts, mentions), Text("wikipedia-r2", texts, mentions), new RevisionComparisonOptions { NewerLacksParentheses = true });
        var labels = Finder.Value.Lexicon.Entries.ToDictionary(e => e.Id, e => e.Label);
        FigureDocument[] revisions = [.. Documents.Take(3)];
        return
        [
            RevisionDotPlot.Draw(rates, new FigureOptions { Labels = labels, Documents = revisions }),
            MentionChangeChart.Draw(RevisionAnalysis.CountMentions(alignment.Mentions, new RevisionAnalysisOptions()), new FigureOptions { Labels = labels, Documents = Documents, Top = 14 }),
            SmallMultiples.Draw(rates, new SmallMultiplesOptions { Labels = labels, Documents = Documents, Top = 12 }),
            MentionHeatmap.Draw(sections.Where(r => r.Document == "wikipedia-r3"), new MentionHeatmapOptions { Labels = labels, Documents = Documents }),
            MentionHeatmap.Draw(sections.Where(r => r.Document == "wikipedia-r2"), new MentionHeatmapOptions { Labels = labels, Documents = Documents, Name = "mentions-by-section", Value = MentionHeatmapValue.Mentions, Top = 10 }),
            RateBarChart.Draw(rates, new FigureOptions { Labels = labels, Documents = [.. Documents.Skip(3)], Name = "rates-of-two-texts" }),
            RateBarChart.Draw(rates, new FigureOptions { Labels = labels, Documents = revisions, Name = "rates-of-three-revisions" }),
            CooccurrenceChart.Draw(CooccurrenceAnalysis.Count(mentions, blocks, new CooccurrenceOptions()).Where(r => r.Document == "wikipedia-r3"), new FigureOptions { Labels = labels, Documents = Documents, Top = 10 }),
        ];
    }

    private static RevisionText Text(string id, Dictionary<string, Document> texts, Table<MentionRow> mentions) =>
        RevisionText.FromDocument(texts[id], RevisionFixture.Sentences(texts[id]), mentions);

    private static IEnumerable<BlockRow> BlocksOf(Document document) => document.Blocks.Select(block =>
    {
        int words = WhiteSpaceWordCounter.Count(document.GetText(block));
        bool quotation = block.Kind == BlockKind.BlockQuotation;
        string? heading = document.Sections.FirstOrDefault(s => s.Ordinal == block.Section)?.Heading;
        return new BlockRow(document.Id, block.Ordinal, block.Kind, block.Zone, block.Section, heading, null, null, 1, words, quotation ? 0 : words, 0, quotation ? words : 0, 0, 0);
    });

    private static IEnumerable<MentionRow> MentionsOf(Document document)
    {
        IReadOnlyList<Sentence> sentences = SentenceSplitter.Split(document);
        foreach (Mention mention in Finder.Value.Find(document))
        {
            Block block = document.Blocks[mention.Block - 1];
            TextSpan place = document.Text.ToOriginal(mention.Span);
            string? heading = document.Sections.FirstOrDefault(s => s.Ordinal == block.Section)?.Heading;
            yield return new MentionRow(
                document.Id, mention.Kind, mention.Entity, place.Start, place.Length, mention.Span.GetText(document.Text.Value), block.Ordinal,
                sentences.First(s => s.Block == block.Ordinal && s.Span.End >= mention.Span.End).Ordinal, block.Zone,
                block.Kind == BlockKind.BlockQuotation ? Voice.BlockQuoted : Voice.Own, null, block.Section, heading);
        }
    }
}

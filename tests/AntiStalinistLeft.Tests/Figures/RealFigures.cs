using AntiStalinistLeft.Analyses.CoMentions;
using AntiStalinistLeft.Analyses.Frequencies;
using AntiStalinistLeft.Analyses.Revisions;
using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Annotations.Voices;
using AntiStalinistLeft.Documents;
using AntiStalinistLeft.Figures;
using AntiStalinistLeft.Figures.Charts;
using AntiStalinistLeft.Tables;
using AntiStalinistLeft.Tests.Analyses.Revisions;
using AntiStalinistLeft.Tests.Reading;
using AntiStalinistLeft.Tokens;

namespace AntiStalinistLeft.Tests.Figures;

/// <summary>Every chart of the real texts, with mentions of a few words only: the charts are tested here, not the lexicon.</summary>
internal static class RealFigures
{
    private static readonly (string Pattern, string Entity)[] Tendencies =
    [
        ("(?:neo-)?[Ss]talinis(?:m|ts?)", "Stalinism"), ("anti-[Ss]talinists?|[Aa]nti-[Ss]talinism|anti-Stalinist left", "Anti-Stalinist left"), ("[Tt]rotskyi(?:sm|sts?)", "Trotskyism"),
        ("[Bb]olshevi(?:sm|ks?)", "Bolshevism"), ("[Aa]narchis(?:m|ts?)", "Anarchism"), ("Left Opposition", "Left Opposition"), ("Right Opposition", "Right Opposition"),
        ("[Mm]arxis(?:m|ts?)", "Marxism"), ("[Ll]eninis(?:m|ts?)", "Leninism"), ("Menshevi(?:sm|ks?)", "Menshevism"), ("[Ll]eft communis(?:m|ts?)", "Left communism"),
        ("[Ss]ocialis(?:m|ts?)", "Socialism"), ("[Ll]ibertarian", "Libertarian socialism and libertarian Marxism taken together"), ("Titoism", "Titoism"), ("New Left", "New Left"),
    ];

    private static readonly (string Pattern, string Entity)[] Persons =
    [
        ("Stalin", "Joseph Stalin"), ("Trotsky", "Leon Trotsky"), ("Lenin", "Vladimir Lenin"), ("Bukharin", "Nikolai Bukharin"), ("Luxemburg", "Rosa Luxemburg"), ("Goldman", "Emma Goldman"),
        ("Zinoviev", "Grigory Zinoviev"), ("Kamenev", "Lev Kamenev"), ("Tito", "Josip Broz Tito"), ("Orwell", "George Orwell"), ("Traverso", "Enzo Traverso"), ("Kim Il Sung", "Kim Il Sung"),
    ];

    private static readonly string[] Ids = ["wikipedia-r1", "wikipedia-r2", "wikipedia-r3", "costello", "mckay"];

    public static IReadOnlyList<FigureDocument> Documents { get; } =
    [
        new("wikipedia-r1", "Wikipedia r1", "wikipedia", Dated: false),
        new("wikipedia-r2", "Wikipedia r2", "wikipedia", Dated: false, Complete: false),
        new("wikipedia-r3", "Wikipedia r3", "wikipedia", Dated: false, Complete: false),
        new("costello", "Costello"),
        new("mckay", "McKay"),
    ];

    public static IReadOnlyList<Figure> All()
    {
        Dictionary<string, Document> texts = Ids.ToDictionary(id => id, FullTexts.Read);
        DataFrame<BlockRow> blocks = texts.Values.SelectMany(BlocksOf).ToDataFrame("blocks");
        DataFrame<MentionRow> mentions = texts.Values.SelectMany(MentionsOf).ToDataFrame("mentions");
        DataFrame<FrequencyRow> rates = FrequencyAnalysis.Count(mentions, blocks, new FrequencyOptions());
        DataFrame<FrequencyRow> sections = FrequencyAnalysis.Count(mentions, blocks, new FrequencyOptions { BySection = true });
        RevisionAlignment alignment = RevisionComparison.Compare(Text("wikipedia-r1", texts, mentions), Text("wikipedia-r2", texts, mentions), new RevisionComparisonOptions());
        FigureDocument[] revisions = [.. Documents.Take(3)];
        return
        [
            DotsAcrossRevisions.Draw(rates, new DotsOptions { Documents = revisions, Join = true }),
            KeptAddedRemovedBars.Draw(RevisionAnalysis.Mentions(alignment.Mentions, new RevisionAnalysisOptions()), new FigureOptions { Documents = Documents, Top = 14 }),
            SmallMultiples.Draw(rates, new SmallMultiplesOptions { Documents = Documents, Top = 12 }),
            Heatmap.Draw(sections.Where(r => r.Document == "wikipedia-r3"), new HeatmapOptions { Documents = Documents }),
            Heatmap.Draw(sections.Where(r => r.Document == "wikipedia-r2"), new HeatmapOptions { Documents = Documents, Name = "mentions-by-section", Value = HeatmapValue.Mentions, Top = 10 }),
            Bars.Draw(rates, new FigureOptions { Documents = [.. Documents.Skip(3)], Name = "rates-of-two-texts" }),
            Bars.Draw(rates, new FigureOptions { Documents = revisions, Name = "rates-of-three-revisions" }),
            CoMentionHeatmap.Draw(CoMentionAnalysis.Count(mentions, blocks, new CoMentionOptions()).Where(r => r.Document == "wikipedia-r3"), new FigureOptions { Documents = Documents, Top = 10 }),
        ];
    }

    private static RevisionText Text(string id, Dictionary<string, Document> texts, DataFrame<MentionRow> mentions) =>
        RevisionText.Of(texts[id], RevisionFixture.Sentences(texts[id]), mentions);

    private static IEnumerable<BlockRow> BlocksOf(Document document) => document.Blocks.Select(block =>
    {
        int words = WhiteSpaceWords.Count(document.TextOf(block));
        bool quotation = block.Kind == BlockKind.BlockQuotation;
        string? heading = document.Sections.FirstOrDefault(s => s.Ordinal == block.Section)?.Heading;
        return new BlockRow(document.Id, block.Ordinal, block.Kind, block.Zone, block.Section, heading, null, null, words, quotation ? 0 : words, 0, quotation ? words : 0, 0, 0);
    });

    private static IEnumerable<MentionRow> MentionsOf(Document document)
    {
        IReadOnlyList<Sentence> sentences = RevisionFixture.Sentences(document);
        foreach (MentionRow mention in RevisionFixture.Mentions(document, [.. Tendencies, .. Persons]))
        {
            int end = document.Text.ToNormalized(new TextSpan(mention.Offset!.Value, mention.Length!.Value)).End;
            yield return mention with
            {
                Kind = Persons.Any(p => p.Entity == mention.Entity) ? MentionKind.Person : MentionKind.Tendency,
                Sentence = sentences.First(s => s.Block == mention.Block && s.Span.End >= end).Ordinal,
                Voice = document.Blocks[mention.Block - 1].Kind == BlockKind.BlockQuotation ? Voice.BlockQuoted : Voice.Own,
            };
        }
    }
}

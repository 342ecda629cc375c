using System.Globalization;
using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>Holds the rules to voices and speakers that were given by hand to the mentions of three of the full texts.</summary>
public class VoiceGoldTests(ITestOutputHelper output)
{
    private const double Least = 0.98;

    [Fact]
    public void Voices_and_speakers_agree_with_those_given_by_hand()
    {
        FullTexts.SkipUnlessPresent();
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(FullTexts.Gold!, "voice.json")));
        var table = new StringBuilder("source        mentions voice speakers\n");
        foreach (IGrouping<string, JsonElement> source in file.RootElement.GetProperty("mentions").EnumerateArray()
            .GroupBy(mention => mention.GetProperty("document").GetString()!))
        {
            (Document document, IReadOnlyList<VoiceSpan> voices) = Read(source.Key);
            int[] right = [0, 0, 0];
            foreach (JsonElement mention in source) Compare(mention, document, voices, right, table);
            table.AppendLine(CultureInfo.InvariantCulture, $"{source.Key,-13} {source.Count(),8} {right[0],5} {right[2]}/{right[1]}");
            Assert.True(right[0] >= Least * source.Count() && right[2] >= Least * right[1], table.ToString());
        }

        output.WriteLine(table.ToString());
    }

    [Fact]
    public void Every_block_quotation_of_the_essay_but_that_of_a_resolution_has_a_speaker()
    {
        FullTexts.SkipUnlessPresent();
        (_, IReadOnlyList<VoiceSpan> voices) = Read("mckay");
        VoiceSpan[] blocks = [.. voices.Where(span => span.Voice == Voice.BlockQuoted)];
        Assert.Equal(25, blocks.Length);
        Assert.Equal(2, blocks.Count(span => span.Speaker is null));
    }

    private static void Compare(JsonElement mention, Document document, IReadOnlyList<VoiceSpan> voices, int[] right, StringBuilder table)
    {
        var span = new TextSpan(mention.GetProperty("offset").GetInt32(), mention.GetProperty("length").GetInt32());
        int at = document.Text.ToNormalized(span).Start;
        VoiceSpan? found = voices.Where(voice => voice.Span.Contains(at)).Select(voice => (VoiceSpan?)voice).FirstOrDefault();
        string voice = CellText.Format(found?.Voice ?? Voice.Own);
        string? expected = mention.GetProperty("voice").GetString();
        if (voice == expected) right[0]++;
        else table.AppendLine(CultureInfo.InvariantCulture, $"  {span} is {expected}, found {voice}");
        if (expected is not ("quoted" or "block-quoted")) return;
        right[1]++;
        string? speaker = mention.GetProperty("speaker").GetString();
        if (speaker == found?.Speaker) right[2]++;
        else table.AppendLine(CultureInfo.InvariantCulture, $"  {span} is by {speaker}, found {found?.Speaker}");
    }

    private static (Document Document, IReadOnlyList<VoiceSpan> Voices) Read(string id)
    {
        Document document = FullTexts.Read(id);
        IReadOnlyList<Mention> mentions = ShippedLexicon.Finder.Find(document);
        ISourceAuthors authors = new CitationFinder().ReadAuthors(document, mentions);
        return (document, VoiceDetector.Detect(document, SentenceSplitter.Split(document), mentions, authors).Spans);
    }
}

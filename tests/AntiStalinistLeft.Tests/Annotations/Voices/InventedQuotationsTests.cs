namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>
/// Quotations in many styles and five languages, each with the speakers that a reader gives it and a dash where a reader
/// gives none. A wrong speaker is worse than none, so every case must agree.
/// </summary>
public class InventedQuotationsTests
{
    private static readonly string File = Path.Combine(RepositoryFolder.At("tests", "AntiStalinistLeft.Tests", "Annotations", "Voices"), "invented-quotations.txt");

    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (string one in System.IO.File.ReadAllText(File).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = one.Split('\n', 2);
            string[] head = lines[0].Split('|', StringSplitOptions.TrimEntries);
            cases.Add(head[2], head[0], head[1], lines[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_quotation_has_the_speaker_that_a_reader_gives_it(string about, string language, string speakers, string text)
    {
        WrittenDocument document = WrittenDocument.Of(text, language);
        QuotedPassage[] found = [.. document.Quotations.Where(quotation => quotation is { Depth: 0, Voice: not Voice.Title } && document.Document.Blocks[quotation.Block - 1].Zone == Zone.Body)];
        Assert.Equal($"{about}: {speakers}", $"{about}: {string.Join(" / ", found.Select(quotation => quotation.Speakers.Count == 0 ? "-" : string.Join("; ", quotation.Speakers)))}");
    }
}

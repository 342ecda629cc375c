using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>Every kind of quotation mark in every language that has words for speech, and what is broken about them.</summary>
public class MarksByLanguageTests
{
    private static readonly (string Language, string Speaker, string Before, string Words, string Behind)[] Sentences =
    [
        ("en", "Ilse Brandt", "Ilse Brandt wrote that ", "the lamps of the town went out", " in May."),
        ("de", "Ilse Brandt", "Ilse Brandt schrieb, dass ", "die Laternen der Stadt erloschen seien", " und niemand kam."),
        ("fr", "Simone Rey", "Simone Rey écrit que ", "la ville restait sans aucune lampe", " en mai."),
        ("es", "Carmen Ruiz", "Carmen Ruiz escribió que ", "la ciudad quedaba sin ninguna luz", " en mayo."),
        ("it", "Carla Neri", "Carla Neri scrive che ", "la città restava senza alcuna luce", " a maggio."),
    ];

    private static readonly string[] Marks = ["“|”", "\"|\"", "„|“", "„|”", "»|«", "«|»", "« | »", "‹|›", "‘|’", "'|'", "‚|‘"];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach ((string language, _, _, _, _) in Sentences)
        {
            foreach (string marks in Marks) pairs.Add(language, marks);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_quotation_in_any_marks_has_its_words_and_its_speaker(string language, string marks)
    {
        (_, string speaker, string before, string words, string behind) = Array.Find(Sentences, sentence => sentence.Language == language);
        string[] pair = marks.Split('|');
        WrittenDocument document = WrittenDocument.Of(before + pair[0] + words + pair[1] + behind, language);
        QuotedPassage found = Assert.Single(document.Quotations);
        Assert.Equal((words, speaker), (found.Content.GetText(document.Document.Text.Value).Trim(), string.Join("; ", found.Speakers)));
        Assert.Empty(Unbalanced(document));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_unclosed_mark_is_reported_with_its_place_and_ends_with_its_paragraph(string language, string marks)
    {
        (_, _, string before, string words, string behind) = Array.Find(Sentences, sentence => sentence.Language == language);
        string open = marks.Split('|')[0];

        // Between words a single straight mark is an apostrophe as well.
        if (open == "'") return;
        WrittenDocument document = WrittenDocument.Of(before + open + words + behind + "\n" + before + "nothing.", language);
        AuditFinding finding = Assert.Single(Unbalanced(document));
        Assert.Contains($"behind {before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length} words", finding.Evidence, StringComparison.Ordinal);
        Assert.All(document.Quotations, quotation => Assert.True(quotation.Content.End <= document.Document.Blocks[0].Span.End));
    }

    [Theory]
    [InlineData("en", "Ilse Brandt wrote: “The lamps of the town went out in May.\n“Nobody lit them again that winter.”", "Ilse Brandt")]
    [InlineData("de", "Ilse Brandt schrieb: „Die Laternen der Stadt erloschen im Mai.\n„Niemand zündete sie wieder an.“", "Ilse Brandt")]
    [InlineData("de", "Ilse Brandt schrieb: »Die Laternen der Stadt erloschen im Mai.\n»Niemand zündete sie wieder an.«", "Ilse Brandt")]
    [InlineData("fr", "Simone Rey écrit : « La ville restait sans aucune lampe.\n« Personne ne les rallumait cet hiver. »", "Simone Rey")]
    [InlineData("es", "Carmen Ruiz escribió: «La ciudad quedaba sin ninguna luz.\n«Nadie encendía las lámparas de la plaza.»", "Carmen Ruiz")]
    [InlineData("it", "Carla Neri scrive: «La città restava senza alcuna luce.\n«Nessuno accendeva le lampade della piazza.»", "Carla Neri")]
    public void A_quotation_over_several_paragraphs_is_one_speaker_s(string language, string text, string speaker)
    {
        WrittenDocument document = WrittenDocument.Of(text, language);
        Assert.All(document.Quotations, quotation => Assert.Equal([speaker], quotation.Speakers));
        Assert.Equal(2, document.Quotations.Select(quotation => quotation.Block).Distinct().Count());
        Assert.Empty(Unbalanced(document));
    }

    [Theory]
    [InlineData("es", "—La ciudad no tiene luz —dijo Carmen Ruiz.\n—¿Y las lámparas de la plaza? —preguntó Ada Tamm.", "Carmen Ruiz|Ada Tamm")]
    [InlineData("fr", "— La ville reste sans lampe, dit Simone Rey.\n— Et les lampes de la place ? demanda Ada Tamm.", "Simone Rey|Ada Tamm")]
    [InlineData("it", "— La città è al buio, disse Carla Neri.\n— E le lampade della piazza? chiese Ada Tamm.", "Carla Neri|Ada Tamm")]
    public void A_dash_opens_a_speech_of_dialogue(string language, string text, string speakers)
    {
        WrittenDocument document = WrittenDocument.Of(text, language);
        Assert.Equal(speakers, string.Join('|', document.Quotations.Where(quotation => quotation.Depth == 0).Select(quotation => string.Join("; ", quotation.Speakers))));
    }

    [Theory]
    [InlineData("The lamps.\n^ Ada Tamm: “The oil of guild socialism ran out.”", Voice.Quoted)]
    [InlineData("The lamps.[1]\n1. Ada Tamm wrote that “the oil of guild socialism ran out.”", Voice.Quoted)]
    [InlineData("The lamps.\n> The oil of guild socialism ran out.\nAda Tamm", Voice.BlockQuoted)]
    [InlineData("The lamps of “guild socialism” burned on.", Voice.ScareQuoted)]
    [InlineData("Ada Tamm said that “guild socialism” burned on.", Voice.Quoted)]
    [InlineData("The lamps of guild socialism burned on.[1]\n1. See Ada Tamm, On Lamps (Bern: Falk, 1931), 7.", null)]
    public void A_mention_has_the_voice_of_the_note_the_caption_or_the_epigraph_that_holds_it(string text, Voice? voice) =>
        Assert.Equal(voice, WrittenDocument.Of(text).VoiceOf("guild socialism")?.Voice);

    [Theory]
    [InlineData("„das Öl“ und »die Lampe« ", "de")]
    [InlineData("« la lampe » et ‹ le phare › ", "fr")]
    [InlineData("—La lámpara —dijo Carmen Ruiz.\n", "es")]
    public void A_hundred_thousand_marks_are_read_in_linear_time(string part, string language)
    {
        // With a square of steps this would take hours.
        string text = string.Concat(Enumerable.Repeat(part, 25_000));
        Assert.True(WrittenDocument.Of(text, language).Quotations.Count >= 25_000);
    }

    private static AuditFinding[] Unbalanced(WrittenDocument document) => [.. DocumentAudit.Run(document.Document, new AuditOptions()).Where(finding => finding.Kind == AuditKind.UnbalancedQuotationMarks)];
}

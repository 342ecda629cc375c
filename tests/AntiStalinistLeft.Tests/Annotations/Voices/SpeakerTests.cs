namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>Who is quoted. The words asked for are always <c>the oil ran out</c>.</summary>
public class SpeakerTests
{
    private const string Words = "the oil ran out";

    [Theory]
    [InlineData("Miller wrote that “the oil ran out early.”", "Ann Miller")]
    [InlineData("“When the oil ran out,” Miller said, “we left.”", "Ann Miller")]
    [InlineData("“Yes, the oil ran out again”, wrote Miller.", "Ann Miller")]
    [InlineData("“Yes, the oil ran out again”, as Miller put it.", "Ann Miller")]
    [InlineData("According to the historian Tom Cole, “the oil ran out early.”", "Tom Cole")]
    [InlineData("As Cole noted, Miller had seen that “the oil ran out early.”", "Tom Cole")]
    [InlineData("Miller, who broke with Cole over it, stated that “the oil ran out early.”", "Ann Miller")]
    [InlineData("Miller and her friend Tom Cole reported that “the oil ran out early.”", "Ann Miller; Tom Cole")]
    [InlineData("Miller, Cole and Baker wrote that “the oil ran out early.”", "Ann Miller; Tom Cole; Eve Baker")]
    [InlineData("Miller and other critics have argued: “and so the oil ran out.”", "Ann Miller")]
    [InlineData("This was admitted by Miller: “and so the oil ran out.”", "Ann Miller")]
    [InlineData("A claim that “and so the oil ran out” advanced and demanded by Marx, then repeated by Miller and Cole.", "Ann Miller; Tom Cole")]
    [InlineData("Hence Eve Baker: “and so the oil ran out.”", "Eve Baker")]
    [InlineData("Baker’s warning that “one day the oil ran out” came true.", "Eve Baker")]
    [InlineData("Talk went on, with Baker later recalling how “one day the oil ran out.”", "Eve Baker")]
    [InlineData("Clerks like Eve Baker had no trouble recognising that “one day the oil ran out.”", "Eve Baker")]
    [InlineData("Miller told Cole that she knew how “one day the oil ran out.”", "Ann Miller")]
    [InlineData("Cole left. He wrote that “one day the oil ran out.”", "Tom Cole")]
    [InlineData("Nobody read Cole. Miller came. Then she wrote that “one day the oil ran out.”", "Ann Miller")]
    [InlineData("Critics wrote that “one day the oil ran out.”", null)]
    [InlineData("The Committee of the Red League declared that “one day the oil ran out.”", null)]
    [InlineData("It was held of Miller that “one day the oil ran out.”", null)]
    [InlineData("Miller was said to be “a clerk till the oil ran out.”", null)]
    [InlineData("Somehow “one day the oil ran out.”", null)]
    [InlineData("Ada Voss, who had come late, wrote that “one day the oil ran out.”", "Ada Voss")]
    [InlineData("Ada Voss wrote little. Later Voss noted that “one day the oil ran out.”", "Ada Voss")]
    public void The_sentence_names_the_speaker(string text, string? speaker) => AssertSpeaker(text, speaker);

    [Theory]
    [InlineData("It was “dark when the oil ran out.”[1]\n1. Miller, 12.", "Ann Miller")]
    [InlineData("It was “dark when the oil ran out.”[1]\n1. Cole and Baker, Lamps (Town: Press, 1951), 12.", "Tom Cole; Eve Baker")]
    [InlineData("It was “dark when the oil ran out.”[1]\n1. Ada J. Voss, Lamps (Town: Press, 1951), 12.", "Ada J. Voss")]
    [InlineData("Miller recalled how “it was dark when the oil ran out.”[1]\n1. Quoted by Cole, 12.", "Ann Miller")]
    [InlineData("It was “dark when the oil ran out.”[1]\n1. Quoted by Cole, 12.", null)]
    [InlineData("Miller stood. It was “dark when the oil ran out.”[1]\n1. Quoted by Cole, 12.", null)]
    [InlineData("Cole was being kind, for it was “dark when the oil ran out.”[1]\n1. Miller, 12.", "Ann Miller")]
    [InlineData("Miller stood. It was “dark when the oil ran out.”[1]\n1. “The Platform of the Lamp Makers”, 12.", null)]
    [InlineData("Miller wrote of “bad and broken lamps.” It was “dark when the oil ran out.”[1]\n1. Lamps, 12.", "Ann Miller")]
    [InlineData("Cole wrote it was “dark when the oil ran out.”[1] Miller says much.\n1. Miller Speaks, 12.", "Tom Cole")]
    [InlineData("For Cole, it was “dark when the oil ran out.”[1]\n1. Lamps, 12.", "Tom Cole")]
    public void The_note_names_the_speaker_where_the_sentence_does_not(string text, string? speaker) => AssertSpeaker(text, speaker);

    [Theory]
    [InlineData("As Eve Baker saw in the hall:\n> At last the oil ran out.", "Eve Baker")]
    [InlineData("Written to refute Cole’s view, Miller has no qualms defending it:\n> At last the oil ran out.", "Ann Miller")]
    [InlineData("It was too much for Cole. Miller had seen it. She went on:\n> At last the oil ran out.", "Ann Miller")]
    [InlineData("It was dark:\n> At last it was over.\n> At last the oil ran out.[1]\n1. Miller, 3.", "Ann Miller")]
    [InlineData("Miller knew it. Cole was wrong because he was undermining both:\n> At last the oil ran out.[1]\n1. Miller, 3.", "Ann Miller")]
    [InlineData("Miller left. As the minutes have it:\n> At last the oil ran out.[1]\n1. Minutes, 3 May.", null)]
    [InlineData("The “New Lamps Resolution” of May stresses this:\n> At last the oil ran out.", null)]
    [InlineData("# The end\n> At last the oil ran out.", null)]
    public void The_introduction_or_the_note_names_the_speaker_of_a_block_quotation(string text, string? speaker) =>
        AssertSpeaker(text, speaker, Voice.BlockQuoted);

    [Fact]
    public void Repeated_words_belong_to_whom_they_were_quoted_from()
    {
        WrittenDocument document = WrittenDocument.Of(
            """
            Miller wrote that “it was dark when the oil ran out in May.”
            Cole came.
            Baker left.
            Cole forgot the “dark when the oil ran out” of which all spoke.
            """);
        Assert.Equal("Ann Miller", document.Voices()[^1].Speaker);
    }

    [Fact]
    public void Words_in_a_note_belong_to_the_author_of_the_parenthesis_behind()
    {
        WrittenDocument document = WrittenDocument.Of("So it goes.[1]\n1. It was “dark when the oil ran out.” (Ada Voss, Lamps, 12)");
        Assert.Equal("Ada Voss", document.VoiceOf(Words)!.Value.Speaker);
        document = WrittenDocument.Of("So it goes.[1]\n1. It was “dark when the oil ran out.” (Miller, Lamps, 12)");
        Assert.Equal("Ann Miller", document.VoiceOf(Words)!.Value.Speaker);
    }

    [Theory]
    [InlineData("de", "Miller schrieb: „Es war dunkel, denn the oil ran out.“", "Ann Miller")]
    [InlineData("fr", "Miller écrivait que « tout fut noir car the oil ran out ».", "Ann Miller")]
    [InlineData("xx", "Miller grumbled: “all dark, for the oil ran out.”", "Ann Miller")]
    public void Other_languages_name_speakers_too(string language, string text, string speaker) =>
        Assert.Equal(speaker, WrittenDocument.Of(text, language).VoiceOf(Words)!.Value.Speaker);

    private static void AssertSpeaker(string text, string? speaker, Voice voice = Voice.Quoted)
    {
        VoiceSpan? span = WrittenDocument.Of(text).VoiceOf(Words);
        Assert.Equal(voice, span?.Voice);
        Assert.Equal(speaker, span?.Speaker);
    }
}

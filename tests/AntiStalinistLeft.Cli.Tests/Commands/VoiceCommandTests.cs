namespace AntiStalinistLeft.Cli.Tests;

public class VoiceCommandTests
{
    private const string Essay =
        """
        On Lamps

        Hedda Quist came to the town in May and looked at its lamps. She wrote that “nobody had lit them for a whole year.” The council heard it and did nothing at all.

        Outside one could read that “the oil would come with the spring.” Nobody knew who had written it.

        """;

    private const string Manifest =
        """
        sources:
          - id: lamps
            title: On Lamps
            author: Ada Tamm
            date: "1931"
            date-certainty: "stated: on the title page"
            kind: essay
            language: en
            licence: CC0 1.0
            attribution: "Ada Tamm, On Lamps, 1931"
            reader: plain-text
            file: lamps.txt
            sha256: 0000000000000000000000000000000000000000000000000000000000000000

        """;

    [Fact]
    public void Speakers_are_scored_against_answers_by_rule_and_by_confidence()
    {
        using TemporaryFolder folder = Corpus();
        folder.Write("answers.csv", "document,offset,length,speaker,how,note,first,kind\n" + Answer("nobody had lit them for a whole year.", "Hedda Quist") + Answer("the oil would come with the spring.", "Karl Amsel"));
        Asl.Outcome outcome = Asl.Run("voice", "score", folder["answers.csv"], "--corpus", folder.Root);
        Assert.Equal(0, outcome.Code);
        Assert.Contains("rule pronoun: right 1, wrong 0, silent 0", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("confidence unresolved: right 0, wrong 0, silent 1", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("2 quotations: right 50.0 %, wrong 0.0 %, silent 50.0 %", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_switched_off_finds_nothing_and_each_one_is_told_in_turn()
    {
        using TemporaryFolder folder = Corpus();
        folder.Write("answers.csv", "document,offset,length,speaker,how,note,first,kind\n" + Answer("nobody had lit them for a whole year.", "Hedda Quist"));
        Asl.Outcome outcome = Asl.Run("voice", "score", folder["answers.csv"], "--corpus", folder.Root, "--without", "pronoun");
        Assert.Contains("1 quotations: right 0.0 %, wrong 0.0 %, silent 100.0 %", outcome.Output, StringComparison.Ordinal);
        Asl.Outcome rules = Asl.Run("voice", "score", folder["answers.csv"], "--corpus", folder.Root, "--rules");
        Assert.Matches("without pronoun +right +-1, wrong +0, silent +\\+1\n", rules.Output);
        Assert.Matches("without note +right +0, wrong +0, silent +0\n", rules.Output);
        Assert.Equal(2, Asl.Run("voice", "score", folder["answers.csv"], "--corpus", folder.Root, "--without", "pronuon").Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_wrong_call()
    {
        using TemporaryFolder folder = Corpus();
        Assert.Equal(2, Asl.Run("voice", "score", folder["gone.csv"], "--corpus", folder.Root).Code);
    }

    [Fact]
    public void Who_is_quoted_is_a_table_with_a_row_for_those_without_a_speaker()
    {
        using TemporaryFolder folder = Corpus();
        string[] lines = Asl.Run("table", "quoted-speakers", "--corpus", folder.Root).Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["document,speaker,quotations,words,high,medium", "lamps,,1,7,0,0", "lamps,Hedda Quist,1,8,1,0"], lines);
    }

    private static TemporaryFolder Corpus()
    {
        var folder = new TemporaryFolder();
        folder.Write("lamps.txt", Essay);
        folder.Write("sources.yaml", Manifest);
        return folder;
    }

    private static string Answer(string words, string speaker) =>
        FormattableString.Invariant($"lamps,{Essay.IndexOf(words, StringComparison.Ordinal)},{words.Length},{speaker},read,,,quote\n");
}

namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>Three quotations for each kind of evidence. The words asked for are always <c>the oil ran out</c>.</summary>
public class SpeakerRuleTests
{
    private const string Words = "the oil ran out";

    [Theory]
    [InlineData(SpeakerRule.Clause, "Hedda Quist noted that “in May the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Clause, "“In May the oil ran out,” replied the engineer Hedda Quist.", "Hedda Quist")]
    [InlineData(SpeakerRule.Clause, "The Lamp Makers Union declared that “in May the oil ran out.”", "Lamp Makers Union")]
    [InlineData(SpeakerRule.Formula, "In the words of Hedda Quist, “in May the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Formula, "It was, to use Hedda Quist's phrase, “in May that the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Formula, "“In May the oil ran out”, as Hedda Quist drily put it.", "Hedda Quist")]
    [InlineData(SpeakerRule.Introduction, "Hedda Quist kept it short: “In May the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Introduction, "And once more Hedda Quist: “In May the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Introduction, "Hedda Quist made no secret of the reason for her plan: “In May the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Pronoun, "Hedda Quist came back. She knew that “in May the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Pronoun, "Hedda Quist met Karl Amsel. “In May the oil ran out,” he said.", "Karl Amsel")]
    [InlineData(SpeakerRule.Pronoun, "When Hedda Quist came back she wrote that “in May the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.BlockIntroduction, "Hedda Quist summed it up:\n> In May the oil ran out.", "Hedda Quist")]
    [InlineData(SpeakerRule.BlockIntroduction, "Hedda Quist was seldom so plain:\n> In May the oil ran out.", "Hedda Quist")]
    [InlineData(SpeakerRule.BlockIntroduction, "According to the engineer Hedda Quist:\n> In May the oil ran out.", "Hedda Quist")]
    [InlineData(SpeakerRule.Continuation, "Hedda Quist spoke of “the bad lamps of the town,” of “smoke and dust everywhere,” and “how the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Continuation, "Hedda Quist spoke of “the bad lamps of the town” and “how the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Continuation, "Hedda Quist wrote: “The lamps were bad from the start.” “Then the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Repetition, "Hedda Quist wrote: “In May the last lamp of the square went dark.” It is told that “the last lamp of the square went dark when the oil ran out.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Repetition, "Hedda Quist wrote: “All over town the oil ran out that night.” It stayed in use that “all over town the oil ran out that night.”", "Hedda Quist")]
    [InlineData(SpeakerRule.Repetition, "Hedda Quist wrote: “All over town the oil ran out.”\nThe phrase “over town the oil ran out” stuck.", "Hedda Quist")]
    [InlineData(SpeakerRule.Note, "It was “in May that the oil ran out.”[1]\n1. Hedda Quist, Small Lamps (Bern: Falk, 1940), 7.", "Hedda Quist")]
    [InlineData(SpeakerRule.Note, "It was “in May that the oil ran out” (Quist 1940, 7). Hedda Quist was there.", "Hedda Quist")]
    [InlineData(SpeakerRule.Note, "It was “a hard year in town.”[1] It was “in May that the oil ran out.”[2]\n1. Hedda Quist, Small Lamps (Bern: Falk, 1940), 7.\n2. Ibid., 8.", "Hedda Quist")]
    [InlineData(SpeakerRule.PageReference, "It is a good book.[1] It was “in May that the oil ran out” (12).\n1. Hedda Quist, Small Lamps (Bern: Falk, 1940). All references in the text are to this edition.", "Hedda Quist")]
    [InlineData(SpeakerRule.PageReference, "It is a good book.[1] It was “in May that the oil ran out” (SL, 12).\n1. Hedda Quist, Small Lamps (Bern: Falk, 1940). Page numbers in parentheses refer to it.", "Hedda Quist")]
    [InlineData(SpeakerRule.PageReference, "It is a good book.[1] It was “in May” and never “in June that the oil ran out” (12, 14).\n1. Hedda Quist, Small Lamps (Bern: Falk, 1940), cited in the text.", "Hedda Quist")]
    [InlineData(SpeakerRule.Work, "It sold well.[1] Small Lamps claims that “in May the oil ran out.”\n1. Hedda Quist, Small Lamps (Bern: Falk, 1940), 7.", "Hedda Quist")]
    [InlineData(SpeakerRule.Work, "It sold well.[1] “In May,” Small Lamps says, “the oil ran out.”\n1. Hedda Quist, Small Lamps (Bern: Falk, 1940), 7.", "Hedda Quist")]
    [InlineData(SpeakerRule.Work, "It sold well.[1] Already Small Lamps had noted that “in May the oil ran out.”\n1. Hedda Quist, Small Lamps (Bern: Falk, 1940), 7.", "Hedda Quist")]
    public void Evidence_names_the_speaker(SpeakerRule rule, string text, string speaker)
    {
        QuotedPassage found = Last(text);
        Assert.Equal((speaker, rule), (string.Join("; ", found.Speakers), found.Rule));
    }

    [Theory]
    [InlineData("Hedda Quist's friends found that “in May the oil ran out.”", "")]
    [InlineData("They showed Hedda Quist that “in May the oil ran out.”", "Hedda Quist")]
    [InlineData("In May, they say, “the oil ran out for Hedda Quist.”", "")]
    [InlineData("Hedda Quist and Paul Lamy came. Then Karl Amsel came. Outside one read that “in May the oil ran out.”", "")]
    public void Where_a_name_is_only_near_nobody_speaks(string text, string candidate)
    {
        QuotedPassage found = Last(text);
        Assert.Empty(found.Speakers);
        Assert.Equal(Confidence.Unresolved, found.Confidence);
        if (candidate.Length > 0) Assert.Contains(candidate, found.Candidates);
    }

    [Fact]
    public void A_quotation_within_a_quotation_has_its_own_speaker()
    {
        QuotedPassage[] found = [.. WrittenDocument.Of("Hedda Quist wrote: “Old Karl Amsel told us that ‘one day the oil ran out’ and left.”").Quotations];
        Assert.Equal(["0 Hedda Quist", "1 Karl Amsel"], found.Select(quotation => $"{quotation.Depth} {string.Join("; ", quotation.Speakers)}"));
    }

    [Fact]
    public void A_dialogue_with_dashes_ends_each_speech_where_the_text_says_who_speaks()
    {
        QuotedPassage[] found = [.. WrittenDocument.Of("— Il n'y a plus d'huile, dit Paul Lamy.\n— Et les lampes de la ville ? demanda Simone Rey.", "fr").Quotations];
        Assert.Equal(["Paul Lamy", "Simone Rey"], found.Select(quotation => string.Join("; ", quotation.Speakers)));
    }

    [Theory]
    [InlineData("Miller said that “the oil of the town” was “dear to us all,” ")]
    [InlineData("and Miller had “the oil of the town” for “all of the years,” ")]
    [InlineData("as he put “the oil of the town” to “all of the years,” ")]
    public void A_hundred_thousand_marks_in_one_sentence_are_read_in_linear_time(string part)
    {
        // With a square of steps this would take hours.
        string text = string.Concat(Enumerable.Repeat(part, 25_000));
        Assert.Equal(50_000, WrittenDocument.Of(text).Quotations.Count);
    }

    private static QuotedPassage Last(string text)
    {
        WrittenDocument document = WrittenDocument.Of(text);
        int at = document.Document.Text.Value.LastIndexOf(Words, document.Document.Blocks.Last(block => block.Zone == Zone.Body).Span.End, StringComparison.Ordinal);
        return document.Quotations.Last(quotation => quotation.Content.Contains(at));
    }
}

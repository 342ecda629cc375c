namespace AntiStalinistLeft;

/// <summary>One line of a concordance: a match in its surroundings.</summary>
public sealed record ConcordanceRow(
    string Document,
    [property: Column("Number of its section; 0 where it belongs to none.", Name = "section_number")] int Section,
    [property: Column("Heading of its section.", Name = "section")] string? SectionHeading,
    [property: Column("Number of its block.")] int Block,
    [property: Column("Number of its sentence.")] int Sentence,
    [property: Column("Where it stands.")] Zone Zone,
    [property: Column("Whose words it begins in.")] Voice Voice,
    [property: Column("The person quoted, where the text tells.")] string? Speaker,
    [property: Column("What stands to the left.")] string Left,
    [property: Column("The words that the query matches.")] string Match,
    [property: Column("What stands to the right.")] string Right,
    [property: Column("Start of the match in the decoded original.", Unit = "UTF-16 code units")] int Offset,
    [property: Column("Length of the match in the decoded original.", Unit = "UTF-16 code units")] int Length);

/// <summary>How often a query matches in a text.</summary>
public sealed record ConcordanceCountRow(
    string Document,
    [property: Column("Matches.")] int Matches,
    [property: Column("Words searched, by the tokenizer's rule.", Unit = "words")] int Words,
    [property: Column("Of how many words the rate is told.", Unit = "words")] int Per,
    [property: Column("Matches in that many words.", Unit = "matches per words")] double Rate);

namespace AntiStalinistLeft;

/// <summary>One quotation: what it is, who speaks in it, and how that is known.</summary>
public sealed record VoiceRow(
    string Document,
    [property: Column("Number of the block in which it begins.")] int Block,
    [property: Column("Start of its words, the marks excluded, in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Offset,
    [property: Column("Length of its words in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Length,
    [property: Column("Its words by the white-space rule.", Unit = "words")] int Words,
    [property: Column("Quoted, block-quoted, scare-quoted or the title of a work.")] Voice Voice,
    [property: Column("How many other quotations hold it.")] int Depth,
    [property: Column("The person or body whose words they are; several who speak together are joined by «and»; empty where the text does not say.")] string? Speaker,
    [property: Column("The evidence; none where there is no speaker.")] SpeakerRule Rule,
    [property: Column("How sure the speaker is.")] Confidence Confidence,
    [property: Column("Who else may have said it, joined by semicolons.")] string? Candidates,
    [property: Column("Number of the note behind it.")] int? Note,
    [property: Column("Authors of what the note or the parenthesis behind it cites, joined by semicolons.")] string? Source,
    [property: Column("Where it stands.")] Zone Zone,
    [property: Column("Number of its section; 0 where it belongs to none.", Name = "section_number")] int Section,
    [property: Column("Heading of its section.", Name = "section")] string? SectionHeading);

namespace AntiStalinistLeft;

/// <summary>How often one entity, or one family, is named in one part of one text.</summary>
public sealed record FrequencyRow(
    string Document,
    [property: Column("«entity», or the name of the relation by which entities are grouped.")] string Grouping,
    [property: Column("Id of the entity in the lexicon, or name of the family.")] string Entity,
    [property: Column("Number of the section; empty where sections are taken together.", Name = "section_number")] int? Section,
    [property: Column("Heading of the section; empty where sections are taken together.", Name = "section")] string? SectionHeading,
    [property: Column("Zone of mentions and words; empty where several are taken together.")] Zone? Zone,
    [property: Column("Voice of mentions and words; empty where several are taken together.")] Voice? Voice,
    [property: Column("Mentions counted.")] int Mentions,
    [property: Column("Words by the white-space rule in the same zones and voices.", Unit = "words")] int Words,
    [property: Column("Of how many words the rate is told.", Unit = "words")] int Per,
    [property: Column("Mentions per that many words; empty where there are no words.", Unit = "mentions per words")] double? Rate,
    [property: Column("How much the intervals cover.", Unit = "proportion")] double Confidence,
    [property: Column("Lower end of Wilson's interval for the rate.", Unit = "mentions per words")] double? WilsonLow,
    [property: Column("Upper end of Wilson's interval for the rate.", Unit = "mentions per words")] double? WilsonHigh,
    [property: Column("Lower end of the block bootstrap's interval for the rate.", Unit = "mentions per words")] double? BootstrapLow,
    [property: Column("Upper end of the block bootstrap's interval for the rate.", Unit = "mentions per words")] double? BootstrapHigh,
    [property: Column("Blocks that hold words of these zones and voices.")] int Blocks,
    [property: Column("Mentions as a share of all mentions counted in the same part.", Unit = "proportion")] double? Share,
    [property: Column("Why an interval is missing.")] string? IntervalNote);

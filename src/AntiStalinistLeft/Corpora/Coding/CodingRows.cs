namespace AntiStalinistLeft;

/// <summary>A mention for people to code; the last three columns are theirs.</summary>
public sealed record CodingItemRow(
    [property: Column("Which mention it is: text, offset and length in the decoded original, entity.")] string Id,
    [property: Column("The scheme by which it is coded.")] string Scheme,
    string Document,
    [property: Column("Id of the entity in the lexicon.")] string Entity,
    [property: Column("Heading of the section.")] string? Section,
    [property: Column("Whose words it is in.")] Voice Voice,
    [property: Column("The person quoted, where the text tells.")] string? Speaker,
    [property: Column("What stands before it in its paragraph.")] string Left,
    [property: Column("The words that name it.")] string Match,
    [property: Column("What stands behind it in its paragraph.")] string Right,
    [property: Column("Who codes.")] string? Coder,
    [property: Column("The answer, one of the scheme's codes.")] string? Code,
    [property: Column("What the coder wants to add.")] string? Remark);

/// <summary>One coder's answer for one mention.</summary>
public sealed record CodingAnswerRow(
    [property: Column("Which mention it is.")] string Id,
    [property: Column("The scheme.")] string Scheme,
    string Document,
    string Entity,
    Voice Voice,
    string? Speaker,
    [property: Column("Who coded.")] string Coder,
    [property: Column("The answer.")] string Code,
    [property: Column("What the coder added.")] string? Remark);

/// <summary>How far coders agree.</summary>
public sealed record CodingAgreementRow(
    [property: Column("krippendorff-alpha over all coders, cohen-kappa for two.")] string Measure,
    [property: Column("The coders.")] string Coders,
    [property: Column("Mentions that at least two of them coded.")] int Units,
    [property: Column("Of two coders: mentions with the same answer.")] int? Agreeing,
    [property: Column("1 where all agree, 0 as by chance, below 0 less; empty where it is undefined.")] double? Value,
    [property: Column("Why it is missing.")] string? Note);

/// <summary>A mention that coders answered differently.</summary>
public sealed record CodingDisagreementRow(
    [property: Column("Which mention it is.")] string Id,
    string Document,
    string Entity,
    [property: Column("Every coder's answer.")] string Answers);

/// <summary>How often a code was given.</summary>
public sealed record CodingCountRow(
    string Document,
    string Entity,
    [property: Column("The person quoted; empty for the author and where the text does not tell.")] string? Speaker,
    [property: Column("The code.")] string Code,
    [property: Column("Mentions that all of their coders gave it.")] int Agreed,
    [property: Column("Mentions that some of their coders gave it, and others another.")] int Disputed);

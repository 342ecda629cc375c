namespace AntiStalinistLeft.Histories;

/// <summary>One article of a topic.</summary>
internal sealed record TopicArticleRow(
    [property: Column("Title of the page.")] string Page,
    [property: Column("The number that the wiki gave the page; 0 where the source has none.")] long PageId,
    [property: Column("Folder of the article below articles/; its history.db is the store of its history.")] string Folder,
    [property: Column("Revisions of the page.")] int Revisions,
    [property: Column("Accounts and addresses that saved them; hidden and unknown hands are not counted.")] int Editors,
    [property: Column("When the first was saved; empty where the source is undated.")] DateTimeOffset? First,
    [property: Column("When the last was saved.")] DateTimeOffset? Last,
    [property: Column("Text of all distinct blocks together.", Unit = "bytes")] long DistinctBytes,
    [property: Column("Entities of the codebook that the page names at some time.")] int Entities,
    [property: Column("Works that the last readable revision cites.")] int Works);

/// <summary>One entity in one article at the end of one month.</summary>
internal sealed record TopicMonthRow(
    [property: Column("Title of the page.")] string Page,
    [property: Column("Id of the entity in the lexicon.")] string Entity,
    [property: Column("First day of the month, in UTC; there is a row for each month in which the page was saved, from the one that first names the entity. Empty where the source is undated.")] DateOnly? Month,
    [property: Column("Mentions in the last readable revision of the month.")] int Mentions,
    [property: Column("Words of its running text by the white-space rule.", Unit = "words")] int Words,
    [property: Column("Mentions per 1,000 words; empty where there is no word.", Unit = "mentions per 1,000 words")] double? Rate,
    [property: Column("Mentions that the edits of the month wrote or brought back.")] int Added,
    [property: Column("Mentions that they took out.")] int Removed);

/// <summary>How much of the sentences that name an entity one editor wrote, in the last readable revision of an article.</summary>
internal sealed record TopicAuthorRow(
    [property: Column("Title of the page.")] string Page,
    [property: Column("Id of the revision that was read: the last readable one.")] long RevisionId,
    [property: Column("Id of the entity in the lexicon.")] string Entity,
    [property: Column("Account name or address; empty for all hidden and unknown hands together.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("Tokens of these sentences that the editor introduced, markup included.")] int Tokens,
    [property: Column("As a share of all tokens of these sentences.", Unit = "proportion")] double Share,
    [property: Column("Mentions whose first word the editor introduced.")] int Mentions);

/// <summary>A work that the last readable revision of an article cites.</summary>
internal sealed record TopicWorkRow(
    [property: Column("Title of the page.")] string Page,
    [property: Column("Key of the work.")] string Work,
    [property: Column("Its title as the page has it.")] string? Title,
    [property: Column("Its authors as the page has them.")] string? Authors,
    [property: Column("What kind of thing it is.")] WorkType? Type,
    [property: Column("Uses of citations of it.")] int Citations);

/// <summary>A work that several articles of a topic cite.</summary>
internal sealed record SharedWorkRow(
    [property: Column("Key of the work. Articles are joined by it: family names, year and title as cited, or the work of the reviewed list that these mean.")] string Work,
    [property: Column("Its title, as the first of the articles has it.")] string? Title,
    [property: Column("Its authors, as the first of the articles has them.")] string? Authors,
    [property: Column("Articles that cite it; two at least.")] int Articles,
    [property: Column("Uses of citations of it in all of them.")] int Citations);

/// <summary>What was odd about an article or a file, or why it is not in the tables.</summary>
internal sealed record TopicRemarkRow(
    [property: Column("The title, or the file.")] string Item,
    [property: Column("Error where it was passed over and is in no table, warning where it was taken as it is.")] Severity Severity,
    [property: Column("Short name of the reason.")] string Code,
    [property: Column("What was found, and what can be done.")] string Message)
{
    /// <summary>Makes the row of a message.</summary>
    public static TopicRemarkRow FromDiagnostic(string item, Diagnostic found) => new(item, found.Severity, found.Code, found.Message);
}

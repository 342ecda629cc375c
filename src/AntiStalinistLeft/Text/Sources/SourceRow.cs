namespace AntiStalinistLeft;

/// <summary>A text of the corpus as the manifest describes it.</summary>
public sealed record SourceRow(
    [property: Column("Short name.")] string Document,
    [property: Column("Title, as printed or inferred.")] string Title,
    string? Author,
    [property: Column("The body that the author writes for.")] string? Affiliation,
    [property: Column("Date as far as it is known.")] string? Date,
    [property: Column("How the date is known.")] string DateCertainty,
    string Kind,
    [property: Column("Language as a BCP 47 tag.")] string Language,
    string Licence,
    [property: Column("The line by which the text is credited.")] string Attribution,
    string? Address,
    [property: Column("Name of the reader that understands the file.")] string Reader,
    [property: Column("SHA-256 of the original file.")] string Sha256,
    [property: Column("The series of revisions it belongs to.")] string? Series,
    [property: Column("Place in the series, from 1.")] int? Revision);

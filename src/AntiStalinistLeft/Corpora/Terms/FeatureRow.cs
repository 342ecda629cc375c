namespace AntiStalinistLeft;

/// <summary>A cell of a document–feature matrix that is not empty: how often a term stands in a document.</summary>
public sealed record FeatureRow(
    string Document,
    [property: Column("Number of the section that is the document; empty where whole texts are.", Name = "section_number")] int? Section,
    [property: Column("The word as it is counted.")] string Term,
    [property: Column("How often it stands in the document.")] int Count,
    [property: Column("All words of the document.", Unit = "words")] int Words,
    [property: Column("Documents that have it.")] int DocumentFrequency,
    [property: Column("All documents.")] int Documents,
    [property: Column("TF-IDF: count times log₁₀(documents / document frequency), as quanteda's default; 0 for a term that all have.", Name = "tf_idf")] double? TfIdf,
    [property: Column("Why TF-IDF is missing.")] string? Note);

/// <summary>A run of words and how often it stands in a selection.</summary>
public sealed record NgramRow(
    [property: Column("The words as they are counted, parted by blanks.")] string Ngram,
    [property: Column("How many words it has.")] int Length,
    [property: Column("How often it stands there; runs may overlap.")] int Count,
    [property: Column("All runs of that length.")] int Ngrams,
    [property: Column("Texts that have it.")] int Documents);

namespace AntiStalinistLeft;

/// <summary>A revision that an extract may have been taken from.</summary>
public sealed record LocatedRevisionRow(
    [property: Column("Place among the candidates, from 1.")] int Rank,
    [property: Column("Place of the revision in the history, from 0; the first with this text.")] int Index,
    [property: Column("The number that the wiki gave it.")] long RevisionId,
    [property: Column("When it was saved.")] DateTimeOffset? Timestamp,
    [property: Column("When its text was replaced by another; empty where it stands.")] DateTimeOffset? UntilTimestamp,
    [property: Column("Revisions that have the same text, all stays together.")] int Revisions,
    [property: Column("Twice the words in common over the words of both, what an extraction is known to lose left out.", Unit = "proportion")] double Similarity,
    [property: Column("Words of the extract that the revision has, in the same order.", Unit = "words")] int WordsInCommon,
    [property: Column("Words of the extract that it has not.", Unit = "words")] int WordsOnlyInExtract,
    [property: Column("Words of the revision that the extract has not.", Unit = "words")] int WordsOnlyInRevision,
    [property: Column("Of these, words that an extraction may have lost: see the table of losses.", Unit = "words")] int WordsExplained);

/// <summary>How an extraction may lose words. Written in kebab case in tables.</summary>
public enum ExtractLoss
{
    /// <summary>In parentheses, where the extract has not one.</summary>
    Parentheses,

    /// <summary>In a quotation set apart.</summary>
    Quotation,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>In a list or in what stands beside the running text: captions, tables.</summary>
    ListOrTable,

    /// <summary>Behind the last paragraph that the extract has.</summary>
    CutOff,

    /// <summary>A template that shows no words, such as a notice or a box; it is counted by places.</summary>
    Template,

    /// <summary>None of these: somebody may have edited the extract, or it was taken from another text.</summary>
    Unexplained,
}

/// <summary>Words that the best revision has and the extract has not, by how they may have been lost.</summary>
public sealed record ExtractLossRow(
    [property: Column("How they may have been lost.")] ExtractLoss Loss,
    [property: Column("How many places.")] int Places,
    [property: Column("How many words.", Unit = "words")] int Words,
    [property: Column("The first of the places, in the revision's text as saved.", Unit = "UTF-16 code units")] int? FirstOffset,
    [property: Column("Its length there.", Unit = "UTF-16 code units")] int? FirstLength,
    [property: Column("Its words, cut after twelve.")] string? FirstWords);

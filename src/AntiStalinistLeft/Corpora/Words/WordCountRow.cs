namespace AntiStalinistLeft;

/// <summary>How often a word stands in a selection: a line of a frequency list.</summary>
public sealed record WordCountRow(
    [property: Column("The word: lower case, straight apostrophes, plain hyphens.")] string Word,
    [property: Column("How often it stands there.")] int Count,
    [property: Column("All words of the selection, by the tokenizer's rule.", Unit = "words")] int Words,
    [property: Column("Of how many words the rate is told.", Unit = "words")] int Per,
    [property: Column("How often it stands in that many words.", Unit = "occurrences per words")] double Rate,
    [property: Column("Texts that have it.")] int Documents,
    [property: Column("Blocks that have it; pools of sections where only the text-free release is at hand.")] int Blocks);

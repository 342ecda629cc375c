namespace AntiStalinistLeft;

/// <summary>One quotation, with whoever speaks in it.</summary>
/// <param name="Content">Its words in the normalised text, the marks excluded.</param>
/// <param name="Block">Ordinal of the block in which it begins.</param>
/// <param name="Voice">What it is: quoted, block-quoted, scare-quoted or a title.</param>
/// <param name="Speakers">The persons or bodies whose words they are; empty where the text does not say.</param>
/// <param name="Rule">The evidence.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Candidates">Who else may have said it; where nobody was chosen, all of whom the text leaves the choice.</param>
/// <param name="Note">The note behind it; null where none stands there.</param>
/// <param name="Sources">The authors of what that note or parenthesis cites: where the words were taken from.</param>
/// <param name="Depth">How many other quotations hold it.</param>
public sealed record QuotedPassage(
    TextSpan Content,
    int Block,
    Voice Voice,
    IReadOnlyList<string> Speakers,
    SpeakerRule Rule,
    Confidence Confidence,
    IReadOnlyList<string> Candidates,
    int? Note,
    IReadOnlyList<string> Sources,
    int Depth);

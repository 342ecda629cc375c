namespace AntiStalinistLeft;

/// <summary>Thrown where an analysis needs the words of the texts and only the text-free release is at hand.</summary>
public sealed class TextNeededException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="what">What was asked for, as the subject of a sentence, for instance «The frame of sentences».</param>
    public TextNeededException(string what)
        : base($"{what} needs the words of the texts, and only the text-free release is at hand: put the files into data/raw, set ASL_CORPUS, or look at it on the sample (Corpus.OpenSample()).")
    {
    }
}

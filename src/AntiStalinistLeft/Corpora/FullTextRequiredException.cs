namespace AntiStalinistLeft;

/// <summary>Thrown when an analysis needs the full texts and only the text-free release is available.</summary>
public sealed class FullTextRequiredException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="what">What was asked for, as the subject of a sentence, for instance «The table of sentences».</param>
    public FullTextRequiredException(string what)
        : base($"{what} needs the words of the texts, and only the text-free release is at hand: put the files into data/raw, set ASL_CORPUS, or look at it on the sample (Corpus.OpenSample()).")
    {
    }
}

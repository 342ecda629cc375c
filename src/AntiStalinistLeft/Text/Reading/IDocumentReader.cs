namespace AntiStalinistLeft.Text;

/// <summary>Reads one format. Immutable and thread-safe.</summary>
internal interface IDocumentReader
{
    /// <summary>The name by which a manifest chooses it, in kebab case.</summary>
    string Name { get; }

    /// <summary>Which texts it is for, in one sentence.</summary>
    string Description { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="source">What the text is.</param>
    /// <param name="text">Its characters.</param>
    /// <returns>The document with what was noticed, or the reason why there is none.</returns>
    Result<Document> Read(Source source, DecodedText text);
}

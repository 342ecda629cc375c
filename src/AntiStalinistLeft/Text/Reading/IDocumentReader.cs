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

    /// <summary>Reads a file. Its bytes are decoded as UTF-8, unless the reader is for a format that is no text.</summary>
    /// <param name="source">What the text is.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">The file's name for messages.</param>
    Result<Document> Read(Source source, ReadOnlyMemory<byte> bytes, string? file)
    {
        Result<DecodedText> decoded = TextDecoder.Decode(bytes.Span, file);
        return decoded.Succeeded ? Read(source, decoded.Value) : Result<Document>.Fail(decoded.Failure);
    }
}

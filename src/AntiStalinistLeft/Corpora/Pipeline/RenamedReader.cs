using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>A reader under another name, for sources that need other options than the rest.</summary>
internal sealed class RenamedReader(string name, IDocumentReader reader) : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Description => reader.Description;

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text) => reader.Read(source, text);

    /// <inheritdoc/>
    public Result<Document> Read(Source source, ReadOnlyMemory<byte> bytes, string? file) => reader.Read(source, bytes, file);
}

namespace AntiStalinistLeft.Text;

/// <summary>The characters of a file, its byte-order mark excluded.</summary>
/// <param name="Text">The decoded characters; what every offset points into.</param>
/// <param name="File">The file's name for messages; null where the text came from elsewhere.</param>
internal sealed record DecodedText(string Text, string? File = null);

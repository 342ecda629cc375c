namespace AntiStalinistLeft;

/// <summary>A text that a figure counts in, so that a reader can find it and see that it is the same.</summary>
/// <param name="Id">Its name in tables.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sha256">SHA-256 of its original file in lower-case hexadecimal.</param>
/// <param name="Attribution">The line by which it is to be credited; null where none is wanted.</param>
public sealed record FigureSource(string Id, string Title, string Sha256, string? Attribution = null);

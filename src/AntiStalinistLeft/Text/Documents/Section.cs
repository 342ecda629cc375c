namespace AntiStalinistLeft;

/// <summary>A part of the body under one heading.</summary>
/// <param name="Ordinal">Place in the document, from 1. The part before the first heading is section 1.</param>
/// <param name="Heading">The heading's words; <see cref="Lead"/> for the part before the first heading.</param>
/// <param name="Level">Depth, from 1; the lead has 1.</param>
public sealed record Section(int Ordinal, string Heading, int Level)
{
    /// <summary>The name of the part before the first heading.</summary>
    public const string Lead = "(lead)";
}

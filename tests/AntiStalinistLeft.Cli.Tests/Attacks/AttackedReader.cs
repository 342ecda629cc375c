namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Something that reads what came from outside, and is therefore attacked.</summary>
/// <param name="Name">What the account of an attack calls it.</param>
/// <param name="Type">The type that reads, as the register counts it.</param>
/// <param name="Samples">Whole inputs, from which damaged ones are made.</param>
/// <param name="Read">Reads the bytes of a file; the second value is its path. Gives the message where it was refused, null where it was read.</param>
internal sealed record AttackedReader(string Name, Type Type, IReadOnlyList<byte[]> Samples, Func<byte[], string, string?> Read)
{
    /// <summary>True where every change of the bytes must be noticed, for checksums stand beside them.</summary>
    public bool NoticesEveryChange { get; init; }
}

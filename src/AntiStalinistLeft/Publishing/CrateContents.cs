namespace AntiStalinistLeft.Publishing;

/// <summary>What a crate says of itself: from what, by what and with what its figures were made.</summary>
internal sealed record CrateContents
{
    /// <summary>The title of the corpus.</summary>
    public required string Title { get; init; }

    /// <summary>What the crate holds, in a few sentences.</summary>
    public required string Description { get; init; }

    /// <summary>The day on which it was made.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The version of the kit that ran the notebooks.</summary>
    public required string KitVersion { get; init; }

    /// <summary>SPDX name of the licence of what the crate's makers made.</summary>
    public required string Licence { get; init; }

    /// <summary>Who made it.</summary>
    public IReadOnlyList<CratePerson> Authors { get; init; } = [];

    /// <summary>The fingerprint of the corpus.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The texts. They are no files of the crate, unless their owner put them in.</summary>
    public required IReadOnlyList<CrateText> Texts { get; init; }

    /// <summary>The notebooks as they were run, in order.</summary>
    public required IReadOnlyList<CrateRun> Runs { get; init; }
}

/// <summary>Somebody who made a crate.</summary>
/// <param name="Name">The whole name.</param>
/// <param name="Orcid">The address of the ORCID; null where none is known.</param>
/// <param name="IsPerson">False for a body.</param>
internal sealed record CratePerson(string Name, string? Orcid, bool IsPerson);

/// <summary>A text that figures count in, known by its checksum.</summary>
/// <param name="Id">Its name in tables.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Its author; null where none is named.</param>
/// <param name="Attribution">The line by which it is credited.</param>
/// <param name="Licence">Its licence in words.</param>
/// <param name="Address">Where it can be fetched; null where that is not known.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
internal sealed record CrateText(string Id, string Title, string? Author, string Attribution, string Licence, string? Address, string Sha256);

/// <summary>A notebook, run once.</summary>
/// <param name="Notebook">Its file in the crate.</param>
/// <param name="Title">Its title.</param>
/// <param name="Parameters">The values that were given to it; the rest are its own.</param>
/// <param name="Results">Files that came of it.</param>
internal sealed record CrateRun(string Notebook, string Title, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<string> Results);

using System.Security.Cryptography;
using System.Text;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>What the results of an article depend on besides its history: equal identities and equal histories give equal results.</summary>
/// <param name="Kit">Version of the kit and the identity that the compiler gave this build of it.</param>
/// <param name="Lexicon">Digest of the lexicon.</param>
/// <param name="Works">Digest of the files of known works.</param>
internal sealed record TopicIdentity(string Kit, string Lexicon, string Works)
{
    /// <summary>What differs from another identity, in words; null where nothing does.</summary>
    /// <param name="other">The identity of what was made before.</param>
    public string? DescribeDifference(TopicIdentity other) =>
        Kit != other.Kit ? $"another version of the kit ({other.Kit}; this is {Kit})"
        : Lexicon != other.Lexicon ? $"another lexicon (digest {Short(other.Lexicon)}; this one has {Short(Lexicon)})"
        : Works != other.Works ? $"another list of known works (digest {Short(other.Works)}; this one has {Short(Works)})"
        : null;

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;
}

/// <summary>The lexicon and the known works by which all articles of a topic are read; made once, shared by all threads.</summary>
internal sealed class TopicSettings
{
    private TopicSettings(TopicIdentity identity, MentionFinder finder, CitationOptions citing)
    {
        Identity = identity;
        Finder = finder;
        Citing = citing;
    }

    /// <summary>What tells these settings from others.</summary>
    public TopicIdentity Identity { get; init; }

    /// <summary>Finds the mentions.</summary>
    public MentionFinder Finder { get; }

    /// <summary>What is known of works.</summary>
    public CitationOptions Citing { get; }

    /// <summary>Reads the lexicon and the known works of the kit's data.</summary>
    /// <param name="data">The folder that holds <c>lexicon/</c> and <c>works/</c>.</param>
    public static Result<TopicSettings> Load(string data)
    {
        string works = Path.Combine(data, "works");
        Result<Lexicon> lexicon = Lexicon.Load(Path.Combine(data, "lexicon"));
        if (!lexicon.Succeeded) return Result<TopicSettings>.Fail(lexicon.Failure);
        Result<WorksFolder> known = WorksFolder.Load(works);
        return known.Succeeded
            ? Result<TopicSettings>.Success(FromParts(lexicon.Value, known.Value.Authority, DigestOf(works)))
            : Result<TopicSettings>.Fail(known.Failure);
    }

    /// <summary>Makes settings of a lexicon and known works.</summary>
    /// <param name="lexicon">The entities to search for.</param>
    /// <param name="authority">Works known by key.</param>
    /// <param name="worksDigest">What tells these from other known works.</param>
    public static TopicSettings FromParts(Lexicon lexicon, WorkAuthority authority, string worksDigest) =>
        new(new TopicIdentity(KitOf(), lexicon.Digest, worksDigest), new MentionFinder(lexicon), new CitationOptions { Authority = authority });

    // A version number stands for many builds between two releases; the modules' own identities tell these apart.
    private static string KitOf()
    {
        string modules = FormattableString.Invariant($"{typeof(Corpus).Module.ModuleVersionId:N}{typeof(TopicSettings).Module.ModuleVersionId:N}");
        return $"{LibraryVersion.Current} build {Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(modules)))[..12]}";
    }

    private static string DigestOf(string works)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in (string[])[Path.Combine(works, WorksFolder.AuthorityName), Path.Combine(works, WorksFolder.ImportedName)])
        {
            hash.AppendData(File.Exists(file) ? File.ReadAllBytes(file) : []);
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

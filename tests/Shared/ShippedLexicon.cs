namespace AntiStalinistLeft.Tests.Shared;

/// <summary>The lexicon that the repository ships, loaded once for all tests.</summary>
internal static class ShippedLexicon
{
    private static readonly Lazy<MentionFinder> LazyFinder = new(() => new MentionFinder(Lexicon.Load(Folder).GetOrThrow()));

    public static string Folder => RepositoryFolder.At("data", "lexicon");

    public static MentionFinder Finder => LazyFinder.Value;

    public static Lexicon Lexicon => Finder.Lexicon;
}

using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>Who wrote what: for every token of every revision of a page, the revision that introduced it and those in which it was removed or restored.</summary>
/// <remarks>
/// <para>The unit is the token of <c>\w+|[^\w\s]</c>: a word, a number, or a single mark; white space has no origin. Each token
/// that is typed gets an identity, which it keeps through moves, edits around it, removals and re-insertions.</para>
/// <para>For each revision only what lies between the common beginning and end with the one before is looked at, in this order:</para>
/// <list type="number">
/// <item>Blocks that are equal byte for byte to a block of the changed part before: kept, or moved. They keep their tokens.</item>
/// <item>Where the whole text is one that stood before (an identity revert), its blocks come back as they were then.</item>
/// <item>Blocks that stood in the page at any time before, none of whose words stands in the page now: they come back.</item>
/// <item>The words of what is left on both sides, one block behind the other: first the common beginning and end; then whole
/// sentences in the same order; then whole sentences that come back, from the same edit or from the past, on the conditions of
/// <see cref="ProvenanceOptions"/>; then a longest common subsequence of the tokens between the sentences that were found.</item>
/// <item>All tokens left are new.</item>
/// </list>
/// <para>Nothing is dropped as spam: vandalism is a revision like any other, and its revert restores by step 2 or 3. A revision
/// whose text is hidden is passed over; what stands again behind it has never left.</para>
/// <para>The method follows F. Flöck and M. Acosta, WikiWho (2014), in going from paragraphs to sentences to tokens, and differs
/// in identifying blocks by their bytes over the whole history, and in keeping every revision.</para>
/// </remarks>
public sealed class PageProvenance
{
    private readonly BlockTokens _tokens;
    private readonly BlockInstances _instances;
    private readonly DeltaLog<int> _places;
    private readonly PresenceLog _presence;
    private readonly int[] _firstIdentities;
    private readonly Lazy<TokenLifespans> _lives;

    internal PageProvenance(
        PageHistory history, BlockTokens tokens, BlockInstances instances, DeltaLog<int> places, PresenceLog presence, int[] firstIdentities)
    {
        History = history;
        _tokens = tokens;
        _instances = instances;
        _places = places;
        _presence = presence;
        _firstIdentities = firstIdentities;
        _lives = new Lazy<TokenLifespans>(() => TokenLifespans.FromPresence(_instances, _presence));
    }

    /// <summary>The history that was followed.</summary>
    public PageHistory History { get; }

    /// <summary>The number of tokens ever added to the page; identities run from 0 up to it.</summary>
    public int TokenCount => _instances.IdentityCount;

    /// <summary>In which revisions each token stood. Computed when first asked for.</summary>
    public TokenLifespans Lifespans => _lives.Value;

    /// <summary>The blocks with the identity of each of their tokens.</summary>
    internal BlockInstances Instances => _instances;

    /// <summary>Each revision's block instances. A revision without a text to read repeats the list before it.</summary>
    internal DeltaLog<int> InstanceLists => _places;

    /// <summary>Follows the tokens of a page through its whole history.</summary>
    /// <param name="history">The page.</param>
    /// <param name="options">What counts as the same words when text comes back; null for the defaults.</param>
    public static PageProvenance Compute(PageHistory history, ProvenanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new ProvenanceBuilder(history, options ?? new ProvenanceOptions()).Build();
    }

    /// <summary>The index of the revision that introduced a token.</summary>
    public int GetOrigin(int identity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(identity);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(identity, TokenCount);

        // Revisions that introduced nothing share their first identity with the next one; the last of equals introduced it.
        int low = 0;
        int high = _firstIdentities.Length;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = _firstIdentities[middle] <= identity ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How many tokens a revision introduced.</summary>
    public int CountIntroduced(int revision) =>
        (revision + 1 < _firstIdentities.Length ? _firstIdentities[revision + 1] : TokenCount) - _firstIdentities[revision];

    /// <summary>What each revision did to the page's blocks, by index.</summary>
    public IReadOnlyList<BlockChanges> GetBlockChanges() => new BlockChangeCounter(_instances, _places).CountAll();

    /// <summary>The identities of a revision's tokens, in the order of the text. A revision without text has those of the one before it.</summary>
    public int[] GetIdentities(int revision)
    {
        var list = new List<int>();
        _places.Rebuild(revision, list);
        int[] identities = new int[list.Sum(instance => _instances.GetIdentities(instance).Length)];
        int at = 0;
        foreach (int instance in list)
        {
            Span<int> own = _instances.GetIdentities(instance);
            own.CopyTo(identities.AsSpan(at));
            at += own.Length;
        }

        return identities;
    }

    /// <summary>A revision's tokens with their origins, in the order of the text; empty where the revision has no text.</summary>
    public IReadOnlyList<ProvenanceToken> GetTokens(int revision)
    {
        if (History.GetContentNumber(revision) is null) return [];

        var list = new List<int>();
        _places.Rebuild(revision, list);
        var found = new List<ProvenanceToken>();
        foreach (int instance in list)
        {
            ReadOnlySpan<int> words = _tokens.GetTokens(_instances.GetBlock(instance));
            ReadOnlySpan<int> identities = _instances.GetIdentities(instance);
            for (int i = 0; i < words.Length; i++)
            {
                found.Add(new ProvenanceToken(identities[i], GetOrigin(identities[i]), _tokens.Vocabulary.GetString(words[i])));
            }
        }

        return found;
    }
}

using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// The blocks of a page's history with the identity of each of their tokens. The same words may have been written twice by
/// different hands, so one distinct block may have several instances; an instance that comes back is the same instance.
/// </summary>
internal sealed class BlockInstances
{
    private const int Present = -1;
    private readonly List<Instance> _instances = [];
    private readonly ChunkedList<int> _identities = new();
    private readonly int[] _latestOfBlock;
    private int[] _leftAt = new int[1 << 10];

    /// <summary>Begins without instances, for so many distinct blocks.</summary>
    public BlockInstances(int blocks)
    {
        _latestOfBlock = new int[blocks];
        _latestOfBlock.AsSpan().Fill(-1);
    }

    /// <summary>How many instances there are.</summary>
    public int Count => _instances.Count;

    /// <summary>How many token identities were given out.</summary>
    public int IdentityCount { get; private set; }

    /// <summary>All token places of all instances together.</summary>
    public long TokenCount => _identities.Count;

    /// <summary>The distinct block that an instance shows.</summary>
    public int GetBlock(int instance) => _instances[instance].Block;

    /// <summary>The identity of each token of an instance.</summary>
    public Span<int> GetIdentities(int instance) =>
        _identities.Slice(_instances[instance].Identities, _instances[instance].Count);

    /// <summary>The instance of a block that was made last; −1 where it has none.</summary>
    public int GetLatest(int block) => _latestOfBlock[block];

    /// <summary>The instance of the same block that was made before this one; −1 where there is none.</summary>
    public int GetEarlier(int instance) => _instances[instance].Earlier;

    /// <summary>Makes an instance; its identities are to be filled in.</summary>
    public int Create(int block, int tokens)
    {
        _instances.Add(new Instance(block, tokens, _identities.Reserve(tokens), _latestOfBlock[block]));
        _latestOfBlock[block] = _instances.Count - 1;
        return _instances.Count - 1;
    }

    /// <summary>Gives out an identity that no token had before; it is present.</summary>
    public int NewIdentity()
    {
        if (IdentityCount == _leftAt.Length) Array.Resize(ref _leftAt, 2 * _leftAt.Length);

        _leftAt[IdentityCount] = Present;
        return IdentityCount++;
    }

    /// <summary>True when the token stands in the revision as far as it is put together.</summary>
    public bool IsPresent(int identity) => _leftAt[identity] == Present;

    /// <summary>The revision in which the token was removed last; meaningless for one that is present.</summary>
    public int GetRemovedAt(int identity) => _leftAt[identity];

    /// <summary>Says that a token stands in the revision.</summary>
    public void MarkPresent(int identity) => _leftAt[identity] = Present;

    /// <summary>Says that the tokens of an instance stand in the revision.</summary>
    public void MarkPresent(ReadOnlySpan<int> tokens)
    {
        foreach (int identity in tokens)
        {
            _leftAt[identity] = Present;
        }
    }

    /// <summary>Says that the tokens of an instance no longer stand in the page from a revision on.</summary>
    public void MarkAbsent(ReadOnlySpan<int> tokens, int revision)
    {
        foreach (int identity in tokens)
        {
            _leftAt[identity] = revision;
        }
    }

    /// <summary>True when none of the tokens stands in the revision, so that they may come back.</summary>
    public bool AreAbsent(ReadOnlySpan<int> tokens)
    {
        foreach (int identity in tokens)
        {
            if (_leftAt[identity] == Present) return false;
        }

        return true;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Instance(int Block, int Count, long Identities, int Earlier);
}

using System.Buffers;

namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// The marks of one text, in order. They live no longer than its reading, so their memory is borrowed: a fresh array for each
/// text costs more than finding the marks.
/// </summary>
internal sealed class RawTokens(int capacity) : IDisposable
{
    private RawToken[] _tokens = ArrayPool<RawToken>.Shared.Rent(capacity);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them; good until the next one is added.</summary>
    public ReadOnlySpan<RawToken> Span => _tokens.AsSpan(0, Count);

    /// <summary>A mark; good until the next one is added.</summary>
    public ref RawToken this[int index] => ref _tokens[index];

    /// <summary>Adds a mark.</summary>
    public void Add(RawKind raw, WikitextTokenKind kind, int start, int end, int link, int detail)
    {
        if (Count == _tokens.Length) Grow();
        ref RawToken token = ref _tokens[Count++];
        token.Raw = raw;
        token.Kind = kind;
        token.Start = start;
        token.End = end;
        token.Link = link;
        token.Detail = detail;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<RawToken>.Shared.Return(_tokens);
        _tokens = [];
        Count = 0;
    }

    private void Grow()
    {
        RawToken[] larger = ArrayPool<RawToken>.Shared.Rent(_tokens.Length * 2);
        Span.CopyTo(larger);
        ArrayPool<RawToken>.Shared.Return(_tokens);
        _tokens = larger;
    }
}

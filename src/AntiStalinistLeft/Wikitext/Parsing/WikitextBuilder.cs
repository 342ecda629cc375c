using System.Buffers;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// The second pass: knows which marks found their other end, and so what encloses a mark and what it means there.
/// </summary>
internal sealed partial class WikitextBuilder(WikitextScanner scan, bool isPart)
{
    // Each is read to the end of the text; a text that begins more templates than this without ending them is no article.
    private const int MaxUnclosedTemplates = 8;

    private WikitextToken[] _tokens = ArrayPool<WikitextToken>.Shared.Rent(scan.Tokens.Count + 16);
    private int _count;
    private readonly List<Container> _containers = [];
    private Dictionary<int, Stack<int>>? _elements;
    private int _verbatimOpener = -1;
    private int _heading = -1;
    private int _headingDepth;
    private int _unclosedTemplates;
    private bool _hasTableMark;
    private bool _lineIsHeaders;

    /// <summary>Makes the tokens.</summary>
    public WikitextToken[] Build()
    {
        foreach (ref readonly RawToken raw in scan.Tokens.Span) Add(raw);
        EndHeading();
        WikitextToken[] tokens = _tokens.AsSpan(0, _count).ToArray();
        ArrayPool<WikitextToken>.Shared.Return(_tokens);
        _tokens = [];
        return tokens;
    }

    private void Add(in RawToken raw)
    {
        switch (raw.Raw)
        {
            case RawKind.Settled: AddSettled(raw); break;
            case RawKind.BraceRun or RawKind.BracketRun: AddRun(raw); break;
            case RawKind.BraceClose or RawKind.BracketClose: AddRunClose(raw); break;
            case RawKind.ExternalOpen: AddExternalOpen(raw); break;
            case RawKind.Apostrophes: AddEmphasis(raw); break;
            case RawKind.LineEquals: AddLineEquals(raw); break;
            case RawKind.Equals: AddEquals(raw); break;
            case RawKind.RefOpen: AddOpener(raw, ContainerKind.Reference); break;
            case RawKind.RefClose: AddCloser(raw); break;
            case RawKind.StrayBraces: AddIf(isPart, raw); break;
            default: AddTableMark(raw); break;
        }
    }

    private ContainerKind Innermost => _containers.Count > 0 ? _containers[^1].Kind : ContainerKind.None;

    private bool IsDivided => Innermost is ContainerKind.Template or ContainerKind.Argument or ContainerKind.Link;

    private int Append(WikitextTokenKind kind, int start, int end, int partner = -1, int detail = 0)
    {
        if (end == start) return -1;
        int at = _count;
        if (kind == WikitextTokenKind.Text && at > 0 && _tokens[at - 1].Kind == WikitextTokenKind.Text)
        {
            ref WikitextToken last = ref _tokens[at - 1];
            last = last with { Length = end - last.Start };
            return at - 1;
        }

        if (at == _tokens.Length) Grow();
        _tokens[at] = new WikitextToken(kind, start, end - start, partner, detail);
        _count = at + 1;
        return at;
    }

    private void Grow()
    {
        WikitextToken[] larger = ArrayPool<WikitextToken>.Shared.Rent(_tokens.Length * 2);
        _tokens.CopyTo(larger, 0);
        ArrayPool<WikitextToken>.Shared.Return(_tokens);
        _tokens = larger;
    }

    private void AddIf(bool isMark, in RawToken raw) => Append(isMark ? raw.Kind : WikitextTokenKind.Text, raw.Start, raw.End);

    private void AddSettled(in RawToken raw)
    {
        switch (raw.Kind)
        {
            case WikitextTokenKind.LineEnd:
                EndHeading();
                _lineIsHeaders = false;
                Append(raw.Kind, raw.Start, raw.End);
                break;
            case WikitextTokenKind.ExternalClose: AddCloser(raw); break;
            case WikitextTokenKind.TagOpen: AddTagOpen(raw); break;
            case WikitextTokenKind.TagClose: AddTagClose(raw); break;
            default: Append(raw.Kind, raw.Start, raw.End, -1, raw.Detail); break;
        }
    }

    private void AddTagOpen(in RawToken raw)
    {
        int at = Append(raw.Kind, raw.Start, raw.End, -1, raw.Detail);
        if (raw.Link >= 0)
        {
            _verbatimOpener = at;
            return;
        }

        if (raw.Detail == (int)WikitextTag.Other) return;
        _elements ??= [];
        if (!_elements.TryGetValue(raw.Detail, out Stack<int>? open)) _elements[raw.Detail] = open = new Stack<int>();
        open.Push(at);
    }

    private void AddTagClose(in RawToken raw)
    {
        int opener = -1;
        if (raw.Link >= 0) opener = _verbatimOpener;
        else if (_elements is not null && _elements.TryGetValue(raw.Detail, out Stack<int>? open) && open.Count > 0) opener = open.Pop();
        int at = Append(raw.Kind, raw.Start, raw.End, opener, raw.Detail);
        if (opener >= 0) _tokens[opener] = _tokens[opener] with { Partner = at };
    }

    private void AddRun(in RawToken raw)
    {
        int done = raw.Start;
        Span<BracketPiece> pieces = CollectionsMarshal.AsSpan(scan.Pieces);
        bool isLink = raw.Raw == RawKind.BracketRun;
        int firstClosed = raw.Link >= 0 ? pieces[raw.Link].Start : raw.End;
        if (isPart && !isLink && firstClosed - raw.Start >= 2 && _unclosedTemplates < MaxUnclosedTemplates)
        {
            _unclosedTemplates++;

            // In a part of a text, a template that does not end here ends in a later part.
            Append(WikitextTokenKind.Text, done, firstClosed - 2);
            Push(ContainerKind.Template, Append(WikitextTokenKind.TemplateOpen, firstClosed - 2, firstClosed));
            done = firstClosed;
        }

        for (int piece = raw.Link; piece >= 0; piece = pieces[piece].Next)
        {
            Append(WikitextTokenKind.Text, done, pieces[piece].Start);
            done = pieces[piece].Start + pieces[piece].Length;
            bool isArgument = !isLink && pieces[piece].Length == 3;
            WikitextTokenKind kind = isArgument ? WikitextTokenKind.ArgumentOpen : raw.Kind;
            pieces[piece].Opened = Append(kind, pieces[piece].Start, done);
            Push(isLink ? ContainerKind.Link : isArgument ? ContainerKind.Argument : ContainerKind.Template, pieces[piece].Opened);
        }

        Append(WikitextTokenKind.Text, done, raw.End);
    }

    private void AddRunClose(in RawToken raw) => Pair(raw, scan.Pieces[raw.Link].Opened);

    private void AddExternalOpen(in RawToken raw)
    {
        if (raw.Link < 0) Append(WikitextTokenKind.Text, raw.Start, raw.End);
        else AddOpener(raw, ContainerKind.External);
    }

    private void AddOpener(in RawToken raw, ContainerKind kind)
    {
        int at = Append(raw.Kind, raw.Start, raw.End, -1, raw.Detail);
        Push(kind, at);
    }

    // The innermost container of the right kind is the one: marks that the first pass tied are properly nested.
    private void AddCloser(in RawToken raw)
    {
        ContainerKind kind = raw.Raw == RawKind.RefClose ? ContainerKind.Reference
            : raw.Raw == RawKind.TableClose ? ContainerKind.Table : ContainerKind.External;
        int at = _containers.Count - 1;
        while (_containers[at].Kind != kind) at--;
        Pair(raw, _containers[at].Token);
    }

    private void Pair(in RawToken raw, int opener)
    {
        while (_containers[^1].Token != opener) _containers.RemoveAt(_containers.Count - 1);
        _containers.RemoveAt(_containers.Count - 1);
        int at = Append(raw.Kind, raw.Start, raw.End, opener, raw.Detail);
        _tokens[opener] = _tokens[opener] with { Partner = at };
    }

    private void Push(ContainerKind kind, int token) => _containers.Add(new Container { Kind = kind, Token = token });

    private enum ContainerKind
    {
        None,
        Template,
        Argument,
        Link,
        External,
        Table,
        Reference,
    }

    private struct Container
    {
        public ContainerKind Kind;
        public int Token;

        /// <summary>True once the parameter being read has its name.</summary>
        public bool HasName;
    }
}

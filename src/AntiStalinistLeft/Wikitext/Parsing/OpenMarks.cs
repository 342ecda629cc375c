namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// The marks that wait for their other end while a text is scanned. Every mark is put in and taken out once, so that the work
/// is linear however the marks are mixed. Inside a reference only what was opened there can be closed.
/// </summary>
internal sealed class OpenMarks
{
    private readonly List<Entry> _entries = [];
    private Counts _open;
    private Counts _outside;

    /// <summary>True where a template's braces wait.</summary>
    public bool HasBraces => _open.Braces > 0;

    /// <summary>True where a table waits.</summary>
    public bool HasTables => _open.Tables > 0;

    /// <summary>True where the innermost open mark is a template's.</summary>
    public bool BracesAreInnermost => _entries.Count > 0 && _entries[^1].Kind == MarkKind.Braces;

    /// <summary>True where the innermost open mark is an address'.</summary>
    public bool InnermostIsExternal => _entries.Count > 0 && _entries[^1].Kind == MarkKind.External;

    /// <summary>True inside a reference.</summary>
    public bool InReference { get; private set; }

    /// <summary>Tables that were still open when what encloses them closed.</summary>
    public int UnclosedTables { get; private set; }

    /// <summary>Links that were still open when what encloses them closed.</summary>
    public int UnclosedLinks { get; private set; }

    /// <summary>Templates that were still open at the end of the text or of a reference.</summary>
    public int UnclosedTemplates { get; private set; }

    public void Open(MarkKind kind, int token, int count = 1)
    {
        _entries.Add(new Entry { Kind = kind, Token = token, Count = count });
        _open.Change(kind, 1);
    }

    /// <summary>The innermost open mark of a kind; what was opened inside it stays open no longer. Null where there is none to close.</summary>
    public int? Innermost(MarkKind kind)
    {
        if (_open.Get(kind) == 0) return null;

        // A template that waits keeps a link's or an address's end to itself: it may close later, and then encloses that end.
        if (kind is MarkKind.Link or MarkKind.External or MarkKind.Table && TopHides(kind)) return null;
        while (_entries[^1].Kind != kind) Drop();
        return _entries[^1].Token;
    }

    /// <summary>How many marks of the innermost entry's run are left.</summary>
    public int CountLeft => _entries[^1].Count;

    /// <summary>Takes marks from the innermost entry; an entry with fewer than two left goes.</summary>
    public void Take(int marks)
    {
        Entry top = _entries[^1];
        top.Count -= marks;
        _entries[^1] = top;
        if (top.Count >= 2) return;
        _open.Change(top.Kind, -1);
        _entries.RemoveAt(_entries.Count - 1);
    }

    /// <summary>Gives up the links that are innermost: a line's end ends an address, a blank line any link.</summary>
    public void DropLinks(bool alsoPages)
    {
        while (_entries.Count > 0 && (_entries[^1].Kind == MarkKind.External || (alsoPages && _entries[^1].Kind == MarkKind.Link))) Drop();
    }

    public void EnterReference(int token)
    {
        _outside = _open;
        _open = default;
        _entries.Add(new Entry { Kind = MarkKind.Reference, Token = token });
        InReference = true;
    }

    /// <summary>The token that opened the reference that ends here.</summary>
    public int LeaveReference()
    {
        while (_entries[^1].Kind != MarkKind.Reference) Drop();
        int token = _entries[^1].Token;
        _entries.RemoveAt(_entries.Count - 1);
        _open = _outside;
        InReference = false;
        return token;
    }

    /// <summary>Gives up all that waits at the end of the text.</summary>
    public void DropAll()
    {
        while (_entries.Count > 0) Drop();
    }

    // Looks at no more than the run of table entries that a bar at a line's start may close.
    private bool TopHides(MarkKind kind)
    {
        MarkKind top = _entries[^1].Kind;
        return top != kind && (top == MarkKind.Braces || (kind != MarkKind.Table && top == MarkKind.Table));
    }

    private void Drop()
    {
        MarkKind kind = _entries[^1].Kind;
        _entries.RemoveAt(_entries.Count - 1);
        if (kind == MarkKind.Reference) return;
        _open.Change(kind, -1);
        if (kind == MarkKind.Table) UnclosedTables++;
        else if (kind == MarkKind.Braces) UnclosedTemplates++;
        else UnclosedLinks++;
    }

    private struct Entry
    {
        public MarkKind Kind;
        public int Token;
        public int Count;
    }

    private struct Counts
    {
        public int Braces;
        public int Links;
        public int Externals;
        public int Tables;

        public readonly int Get(MarkKind kind) => kind switch
        {
            MarkKind.Braces => Braces,
            MarkKind.Link => Links,
            MarkKind.External => Externals,
            _ => Tables,
        };

        public void Change(MarkKind kind, int by)
        {
            if (kind == MarkKind.Braces) Braces += by;
            else if (kind == MarkKind.Link) Links += by;
            else if (kind == MarkKind.External) Externals += by;
            else Tables += by;
        }
    }
}

/// <summary>What an open mark waits to enclose.</summary>
internal enum MarkKind
{
    Braces,
    Link,
    External,
    Table,
    Reference,
}

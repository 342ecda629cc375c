namespace AntiStalinistLeft.Notebooks;

/// <summary>Something that was shown and can be shown anew in its place.</summary>
public sealed class DisplayedValue
{
    private readonly DisplayContext? _context;
    private readonly string _id;

    internal DisplayedValue(DisplayContext? context, string id)
    {
        _context = context;
        _id = id;
    }

    /// <summary>Shows another value in the place of the first one.</summary>
    public void Update(object? value) => _context?.Output.Update(_context.Formatter.Format(value), _id);
}

namespace AntiStalinistLeft.Notebooks.Display;

/// <summary>Something that was shown and can be shown anew in its place.</summary>
public sealed class DisplayedValue
{
    private readonly DisplayContext? context;
    private readonly string id;

    internal DisplayedValue(DisplayContext? context, string id)
    {
        this.context = context;
        this.id = id;
    }

    /// <summary>Shows another value in the place of the first one.</summary>
    public void Update(object? value) => context?.Output.Update(context.Formatter.Format(value), id);
}

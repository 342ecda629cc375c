using System.Diagnostics.CodeAnalysis;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What every C# cell can call without a class name.</summary>
[SuppressMessage("Naming", "CA1709", Justification = "Notebooks call display(x) in every engine.")]
[SuppressMessage("Style", "IDE1006", Justification = "Notebooks call display(x) in every engine.")]
public static class NotebookFunctions
{
    /// <summary>Shows a value.</summary>
    /// <returns>A handle by which the display can be updated.</returns>
    public static DisplayedValue display(object? value)
    {
        DisplayContext? context = DisplayContext.Current;
        string id = context?.NextDisplayId() ?? string.Empty;
        context?.Output.Show(context.Formatter.Format(value), id);
        return new DisplayedValue(context, id);
    }

    /// <summary>Shows a value in one form only.</summary>
    /// <param name="value">The value; a string is taken as the form's own source.</param>
    /// <param name="mimeType">The form's media type, for instance <c>text/html</c>.</param>
    /// <exception cref="ArgumentException">The value has no such form.</exception>
    public static DisplayedValue display(object? value, string mimeType)
    {
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        string content = value as string
            ?? DisplayContext.Current?.Formatter.FormatAs(value, mimeType)
            ?? throw new ArgumentException($"The value has no form {mimeType}.", nameof(mimeType));
        return display(MimeBundle.Create(mimeType, content));
    }

    /// <summary>Marks text as HTML, so that showing it renders it.</summary>
    public static HtmlFragment HTML(string html) => new(html);

    /// <summary>Cancelled when the user interrupts the cell; a long loop asks it, a long call takes it.</summary>
    public static CancellationToken cancellation => DisplayContext.Current?.Cancellation ?? CancellationToken.None;

    /// <summary>Shows a progress bar; report to it how much is done.</summary>
    /// <param name="label">What is being done.</param>
    /// <param name="total">How much there is to do; at least 1.</param>
    public static ProgressDisplay progress(string label, int total) => new(label, total, display);
}

namespace AntiStalinistLeft;

/// <summary>
/// Ends a notebook well: what it asks does not apply to this corpus, and the message says why and what would change that.
/// <c>asl run</c> shows the message in place of the rest; in other front ends the cell stops with it.
/// </summary>
/// <remarks>A notebook engine knows it by its name alone, as it knows how a type shows itself.</remarks>
public sealed class NotebookEndException : Exception
{
    /// <summary>Ends the notebook.</summary>
    /// <param name="message">Why, for a reader.</param>
    public NotebookEndException(string message)
        : base(message)
    {
    }
}

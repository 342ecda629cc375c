namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The well-meant end of a notebook: a cell throws an exception whose type is named <c>NotebookEndException</c>, as a notebook
/// does whose question does not apply. Its message stands on the page, and what follows is not run. The type is known by its
/// name alone, so that the engine and what throws it need not know each other.
/// </summary>
internal static class NotebookEnd
{
    private const string TypeName = "NotebookEndException";

    /// <summary>True for the name of an error that ends a notebook well, of a namespace or declared in a cell.</summary>
    public static bool IsNamed(string? error) => error is not null && error.Split('.', '+')[^1] == TypeName;

    /// <summary>What the page shows in place of an error.</summary>
    public static DisplayOutput Show(string message) => new(MimeBundle.Empty
        .With(MimeTypes.Html, $"<p class=\"asl-remark notebook-end\">{PageMarkup.Encode(message)}</p>")
        .With(MimeTypes.PlainText, message));
}

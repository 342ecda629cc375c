namespace AntiStalinistLeft.Notebooks;

/// <summary>A fragment of HTML that is shown as HTML, not as text.</summary>
/// <param name="Html">The fragment; whoever makes it has encoded what came from data.</param>
public sealed record HtmlFragment(string Html)
{
    /// <summary>The fragment's source.</summary>
    public override string ToString() => Html;
}

namespace AntiStalinistLeft.Corpora;

/// <summary>A mistake in a query, on its way from where it was found to the one who asked.</summary>
internal sealed class QueryException(int column, string message) : Exception(message)
{
    /// <summary>Where it is, from 1.</summary>
    public int Column => column;
}

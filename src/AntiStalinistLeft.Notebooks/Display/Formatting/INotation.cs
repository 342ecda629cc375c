namespace AntiStalinistLeft.Notebooks;

/// <summary>A language's own way of writing values of kinds that only it has, as F# has unions and options.</summary>
internal interface INotation
{
    /// <summary>The value as the language writes it; null for a value of a kind that is not the language's own.</summary>
    string? Write(object value);

    /// <summary>What a table shows for a value: what an option holds, for instance; the value itself where it holds nothing else.</summary>
    object? Unwrap(object value) => value;
}

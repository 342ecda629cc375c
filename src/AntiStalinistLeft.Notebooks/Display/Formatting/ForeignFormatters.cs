namespace AntiStalinistLeft.Notebooks;

/// <summary>Formatters for a type of another maker, as if that type carried <see cref="ConventionFormatters"/>' attribute.</summary>
/// <param name="TypeName">The type's full name. Nothing is loaded for its sake before a value of it is shown.</param>
/// <param name="GetSource">Gives the type that names the formatters.</param>
/// <param name="PreferredMimeTypes">The media types in which a value is shown, best first.</param>
internal sealed record ForeignFormatters(string TypeName, Func<Type> GetSource, IReadOnlyList<string> PreferredMimeTypes);

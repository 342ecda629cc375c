namespace AntiStalinistLeft.Publishing;

/// <summary>A measure as a methods section names it. The formula stands in docs/measures.md, which a test holds to this.</summary>
/// <param name="Name">What it is called, for instance <c>block bootstrap</c>.</param>
/// <param name="Meaning">What it is, in half a sentence without its name.</param>
/// <param name="Function">The function that computes it.</param>
/// <param name="Columns">The columns that hold it, or the name of the network that is made so; a table in which all of them have values uses the measure.</param>
/// <param name="Sources">Where it comes from: keys of the entries in <see cref="MeasureSources"/>; none where it is a plain count.</param>
internal sealed record Measure(string Name, string Meaning, string Function, IReadOnlyList<string> Columns, IReadOnlyList<string> Sources);

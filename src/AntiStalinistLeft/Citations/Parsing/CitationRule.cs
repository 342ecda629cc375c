namespace AntiStalinistLeft.Citations;

/// <summary>Where in a citation the reading stands; a rule says in which of these it may be tried.</summary>
[Flags]
internal enum ParseStage
{
    /// <summary>Before anything but a signal.</summary>
    Opening = 1,

    Title = 2,

    Tail = 4,
}

/// <summary>One rule of the parser: it reads one thing from where the reading stands, or leaves all as it was.</summary>
/// <param name="Name">Its name, in kebab case; results name the rules that made them.</param>
/// <param name="Stages">Where it may be tried.</param>
/// <param name="Example">A citation that it reads; a test holds every rule to its own.</param>
/// <param name="Apply">
/// Reads from a token of the note, moves on and returns true; or returns false and changes nothing. Behind the title the
/// token is the one behind the commas and full stops at which the reading stands.
/// </param>
internal sealed record CitationRule(string Name, ParseStage Stages, string Example, Func<CitationParseState, NoteText, int, bool> Apply);

namespace AntiStalinistLeft.Citations;

/// <summary>Who is said to speak.</summary>
/// <param name="Persons">The persons; empty for nobody, or for a body or a document that speaks.</param>
/// <param name="IsCollective">Whether a body or a document speaks.</param>
/// <param name="Reason">The rule that decided.</param>
/// <param name="IsExplicit">Whether the sentence itself says that they say it; false where they are only near, or spoke before.</param>
internal sealed record SpeakerAttribution(IReadOnlyList<string> Persons, bool IsCollective, string Reason, bool IsExplicit = false)
{
    public static SpeakerAttribution Nobody { get; } = new([], false, "nobody-named");
}

using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>Two selections beside each other: words, entities, works, voices. Shows itself as its tables one below the other.</summary>
/// <param name="Target">How the first is called.</param>
/// <param name="Reference">How the second is called.</param>
/// <param name="Keyness">Words that one has more often than the other.</param>
/// <param name="Entities">What they name, by how far they differ.</param>
/// <param name="Works">What their notes cite; whole texts and sections only, for a note has neither zone nor voice of the text that calls it.</param>
/// <param name="Voices">Whose words they are made of.</param>
/// <param name="Remarks">What is missing, and why.</param>
[TypeFormatterSource(typeof(ContrastFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record Contrast(
    string Target,
    string Reference,
    Table<KeynessRow> Keyness,
    Table<EntityContrastRow> Entities,
    Table<WorkContrastRow> Works,
    Table<VoiceContrastRow> Voices,
    Remark Remarks);

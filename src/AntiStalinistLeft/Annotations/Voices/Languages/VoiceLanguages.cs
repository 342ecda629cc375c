using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>The languages in which the kit can identify speakers.</summary>
internal static class VoiceLanguages
{
    /// <summary>English.</summary>
    public static VoiceLanguage English { get; } = EnglishVoiceLanguage.Create();

    /// <summary>The language of a tag. For a language without a list of verbs, quotations are still distinguished from names by their length and notes.</summary>
    /// <param name="tag">A BCP 47 tag, for instance <c>en-GB</c>.</param>
    public static VoiceLanguage ForTag(string tag)
    {
        TextLanguage text = TextLanguages.ForTag(tag);
        return text.Code switch
        {
            "en" => English,
            "de" => GermanVoiceLanguage.Instance,
            "fr" => FrenchVoiceLanguage.Instance,
            "es" => SpanishVoiceLanguage.Instance,
            "it" => ItalianVoiceLanguage.Instance,
            _ => new VoiceLanguage { Text = text },
        };
    }
}

using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>The names of voices in charts and sentences; tables have their short words.</summary>
public static class VoiceNames
{
    /// <summary>The name for readers, for instance «block quotations».</summary>
    /// <param name="voice">The voice.</param>
    public static string Describe(Voice voice) => HouseStyle.Voices[(int)voice];

    /// <summary>The name for the word that stands in a table, for instance for <c>block-quoted</c>.</summary>
    /// <param name="voice">The word.</param>
    /// <exception cref="FormatException">No voice is written so.</exception>
    public static string Describe(string voice) => Describe((Voice)CellText.Parse(voice, typeof(Voice))!);
}

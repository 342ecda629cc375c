namespace AntiStalinistLeft.Text;

/// <summary>How <see cref="WordTokenizer"/> departs from Unicode's default words.</summary>
internal sealed record WordOptions
{
    /// <summary>The kit's own rule.</summary>
    public static WordOptions Default { get; } = new();

    /// <summary>Unicode's rule alone: segments that hold a letter or a digit.</summary>
    public static WordOptions Unicode { get; } = new() { JoinHyphens = false, JoinBrackets = false };

    /// <summary>
    /// Whether a hyphen, a non-breaking hyphen, a figure dash or an en dash that stands between two words without any
    /// blank joins them («anti-Stalinist», «1923–7», «Marxist–Leninist» are one word). An em dash never does. Default: true.
    /// </summary>
    public bool JoinHyphens { get; init; } = true;

    /// <summary>
    /// Whether letters in square brackets that alter a quoted word belong to it («[a]fter», «re[con]structed»; behind a
    /// word at most three of them: «affirm[s]»). A bracket with digits never does, nor does «[sic]». Default: true.
    /// </summary>
    public bool JoinBrackets { get; init; } = true;
}

namespace AntiStalinistLeft;

/// <summary>How sure a decision of the rules is. Written in kebab case in tables.</summary>
public enum Confidence
{
    /// <summary>One reading only is left by the rules.</summary>
    High,

    /// <summary>The rule chose among several readings; all are listed.</summary>
    Medium,

    /// <summary>Nothing was chosen.</summary>
    Unresolved,
}

using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft;

/// <summary>A phrase that a <see cref="PatternAutomaton"/> looks for.</summary>
/// <param name="Text">
/// The phrase; its first unit is a letter or a digit. Case, form of quotation marks, hyphen or en dash and kind and number
/// of blanks are the same to the automaton.
/// </param>
/// <param name="MatchCapitals">True: where the phrase has a capital the text must have one; lower-case letters match both.</param>
/// <param name="AfterHyphen">
/// True: the phrase may also start behind a letter and a hyphen («Serge-Trotsky»); false: it may not («anti-Stalinist»).
/// </param>
public readonly record struct AutomatonPattern(string Text, bool MatchCapitals = false, bool AfterHyphen = false);

/// <summary>A place where a pattern stands.</summary>
/// <param name="Pattern">Index of the pattern in the list that the automaton was built from.</param>
/// <param name="Start">Index of the first unit: UTF-16 code units in a text of characters, bytes in UTF-8.</param>
/// <param name="Length">Number of those units.</param>
public readonly record struct PatternMatch(int Pattern, int Start, int Length) : IHasSpan
{
    /// <summary>Index just behind the last unit.</summary>
    public int End => Start + Length;
}

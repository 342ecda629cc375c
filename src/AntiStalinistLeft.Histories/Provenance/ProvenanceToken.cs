namespace AntiStalinistLeft;

/// <summary>One token of a revision and where it comes from.</summary>
/// <param name="Identity">The token's number in the page's history: the same token in two revisions has the same.</param>
/// <param name="Origin">Index of the revision that introduced it.</param>
/// <param name="Text">The token.</param>
public readonly record struct ProvenanceToken(int Identity, int Origin, string Text);

/// <summary>Revisions one behind the other, from <see cref="Start"/> up to and without <see cref="End"/>, by index.</summary>
/// <param name="Start">Index of the first revision.</param>
/// <param name="End">Index behind the last one; the number of all revisions where the range lasts to the end.</param>
public readonly record struct RevisionRange(int Start, int End);

namespace AntiStalinistLeft.Annotations;

/// <summary>What the voices need to know of the works that a document cites: who wrote them.</summary>
internal interface ISourceAuthors
{
    /// <summary>The authors of what a note cites, by canonical name; empty where it cites nothing, several works by different persons, or only refers to one («see»).</summary>
    IReadOnlyList<string> OfNote(int number);

    /// <summary>The authors of the work with a title; empty where it is not known or the title is that of several works.</summary>
    IReadOnlyList<string> OfTitle(string title);

    /// <summary>All persons who are named as authors.</summary>
    IReadOnlyCollection<string> All { get; }
}

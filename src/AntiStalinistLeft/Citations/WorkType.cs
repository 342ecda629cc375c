using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;

/// <summary>What kind of thing a cited work is. Tables write <c>journal article</c> and <c>collected works volume</c>, the authority file kebab case.</summary>
public enum WorkType
{
    /// <summary>A book by its author or authors.</summary>
    Book,

    /// <summary>A titled part of a volume.</summary>
    Chapter,

    /// <summary>An article in a periodical.</summary>
    [TableLabel("journal article")]
    Article,

    /// <summary>A speech printed as a titled part of a volume.</summary>
    Speech,

    /// <summary>A volume of writings, speeches, letters or proceedings, cited as a volume.</summary>
    [TableLabel("collected works volume")]
    CollectedWorksVolume,

    /// <summary>A pamphlet, where the note says so.</summary>
    Pamphlet,

    /// <summary>An issue of a newspaper, or an unsigned piece in one.</summary>
    Newspaper,

    /// <summary>An entry of an encyclopedia or a dictionary.</summary>
    Encyclopedia,

    /// <summary>A page on the web.</summary>
    Web,

    /// <summary>A document in an archive.</summary>
    Archive,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>An interview, a conversation or a personal communication.</summary>
    Interview,

    /// <summary>A diary or a notebook.</summary>
    Diary,

    /// <summary>A dissertation or another thesis.</summary>
    Dissertation,

    /// <summary>A report or a paper of an institution.</summary>
    Report,

    /// <summary>A film.</summary>
    Film,

    /// <summary>A journal, a magazine or a newspaper as the container of articles.</summary>
    Periodical,
}

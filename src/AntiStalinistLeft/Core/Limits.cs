#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft.Core;
#endif

/// <summary>
/// How big, how deep and how long input may be, in one place; <c>docs/limits.md</c> lists them for users. Each message that
/// refuses an input names the limit that it broke.
/// </summary>
internal static class Limits
{
    /// <summary>Bytes of a bibliography, which is read whole. 64 MiB.</summary>
    public const int BibliographyBytes = 64 << 20;

    /// <summary>Bytes of the text that a scholar writes beside a report. 8 MiB.</summary>
    public const int ReportBytes = 8 << 20;

    /// <summary>Bytes of all files of a crate, unpacked. 1 GiB.</summary>
    public const long CrateBytes = 1L << 30;

    /// <summary>Files of a crate.</summary>
    public const int CrateFiles = 20_000;

    /// <summary>Bytes of a crate's metadata. 64 MiB.</summary>
    public const int CrateMetadataBytes = 64 << 20;

    /// <summary>Bytes of a server's answer, unpacked. 64 MiB; MediaWiki's own limit of an answer is 8 MiB, Wikimedia's 12.</summary>
    public const int AnswerBytes = 64 << 20;

    /// <summary>Redirections that are followed for one request.</summary>
    public const int Redirections = 5;

    /// <summary>Answers in a row that may bring no revision that was not there before.</summary>
    public const int AnswersWithoutNews = 3;

    /// <summary>Bytes of a notebook, outputs included. 256 MiB.</summary>
    public const int NotebookBytes = 256 << 20;

    /// <summary>UTF-16 code units of a cell that is run. 4 Mi; the compiler held 800 MB for good after one of 60 million.</summary>
    public const int CellLength = 4 << 20;

    /// <summary>UTF-16 code units of a file of settings: a manifest, a part of a lexicon, works, a style, a scheme. 16 Mi.</summary>
    public const int YamlLength = 16 << 20;

    /// <summary>Levels of lists and mappings within each other in a YAML file.</summary>
    public const int YamlDepth = 100;

    /// <summary>Elements within each other in a web page.</summary>
    public const int HtmlDepth = 5000;

    /// <summary>Brackets within each other in a pattern of the lexicon.</summary>
    public const int PatternDepth = 20;

    /// <summary>UTF-16 code units of a pattern of the lexicon.</summary>
    public const int PatternLength = 2000;

    /// <summary>Forms that one pattern of the lexicon may stand for.</summary>
    public const int PatternForms = 4096;

    /// <summary>UTF-16 code units of a value in a BibTeX file, macros written out.</summary>
    public const int BibtexValue = 1 << 20;

    /// <summary>UTF-16 code units of all values of a BibTeX file, macros written out.</summary>
    public const int BibtexValues = 1 << 27;

    /// <summary>Characters of a value that a message quotes.</summary>
    public const int QuotedLength = 100;

    /// <summary>Characters beyond what a cell may print that are kept in a file.</summary>
    public const int SpillLength = 64 << 20;

    /// <summary>Characters of what a cell printed that a message on the terminal repeats.</summary>
    public const int RepeatedLength = 4000;
}

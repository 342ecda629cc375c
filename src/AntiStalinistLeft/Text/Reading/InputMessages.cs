namespace AntiStalinistLeft.Text;

/// <summary>What is said about inputs that cannot be read or look wrong: one place, so that all sound alike.</summary>
internal static class InputMessages
{
    public static (string Code, string Message) Empty(int bytes) =>
        ("empty-file", FormattableString.Invariant($"The file holds no words ({bytes} bytes). Put the text there, or take the source out of the manifest."));

    public static (string Code, string Message) TooLarge(long bytes, long limit) =>
        ("file-too-large", FormattableString.Invariant($"The file has {bytes} bytes; one text may have at most {limit}. Split it into one file a document."));

    public static (string Code, string Message) ForeignEncoding(string encoding, string detail) =>
        ("not-utf-8", $"The file is {encoding}{detail}, and only UTF-8 is read. Save it as UTF-8 (for instance: iconv -f {encoding} -t UTF-8).");

    public static (string Code, string Message) CutOff() =>
        ("not-utf-8", "The file ends in the middle of a letter; it was probably cut off. Get the whole file again.");

    public static (string Code, string Message) NotUtf8(byte found) =>
        ("not-utf-8", FormattableString.Invariant($"The byte 0x{found:X2} is no UTF-8; the file is probably Latin-1 or Windows-1252. Save it as UTF-8 (for instance: iconv -f WINDOWS-1252 -t UTF-8)."));

    public static (string Code, string Message) Binary(string what) =>
        ("binary-file", $"The file {what} and is no plain text. Export the text of the document and give that.");

    public static (string Code, string Message) FileNotFound() =>
        ("file-not-found", "There is no such file. Put the text there, or name the folder of the full texts with --corpus or ASL_CORPUS.");

    public static (string Code, string Message) FileUnreadable(string reason) =>
        ("file-unreadable", $"The file cannot be read: {reason} Check its permissions.");

    public static (string Code, string Message) UnknownReader(string name, IEnumerable<string> known) =>
        ("unknown-reader", $"There is no reader named '{name}'. Name one of: {string.Join(", ", known)}.");

    public static (string Code, string Message) ChecksumDiffers(string expected, string found) =>
        ("checksum-differs", $"The manifest has SHA-256 {expected}, the file has {found}: it is not the text that the manifest describes. Compare the two, or correct the manifest.");

    public static (string Code, string Message) NoBody() =>
        ("no-body", "The file holds no paragraph of running text. Check that its reader fits its format.");

    public static (string Code, string Message) MarkerWithoutNote(int number) =>
        ("marker-without-note", FormattableString.Invariant($"The marker [{number}] calls a note that is not there. Check whether the end of the file is complete."));

    public static (string Code, string Message) NotesMissing(int markers) =>
        ("notes-missing", FormattableString.Invariant($"The text calls notes {markers} times, here first, but has none. Check whether the end of the file is complete."));

    public static (string Code, string Message) NoteWithoutMarker(int number) =>
        ("note-without-marker", FormattableString.Invariant($"Nothing in the text calls note {number}. Check whether its marker [{number}] was lost."));

    public static (string Code, string Message) DuplicateNote(int number, int firstLine) =>
        ("duplicate-note-number", FormattableString.Invariant($"Note {number} stands already on line {firstLine}; markers are tied to that first one. Renumber the notes."));

    public static (string Code, string Message) HeadingMissing(string entry) =>
        ("contents-entry-without-heading", $"The table of contents names '{entry}', but no such heading follows. Check whether a section is missing.");

    public static (string Code, string Message) HeaderMissing() =>
        ("header-missing", "The file has no header field such as 'Title: …'; it may not be an Anarchist Library export. Check its reader in the manifest.");

    public static (string Code, string Message) ControlCharacter(char found, int count) =>
        ("control-character", FormattableString.Invariant($"The text holds {count} control characters, the first U+{(int)found:X4}. Check how the file was made."));

    public static (string Code, string Message) LooksLikeHtml() =>
        ("looks-like-html", "The file is an HTML page, and its reader takes it for plain text. Name the reader web-article-html in the manifest.");

    public static (string Code, string Message) BrokenXml(string found) =>
        ("broken-xml", $"The file is no well-formed XML: {found} Correct it there; a document type declaration is refused.");

    public static (string Code, string Message) NoTei(string root) =>
        ("no-tei", $"The file's root is '{root}' and holds no TEI text. The reader tei reads TEI P5 with its namespace.");

    public static (string Code, string Message) NoWordFile(string found) =>
        ("no-word-file", $"The file cannot be read as DOCX: {found}. Save it again as .docx in a word processor.");

    public static (string Code, string Message) TitleDiffers(string found, string expected) =>
        ("title-differs", $"The file's title is '{found}', the manifest's '{expected}'. Check that the file is the right one.");
}

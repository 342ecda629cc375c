namespace AntiStalinistLeft.Wikitext;

/// <summary>What the reader of wikitext says of a page that it could read only in part.</summary>
internal static class WikitextMessages
{
    public static (string Code, string Message) Unclosed(UnclosedMarks unclosed) =>
        ("wikitext-unclosed", FormattableString.Invariant($"{unclosed.Total} marks have no other end ({unclosed.Templates + unclosed.TemplateEnds} of templates, {unclosed.Links} of links, {unclosed.References + unclosed.ReferenceEnds} of references, {unclosed.Tables + unclosed.TableEnds} of tables, {unclosed.Comments + unclosed.Elements} others) and were read as words. Look at the page's source."));

    public static (string Code, string Message) HiddenNotes(int count) =>
        ("notes-in-templates", FormattableString.Invariant($"{count} notes are called only inside templates whose text is not shown, such as boxes of facts; they are left out. The page's citations have them."));

    public static (string Code, string Message) NoteRedefined(string name, int count) =>
        ("note-defined-twice", FormattableString.Invariant($"The reference '{name}' is given {count} different contents; the first one is read. Give the others a name of their own."));
}

using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Writes histories as a MediaWiki XML export of schema 0.11.</summary>
/// <remarks>
/// The schema has no place for change tags, nor for the mark that a revision is withheld from administrators as well; all else
/// is read back as it was.
/// </remarks>
internal sealed class MediaWikiXmlWriter
{
    private readonly Stream _stream;

    /// <summary>Writes to a stream, which the caller disposes of.</summary>
    public MediaWikiXmlWriter(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Writes the head of the file.</summary>
    public void Begin(WikiSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        Raw("<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\" xml:lang=\"en\">\n  <siteinfo>\n"u8);
        Element("    ", "sitename", site.Name);
        if (site.Database.Length > 0) Element("    ", "dbname", site.Database);
        if (site.Base.Length > 0) Element("    ", "base", site.Base);
        if (site.Generator.Length > 0) Element("    ", "generator", site.Generator);
        if (site.Namespaces.Count > 0) Raw("    <namespaces>\n"u8);
        foreach ((int number, string name) in site.Namespaces.OrderBy(entry => entry.Key))
        {
            Raw(FormattableString.Invariant($"      <namespace key=\"{number}\">"));
            Text(name);
            Raw("</namespace>\n"u8);
        }

        if (site.Namespaces.Count > 0) Raw("    </namespaces>\n"u8);
        Raw("  </siteinfo>\n"u8);
    }

    /// <summary>Writes a page with all its revisions.</summary>
    public void Write(PageHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        Raw("  <page>\n"u8);
        Element("    ", "title", history.Page.Title);
        Element("    ", "ns", history.Page.Namespace);
        Element("    ", "id", history.Page.Id);
        if (history.Page.RedirectTarget is { } target)
        {
            Raw("    <redirect title=\""u8);
            XmlEscaping.Write(_stream, Encoding.UTF8.GetBytes(target), isAttribute: true);
            Raw("\" />\n"u8);
        }

        var places = new BlockOccurrenceWalk(history.BlockLists);
        for (int i = 0; i < history.Revisions.Count; i++) Write(history.Revisions[i], history, places.Next());
        Raw("  </page>\n"u8);
    }

    /// <summary>Writes the end of the file.</summary>
    public void End()
    {
        Raw("</mediawiki>\n"u8);
        _stream.Flush();
    }

    private void Write(Revision revision, PageHistory history, ReadOnlySpan<BlockOccurrence> places)
    {
        Raw("    <revision>\n"u8);
        Element("id", revision.Id);
        if (revision.ParentId is { } parent) Element("parentid", parent);
        if (revision.Timestamp is { } time) Element("timestamp", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Write(revision.Contributor);
        if (revision.IsMinor) Raw("      <minor />\n"u8);
        if (revision.Comment is null) Raw("      <comment deleted=\"deleted\" />\n"u8);
        else if (revision.Comment.Length > 0) Element("comment", revision.Comment);
        if (revision.OriginId is { } origin) Element("origin", origin);
        if (revision.Model is { } model) Element("model", model);
        if (revision.Format is { } format) Element("format", format);
        WriteText(revision, history, places);
        if (revision.Sha1 is { } sha1) Element("sha1", sha1.ToBase36());
        else Raw("      <sha1 />\n"u8);
        Raw("    </revision>\n"u8);
    }

    private void Write(Contributor contributor)
    {
        if (contributor.Kind == ContributorKind.Hidden) Raw("      <contributor deleted=\"deleted\" />\n"u8);
        if (contributor.Name is null) return;
        Raw("      <contributor>\n"u8);
        Element("        ", contributor.Kind == ContributorKind.Ip ? "ip" : "username", contributor.Name);
        if (contributor.Id is { } id) Element("        ", "id", id);
        Raw("      </contributor>\n"u8);
    }

    private void WriteText(Revision revision, PageHistory history, ReadOnlySpan<BlockOccurrence> places)
    {
        string size = revision.DeclaredBytes is { } bytes ? FormattableString.Invariant($" bytes=\"{bytes}\"") : string.Empty;
        switch (revision.Text)
        {
            case TextState.Hidden:
                Raw($"      <text{size} deleted=\"deleted\" />\n");
                break;
            case TextState.Absent:
                // As a dump of stubs has it: the text lies elsewhere, under a number that is nobody's here.
                Raw($"      <text{size} id=\"0\" />\n");
                break;
            default:
                Raw($"      <text{size} xml:space=\"preserve\">");
                foreach (BlockOccurrence place in places)
                {
                    XmlEscaping.Write(_stream, history.Blocks[place.Block]);
                    XmlEscaping.Write(_stream, history.Gaps[place.Gap]);
                }

                Raw("</text>\n"u8);
                break;
        }
    }

    private void Element(string name, long value) => Element("      ", name, value);

    private void Element(string name, string value) => Element("      ", name, value);

    private void Element(string indent, string name, long value) => Raw(FormattableString.Invariant($"{indent}<{name}>{value}</{name}>\n"));

    private void Element(string indent, string name, string value)
    {
        Raw($"{indent}<{name}>");
        Text(value);
        Raw($"</{name}>\n");
    }

    private void Text(string text) => XmlEscaping.Write(_stream, Encoding.UTF8.GetBytes(text));

    private void Raw(string markup) => _stream.Write(Encoding.UTF8.GetBytes(markup));

    private void Raw(ReadOnlySpan<byte> markup) => _stream.Write(markup);
}

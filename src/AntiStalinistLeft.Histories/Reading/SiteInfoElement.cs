using System.Buffers.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Reads the <c>siteinfo</c> element of a MediaWiki export.</summary>
internal sealed class SiteInfoElement(XmlCursor cursor, XmlValues values)
{
    private readonly SortedDictionary<int, string> _namespaces = [];
    private string _name = string.Empty;
    private string _database = string.Empty;
    private string _mainPage = string.Empty;
    private string _generator = string.Empty;

    /// <summary>Reads from behind the start tag to behind the end tag; null with the cursor's problem set where that fails.</summary>
    public WikiSite? Read(string schemaVersion)
    {
        bool isOpen = cursor.Kind == XmlTagKind.Start;
        while (isOpen)
        {
            if (!cursor.NextTag())
            {
                _ = cursor.Problem is null && cursor.FailTruncated();
                return null;
            }

            if (cursor.Closes("siteinfo"u8)) break;

            if (!ReadField()) return null;
        }

        return new WikiSite(_name, _database, _mainPage, _generator, schemaVersion, _namespaces);
    }

    private bool ReadField()
    {
        if (cursor.Closes("namespaces"u8) || cursor.Opens("namespaces"u8)) return true;

        if (cursor.Kind == XmlTagKind.End)
        {
            return cursor.Fail("mismatched-tag", "an end tag where the site's fields or their end belong", cursor.TagOffset);
        }

        return cursor.Opens("sitename"u8) ? values.TryString(out _name)
            : cursor.Opens("dbname"u8) ? values.TryString(out _database)
            : cursor.Opens("base"u8) ? values.TryString(out _mainPage)
            : cursor.Opens("generator"u8) ? values.TryString(out _generator)
            : cursor.Opens("namespace"u8) ? ReadNamespace()
            : cursor.SkipElement();
    }

    private bool ReadNamespace()
    {
        bool hasKey = Utf8Parser.TryParse(cursor.Attribute("key"u8), out int key, out _);
        if (!values.TryString(out string value)) return false;

        if (hasKey) _namespaces[key] = value;

        return true;
    }
}

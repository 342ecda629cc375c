using System.Globalization;

namespace AntiStalinistLeft.Revisions.Reading;

/// <summary>
/// Reads a MediaWiki XML export (schema 0.10 or 0.11) from beginning to end, one page or many, a revision at a time.
/// It holds one text at a time, whatever the file's length.
/// </summary>
/// <remarks>
/// Only what MediaWiki writes is understood: elements it does not know are passed over, document types are refused, and no
/// entity but XML's five and numeric ones is expanded. A broken file ends with <see cref="HistoryEvent.Failure"/>.
/// </remarks>
public sealed class MediaWikiXmlReader
{
    private readonly HistoryInput input;
    private readonly ByteWindow window;
    private readonly XmlCursor cursor;
    private readonly XmlValues values;
    private readonly RevisionElement revisionElement;
    private readonly List<Diagnostic> warnings = [];
    private ReaderPlace place = ReaderPlace.Outside;
    private PageHead head = new();
    private string lastWhole = "none; the file holds no whole revision before that";

    /// <summary>Begins to read; the input stays the caller's to dispose of.</summary>
    public MediaWikiXmlReader(HistoryInput input, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        this.input = input;
        window = new ByteWindow(input.Stream, (options ?? new HistoryReadOptions()).MaxTextBytes);
        cursor = new XmlCursor(window);
        values = new XmlValues(window, cursor);
        revisionElement = new RevisionElement(window, cursor, values);
    }

    private enum ReaderPlace
    {
        Outside,
        InRoot,
        InPage,
        BeforeRevision,
        AfterPage,
        Done,
        Broken,
    }

    /// <summary>The wiki, as far as the file's head was read.</summary>
    public WikiSite Site { get; private set; } = WikiSite.Unknown;

    /// <summary>The page that the reader stands in; null before the first.</summary>
    public WikiPage? Page { get; private set; }

    /// <summary>The revision read last; null before the first.</summary>
    public Revision? Revision { get; private set; }

    /// <summary>Why nothing more can be read; set together with <see cref="HistoryEvent.Failure"/>.</summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>What was odd and did not stop the reading; at most one of a kind.</summary>
    public IReadOnlyList<Diagnostic> Warnings => warnings;

    /// <summary>The text of <see cref="Revision"/> in UTF-8 with XML's escapes still in it. Valid until the next <see cref="Read"/>.</summary>
    internal ReadOnlySpan<byte> EscapedText => revisionElement.Text.In(window);

    /// <summary>The offset in the decompressed file at which <see cref="EscapedText"/> was found; approximate where CDATA broke it.</summary>
    internal long TextOffset => revisionElement.Text.Offset;

    /// <summary>Goes on to the next page, revision, end of page, or the end of the file.</summary>
    public HistoryEvent Read()
    {
        try
        {
            return place == ReaderPlace.Broken ? HistoryEvent.Failure : Advance();
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Break(new Diagnostic(
                Severity.Error, "unreadable-file", $"Reading stopped at byte {window.Position}: {failure.Message} The last whole revision is {lastWhole}.", input.Name));
        }
    }

    /// <summary>Declares the revision read last to be broken, with the reason found by who took in its text.</summary>
    internal HistoryEvent Reject(string code, string found, long offset)
    {
        cursor.Fail(code, found, offset);
        return Stop();
    }

    private HistoryEvent Advance() => place switch
    {
        ReaderPlace.Outside => ReadRoot(),
        ReaderPlace.BeforeRevision => ReadRevision(),
        ReaderPlace.InPage => ReadPage(),
        ReaderPlace.AfterPage => EndPage(),
        ReaderPlace.Done => HistoryEvent.EndOfFile,
        _ => ReadTop(),
    };

    private HistoryEvent ReadRoot()
    {
        if (cursor.Need(2) && window.Ahead is [0xFE or 0xFF, ..])
        {
            cursor.Fail("not-utf-8", "a file in UTF-16; save it as UTF-8", 0);
            return Stop();
        }

        if (!cursor.NextTag() || !cursor.Opens("mediawiki"u8))
        {
            _ = cursor.Problem is not null || cursor.Fail("no-mediawiki-export", "no <mediawiki> element at the beginning", window.Position);
            return Stop();
        }

        Site = Site with { SchemaVersion = System.Text.Encoding.UTF8.GetString(cursor.Attribute("version"u8)) };
        place = ReaderPlace.InRoot;
        return cursor.Kind == XmlTagKind.Empty ? Finish() : ReadTop();
    }

    private HistoryEvent ReadTop()
    {
        while (cursor.NextTag())
        {
            if (cursor.Closes("mediawiki"u8))
            {
                return Finish();
            }

            if (cursor.Opens("page"u8))
            {
                head = new PageHead();
                place = cursor.Kind == XmlTagKind.Empty ? ReaderPlace.AfterPage : ReaderPlace.InPage;
                return place == ReaderPlace.InPage ? ReadPage() : BeginPage();
            }

            if (!ReadTopElement())
            {
                return Stop();
            }
        }

        return Stop();
    }

    private bool ReadTopElement()
    {
        if (cursor.Kind == XmlTagKind.End)
        {
            return cursor.Fail("mismatched-tag", "an end tag where a page or </mediawiki> belongs", cursor.TagOffset);
        }

        if (!cursor.Opens("siteinfo"u8))
        {
            return cursor.SkipElement();
        }

        WikiSite? site = new SiteInfoElement(cursor, values).Read(Site.SchemaVersion);
        Site = site ?? Site;
        return site is not null;
    }

    private HistoryEvent ReadPage()
    {
        while (cursor.NextTag())
        {
            if (cursor.Opens("revision"u8))
            {
                place = ReaderPlace.BeforeRevision;
                return head.IsAnnounced ? ReadRevision() : BeginPage();
            }

            if (cursor.Closes("page"u8))
            {
                place = ReaderPlace.AfterPage;
                return head.IsAnnounced ? EndPage() : BeginPage();
            }

            if (!head.Read(cursor, values))
            {
                return Stop();
            }
        }

        return Stop();
    }

    private HistoryEvent BeginPage()
    {
        head.IsAnnounced = true;
        Page = head.ToPage();
        return HistoryEvent.Page;
    }

    private HistoryEvent EndPage()
    {
        place = ReaderPlace.InRoot;
        return HistoryEvent.EndOfPage;
    }

    private HistoryEvent ReadRevision()
    {
        place = ReaderPlace.InPage;
        Revision = revisionElement.Read();
        if (Revision is null)
        {
            return Stop();
        }

        lastWhole = string.Create(CultureInfo.InvariantCulture, $"{Revision.Id} of «{Page!.Title}»");
        return HistoryEvent.Revision;
    }

    private HistoryEvent Finish()
    {
        place = ReaderPlace.Done;
        if (cursor.NextTag())
        {
            cursor.Fail("content-after-end", "more elements behind </mediawiki>", cursor.TagOffset);
            return Stop();
        }

        if (cursor.Problem is not null)
        {
            return Stop();
        }

        Diagnostic? broken = input.Finish();
        if (broken is not null)
        {
            return Break(broken);
        }

        WarnOfOddities();
        return HistoryEvent.EndOfFile;
    }

    private void WarnOfOddities()
    {
        if (revisionElement.MetOtherSlots)
        {
            warnings.Add(new(Severity.Warning, "other-slots", "Revisions hold content besides the main slot; only the main slot was read.", input.Name));
        }

        if (revisionElement.MetBadTimestamp)
        {
            warnings.Add(new(Severity.Warning, "bad-timestamp", "Timestamps that are no ISO 8601 date and time in UTC were left out; those revisions are undated.", input.Name));
        }
    }

    private HistoryEvent Stop()
    {
        _ = cursor.Problem is not null || cursor.Cut();
        XmlProblem problem = cursor.Problem!;
        Diagnostic? cause = problem.Code == "file-cut-off" ? input.Finish() : null;
        string advice = problem.Code == "file-cut-off"
            ? "The closing </mediawiki> is missing: fetch the file again, or ask to keep the whole revisions."
            : "Repair the file there, or fetch it again.";
        return Break(cause ?? new Diagnostic(
            Severity.Error,
            problem.Code,
            string.Create(CultureInfo.InvariantCulture, $"Found {problem.Found} at byte {problem.Offset}. The last whole revision is {lastWhole}. {advice}"),
            input.Name,
            (int)Math.Min(int.MaxValue, problem.Line)));
    }

    private HistoryEvent Break(Diagnostic failure)
    {
        place = ReaderPlace.Broken;
        Failure = failure;
        return HistoryEvent.Failure;
    }
}

using System.Globalization;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Reads a MediaWiki XML export (schema 0.10 or 0.11) from beginning to end, one page or many, a revision at a time.
/// It holds one text at a time, whatever the file's length.
/// </summary>
/// <remarks>
/// Only what MediaWiki writes is understood: elements it does not know are passed over, document types are refused, and no
/// entity but XML's five and numeric ones is expanded. A broken file ends with <see cref="HistoryEvent.Failure"/>.
/// </remarks>
internal sealed class MediaWikiXmlReader
{
    private readonly HistoryInput _input;
    private readonly ByteWindow _window;
    private readonly XmlCursor _cursor;
    private readonly XmlValues _values;
    private readonly RevisionElement _revisionElement;
    private readonly List<Diagnostic> _warnings = [];
    private ReaderPlace _place = ReaderPlace.Outside;
    private PageElement _head = new();
    private string _lastWhole = "none; the file holds no whole revision before that";

    /// <summary>Begins to read; the caller disposes of the input.</summary>
    public MediaWikiXmlReader(HistoryInput input, int maxTextBytes)
    {
        ArgumentNullException.ThrowIfNull(input);
        _input = input;
        _window = new ByteWindow(input.Stream, maxTextBytes);
        _cursor = new XmlCursor(_window);
        _values = new XmlValues(_window, _cursor);
        _revisionElement = new RevisionElement(_window, _cursor, _values);
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
    public IReadOnlyList<Diagnostic> Warnings => _warnings;

    /// <summary>The text of <see cref="Revision"/> in UTF-8 with XML's escapes still in it. Valid until the next <see cref="Read"/>.</summary>
    internal ReadOnlySpan<byte> EscapedText => _revisionElement.Text.GetBytes(_window);

    /// <summary>Goes on to the next page, revision, end of page, or the end of the file.</summary>
    public HistoryEvent Read()
    {
        try
        {
            return _place == ReaderPlace.Broken ? HistoryEvent.Failure : Advance();
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Break(new Diagnostic(
                Severity.Error, "unreadable-file", $"Reading stopped at byte {_window.Position}: {(failure is InvalidDataException ? failure.Message : FileFailures.Explain(failure))} The last whole revision is {_lastWhole}.", _input.Name));
        }
    }

    /// <summary>Declares the revision read last to be broken, by what who took in its text found; the offset is approximate where CDATA broke it.</summary>
    internal Diagnostic Reject(TextProblem problem)
    {
        _cursor.Fail(problem.Code, problem.Found, _revisionElement.Text.Offset + problem.Offset);
        Stop();
        return Failure!;
    }

    private HistoryEvent Advance() => _place switch
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
        if (_cursor.Need(2) && _window.Ahead is [0xFE or 0xFF, ..])
        {
            _cursor.Fail("not-utf-8", "a file in UTF-16; save it as UTF-8", 0);
            return Stop();
        }

        if (!_cursor.NextTag() || !_cursor.Opens("mediawiki"u8))
        {
            _ = _cursor.Problem is not null || _cursor.Fail("no-mediawiki-export", "no <mediawiki> element at the beginning", _window.Position);
            return Stop();
        }

        Site = Site with { SchemaVersion = System.Text.Encoding.UTF8.GetString(_cursor.Attribute("version"u8)) };
        _place = ReaderPlace.InRoot;
        return _cursor.Kind == XmlTagKind.Empty ? Finish() : ReadTop();
    }

    private HistoryEvent ReadTop()
    {
        while (_cursor.NextTag())
        {
            if (_cursor.Closes("mediawiki"u8)) return Finish();

            if (_cursor.Opens("page"u8))
            {
                _head = new PageElement();
                _place = _cursor.Kind == XmlTagKind.Empty ? ReaderPlace.AfterPage : ReaderPlace.InPage;
                return _place == ReaderPlace.InPage ? ReadPage() : BeginPage();
            }

            if (!ReadTopElement()) return Stop();
        }

        return Stop();
    }

    private bool ReadTopElement()
    {
        if (_cursor.Kind == XmlTagKind.End)
        {
            return _cursor.Fail("mismatched-tag", "an end tag where a page or </mediawiki> belongs", _cursor.TagOffset);
        }

        if (!_cursor.Opens("siteinfo"u8)) return _cursor.SkipElement();

        WikiSite? site = new SiteInfoElement(_cursor, _values).Read(Site.SchemaVersion);
        Site = site ?? Site;
        return site is not null;
    }

    private HistoryEvent ReadPage()
    {
        while (_cursor.NextTag())
        {
            if (_cursor.Opens("revision"u8))
            {
                _place = ReaderPlace.BeforeRevision;
                return _head.IsAnnounced ? ReadRevision() : BeginPage();
            }

            if (_cursor.Closes("page"u8))
            {
                _place = ReaderPlace.AfterPage;
                return _head.IsAnnounced ? EndPage() : BeginPage();
            }

            if (!_head.Read(_cursor, _values)) return Stop();
        }

        return Stop();
    }

    private HistoryEvent BeginPage()
    {
        _head.IsAnnounced = true;
        Page = _head.ToPage();
        return HistoryEvent.Page;
    }

    private HistoryEvent EndPage()
    {
        _place = ReaderPlace.InRoot;
        return HistoryEvent.EndOfPage;
    }

    private HistoryEvent ReadRevision()
    {
        _place = ReaderPlace.InPage;
        Revision = _revisionElement.Read();
        if (Revision is null) return Stop();

        _lastWhole = string.Create(CultureInfo.InvariantCulture, $"{Revision.Id} of «{Page!.Title}»");
        return HistoryEvent.Revision;
    }

    private HistoryEvent Finish()
    {
        _place = ReaderPlace.Done;
        if (_cursor.NextTag())
        {
            _cursor.Fail("content-after-end", "more elements behind </mediawiki>", _cursor.TagOffset);
            return Stop();
        }

        if (_cursor.Problem is not null) return Stop();

        Diagnostic? broken = _input.Finish();
        if (broken is not null) return Break(broken);

        WarnOfAnomalies();
        return HistoryEvent.EndOfFile;
    }

    private void WarnOfAnomalies()
    {
        if (_revisionElement.HasOtherSlots)
        {
            _warnings.Add(new(Severity.Warning, "other-slots", "Revisions hold content besides the main slot; only the main slot was read.", _input.Name));
        }

        if (_revisionElement.HasBadTimestamp)
        {
            _warnings.Add(new(Severity.Warning, "bad-timestamp", "Timestamps that are no ISO 8601 date and time in UTC were left out; those revisions are undated.", _input.Name));
        }
    }

    private HistoryEvent Stop()
    {
        _ = _cursor.Problem is not null || _cursor.FailTruncated();
        XmlProblem problem = _cursor.Problem!;

        // Where all is read, what is wrong with the words may be the archive's fault: a damaged one may give no word at all.
        Diagnostic? cause = _window.HasEnded ? _input.Finish() : null;
        string advice = problem.Code == "file-cut-off"
            ? "The closing </mediawiki> is missing: fetch the file again, or ask to keep the whole revisions."
            : "Repair the file there, or fetch it again.";
        return Break(cause ?? new Diagnostic(
            Severity.Error,
            problem.Code,
            string.Create(CultureInfo.InvariantCulture, $"Found {problem.Found} at byte {problem.Offset}. The last whole revision is {_lastWhole}. {advice}"),
            _input.Name,
            (int)Math.Min(int.MaxValue, problem.Line)));
    }

    private HistoryEvent Break(Diagnostic failure)
    {
        _place = ReaderPlace.Broken;
        Failure = failure;
        return HistoryEvent.Failure;
    }
}

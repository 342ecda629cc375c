namespace AntiStalinistLeft.Citations;

/// <summary>All rules in the order in which they are tried: what is plainest first, what takes any words last. A new rule is one line here and one function.</summary>
internal static class CitationRules
{
    public static IReadOnlyList<CitationRule> All { get; } =
    [
        // Signals and words that stand for an earlier citation.
        new("signal", ParseStage.Opening, "See: “The Long Strike”, Harbour Review 61 (Winter 2014)", OpeningRules.Signal),
        new("locator-of", ParseStage.Opening, "See section H.6 of The Miller’s Questions (Leeds: Wick Press, 2008)", OpeningRules.LocatorOf),
        new("ibid", ParseStage.Opening, "Ibid., 45", OpeningRules.Ibid),
        new("note-above", ParseStage.Opening, "See n. 12 above, 45", OpeningRules.NoteAbove),
        new("work-again", ParseStage.Opening, "Op. cit., 12", OpeningRules.WorkAgain),
        new("idem", ParseStage.Opening, "Idem, The Second Winter (Leeds: Wick Press, 2009), 7", OpeningRules.Idem),

        // What has no title of its own.
        new("letter", ParseStage.Opening, "Ada Tamm to Rose Brown, 9 June 1936, in Harbour Letters (Leeds: Wick Press, 1990), 12", UntitledRules.Letter),
        new("interview", ParseStage.Opening, "Ada Tamm, interview with the author, Leeds, 3 May 1990", UntitledRules.Interview),
        new("issue-of-day", ParseStage.Opening, "In the Harbour Post of 30 June 1901, p. 3", UntitledRules.IssueOfDay),
        new("address-alone", ParseStage.Opening, "See https://example.org/strike (accessed 12 May 2010)", WebRules.AddressAlone),
        new("companion", ParseStage.Opening | ParseStage.Title, "Ada Tamm, introduction to The Miller’s Questions (Leeds: Wick Press, 2008), xii", UntitledRules.Companion),

        // Authors.
        new("possessive-before-quoted-title", ParseStage.Opening, "See Tamm’s “The Long Strike”, 55", AuthorRules.PossessiveBeforeQuotedTitle),
        new("editors-first", ParseStage.Opening, "Ada Tamm (ed.), Harbour Voices (Leeds: Wick Press, 1990), 12", AuthorRules.EditorsFirst),
        new("author-before-quoted-title", ParseStage.Opening, "Quay, “The Long Strike”, Harbour Review 12 (2004), 55", AuthorRules.Named(AuthorRules.BeforeQuotedTitle)),
        new("author-before-op-cit", ParseStage.Opening, "Tamm, op. cit., 45", AuthorRules.Named(AuthorRules.BeforeWorkAgain)),
        new("author-before-note", ParseStage.Opening, "Tamm, as n. 12 above, 45", AuthorRules.Named(AuthorRules.BeforeReferredNote)),
        new("bare-author", ParseStage.Opening, "Tamm, 161–3", AuthorRules.Named(AuthorRules.Bare)),
        new("author-year", ParseStage.Opening, "Brown 1987, 45", AuthorRules.Named(AuthorRules.WithYear)),
        new("inverted-author", ParseStage.Opening, "Quay, Ernst. The Long Strike. London: Wick Press, 1990, 12", AuthorRules.Inverted),
        new("author-colon", ParseStage.Opening, "Ada Tamm: Der lange Streik, Berlin 1990, S. 12", AuthorRules.Named(AuthorRules.BeforeColon)),
        new("author-before-title", ParseStage.Opening, "Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12", AuthorRules.Named(AuthorRules.BeforeTitle)),

        // Titles.
        new("year-before-title", ParseStage.Title, "Tamm, A. (1990) The Long Strike. London: Wick Press, p. 12", ImprintRules.YearBeforeTitle),
        new("quoted-title", ParseStage.Opening | ParseStage.Title, "“The Long Strike”, Harbour Review 12 (2004), 55", TitleRules.Quoted),
        new("by", ParseStage.Tail, "See “The Long Strike” by Ada Tamm, p. 12", TitleRules.By),
        new("plain-title", ParseStage.Opening | ParseStage.Title, "The Miller’s Questions (Leeds: Wick Press, 2008), 12", TitleRules.Plain),

        // What joins a part to its volume.
        new("included-in", ParseStage.Tail, "“To the Dockers”, included in Ada Tamm, Harbour Voices (Leeds: Wick Press, 1990), 12", ContainerRules.IncludedIn),
        new("in-volume", ParseStage.Tail, "“To the Dockers”, in Harbour Voices, ed. Ada Tamm (Leeds: Wick Press, 1990), 12", ContainerRules.InVolume),
        new("work-again-behind-title", ParseStage.Tail, "“Speech to the Dockers”, Op. Cit., 45", ContainerRules.WorkAgain),
        new("ibid-behind-title", ParseStage.Tail, "Ada Tamm, “To the Dockers”, ibid., 45", ContainerRules.Again),
        new("note-behind-title", ParseStage.Tail, "Tamm, The Long Strike (n. 12), 45", OpeningRules.NoteBehindTitle),
        new("editor", ParseStage.Tail, "Harbour Voices, ed. Ada Tamm (Leeds: Wick Press, 1990), 12", ContainerRules.Editor),
        new("translator", ParseStage.Tail, "The Long Strike, trans. Ada Tamm (Leeds: Wick Press, 1990), 12", ContainerRules.Translator),
        new("director", ParseStage.Tail, "Salt, directed by Ada Tamm (Leeds: Wick Films, 1971)", ContainerRules.Director),
        new("edition", ParseStage.Tail, "The Long Strike, 2nd edn (Leeds: Wick Press, 1990), 12", ContainerRules.Edition),
        new("translated", ParseStage.Tail, "Ada Tamm, The Long Strike, trad. franç. (Leeds: Wick Press, 1990), 12", ContainerRules.Translated),
        new("beside-title", ParseStage.Tail, "Ada Tamm, Der lange Streik (tr: The Long Strike). Berlin 1990, p. 12", LocatorRules.BesideTitle),

        // Places that say what they count.
        new("part-range", ParseStage.Tail, "“The Long Strike”, 53–66, Harbour Voices (Leeds: Wick Press, 1990), 59", LocatorRules.PartRange),
        new("pinpoint", ParseStage.Tail, "Ada Tamm, “The Long Strike”, Harbour Review, 12 (2004), pp. 12–40, at p. 15", LocatorRules.Pinpoint),
        new("pages-word", ParseStage.Tail, "The Miller’s Questions (Leeds: Wick Press, 2008), pp. 12–14, 19", LocatorRules.WordedPages),
        new("section", ParseStage.Tail, "The Miller’s Questions (Leeds: Wick Press, 2008), ch. 3", LocatorRules.Section),

        // Imprints in brackets and dates.
        new("dissertation", ParseStage.Tail, "Ada Tamm, “The Long Strike” (PhD diss., University of Leeds, 1990), 12", ImprintRules.Dissertation),
        new("original-year", ParseStage.Tail, "Ada Tamm: Der lange Streik, Berlin 1990 [engl. 1962], S. 12", ImprintRules.OriginalYear),
        new("imprint", ParseStage.Tail, "The Miller’s Questions (Leeds: Wick Press, 2008), 12", ImprintRules.Bracketed),
        new("date", ParseStage.Tail, "Ada Tamm, “The Long Strike”, The Wick (12 May 1921), 3", ImprintRules.Date),

        // Volumes and issues.
        new("siglum", ParseStage.Tail, "Ada Tamm: Der lange Streik, HGA 4: 462", TitleRules.Siglum),
        new("law-review", ParseStage.Tail, "Ada Tamm, The Long Strike, 30 WICK L. REV. 79, 85 (2009)", TitleRules.LawReview),
        new("periodical-in-capitals", ParseStage.Tail, "Ada Tamm, The Long Strike, WICK POST, May 6, 1936, at 3", TitleRules.PeriodicalInCapitals),
        new("pages-before-year", ParseStage.Tail, "ADA TAMM, THE LONG STRIKE 38–40 (2d ed. 2000)", TitleRules.PagesBeforeYear),
        new("volume-colon", ParseStage.Tail, "The Miller’s Questions (Leeds: Wick Press, 2008) 2: 255", VolumeRules.Colon),
        new("volume-word", ParseStage.Tail, "Ada Tamm, “The Long Strike”, Harbour Review, Vol. 12, No. 3 (May 1971), 165", VolumeRules.Worded),
        new("volume-roman", ParseStage.Tail, "The Miller’s Questions (Leeds: Wick Press, 2008), ii, p. 102", VolumeRules.Roman),
        new("issue-word", ParseStage.Tail, "Ada Tamm, “The Long Strike”, Harbour Review 4, no. 2 (2006): 175–206", VolumeRules.Issue),
        new("issue-of-year", ParseStage.Tail, "Ada Tamm: Der lange Streik. In: Hafenblatt, 2/2012, S. 12", VolumeRules.IssueOfYear),
        new("issue-number", ParseStage.Tail, "“The Long Strike”, Harbour Review 61 (Winter 2014)", VolumeRules.Number),

        // Imprints without brackets.
        new("imprint-without-brackets", ParseStage.Tail, "Ada Tamm: Der lange Streik, Berlin 1990, S. 12", ImprintRules.Unbracketed),
        new("place-and-firm", ParseStage.Tail, "Tamm, A. (1990) The Long Strike. London: Wick Press, p. 12", ImprintRules.PlaceAndFirm),
        new("firm-behind-year", ParseStage.Tail, "Ada Tamm, The Long Strike, 1908, Wick University Press, p. 12", ImprintRules.FirmBehindYear),
        new("year", ParseStage.Tail, "Ada Tamm, “The Long Strike”, Harbour Review 12 (2004), 55", ImprintRules.Year),

        // Pages and other places.
        new("pages", ParseStage.Tail, "The Miller’s Questions (Leeds: Wick Press, 2008), 213, 214", LocatorRules.PlainPages),
        new("archive", ParseStage.Tail, "Harbour Archive, fond 17, opis 2, leaf 45", LocatorRules.Archive),
        new("address", ParseStage.Tail, "Ada Tamm, “The Long Strike”, available online at example.org/strike", WebRules.Address),
        new("accessed", ParseStage.Tail, "Ada Tamm, “The Long Strike”, https://example.org/strike (accessed 12 May 2010)", WebRules.Accessed),
        new("isbn", ParseStage.Tail, "Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12, ISBN 978-0-306-40615-7", WebRules.Isbn),
        new("passim", ParseStage.Tail, "The Miller’s Questions (Leeds: Wick Press, 2008), passim", LocatorRules.Passim),

        // Any words at all.
        new("container", ParseStage.Tail, "“The Long Strike”, Harbour Voices: Collected Essays (Leeds: Wick Press, 1990), 12", TitleRules.ReadContainer),
    ];
}

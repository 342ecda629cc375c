namespace AntiStalinistLeft.Citations;

/// <summary>The phrases that say how a note means a work. <c>|</c> in comments separates languages.</summary>
internal static class CitationPhrases
{
    /// <summary>What stands before a citation and says what it does.</summary>
    public static PhraseTable<CitationRelation> Signals { get; } = new PhraseTable<CitationRelation>()
        .Add(CitationRelation.QuotesVia,
            "quoted by", "quoted in", "quoted from", "quoted after", "as quoted by", "as quoted in", "cited by", "cited in", "cited from", "as cited by", "as cited in", "qtd in", "qtd by",
            "zit nach", "zitiert nach", "zit bei", "zitiert bei", "zit in", "zitiert in",
            "cité par", "cité dans", "cité d'après", "cité d’après", "citée par", "citée dans", "cités par", "citato in", "citado por", "citado en")
        .Add(CitationRelation.See,
            "see", "see also", "see e.g", "see for example", "see for instance", "see especially", "see further", "cf", "cf also", "compare", "for a discussion see", "summarised in", "summarized in", "discussed in", "discussed by",
            "vgl", "vgl auch", "vgl dazu", "vergleiche", "siehe", "siehe auch", "siehe dazu", "s auch",
            "voir", "voir aussi", "voir par exemple", "voyez", "cf aussi", "véase", "vedi");

    /// <summary>What joins a part to a volume that is somebody else's.</summary>
    public static PhraseTable<bool> Inclusions { get; } = new PhraseTable<bool>()
        .Add(true, "included in", "reprinted in", "repr in", "republished in", "contained in", "collected in", "appended to", "printed in", "abgedruckt in", "enthalten in", "wieder in", "repris dans", "reproduit dans", "recueilli dans");

    /// <summary>What stands for a work cited before.</summary>
    public static PhraseTable<CitationForm> EarlierWork { get; } = new PhraseTable<CitationForm>()
        .Add(CitationForm.OpCit, "op cit", "opere citato", "opus citatum", "loc cit", "art cit", "ouvr cit", "ouvrage cité", "article cité", "a.a.O", "a a O", "aaO", "am angegebenen Ort", "ob cit", "o c");

    /// <summary>What stands for the citation right before.</summary>
    public static PhraseTable<CitationForm> PreviousCitation { get; } = new PhraseTable<CitationForm>()
        .Add(CitationForm.Ibid, "ibid", "ibidem", "ib", "ebd", "ebenda", "ebda", "ivi");

    /// <summary>What stands for the author of the citation right before.</summary>
    public static PhraseTable<bool> SameAuthor { get; } = new PhraseTable<bool>()
        .Add(true, "idem", "eadem", "id", "ders", "dies", "derselbe", "dieselbe", "le même", "la même");
}

namespace AntiStalinistLeft.Citations;

/// <summary>Turns what the rules read into the fields of a citation: settles form and type.</summary>
internal static class CitationFieldsBuilder
{
    public static CitationFields Build(CitationDraft draft)
    {
        CitationForm form = FormOf(draft);
        return new CitationFields
        {
            Form = form,
            Relation = draft.Relation,
            Type = WorkTypeClassifier.Classify(draft),
            Authors = draft.Authors,
            Title = draft.Title,
            IsTitleQuoted = draft.IsTitleQuoted,
            Container = draft.Container,
            ContainerAuthors = draft.ContainerAuthors,
            Editors = draft.Editors,
            Translators = draft.Translators,
            Edition = draft.Edition,
            Series = draft.Series,
            Place = draft.Imprint?.Place,
            Publisher = draft.Imprint?.Publisher,
            Year = draft.Imprint?.Year ?? draft.Year,
            Date = draft.Date,
            Month = draft.Month,
            Volume = draft.Volume,
            Issue = draft.Issue,
            PartPages = draft.PartPages,
            Locators = draft.Locators,
            ReferredNote = draft.ReferredNote,
            Address = draft.Address,
            IsNameOrTitle = draft.IsNameOrTitle,
            IsSameAuthor = draft.IsSameAuthor,
            IsSamePlace = draft.IsSamePlace,
        };
    }

    private static CitationForm FormOf(CitationDraft draft)
    {
        if (draft.BackReference is { } again) return again;
        bool periodical = draft.Container is not null && (draft.HasIssueData || draft.Year is not null) && !IsVolumeOnly(draft);
        if (draft.Imprint is not null || draft.Address is not null || draft.IsArchival || periodical) return CitationForm.Full;
        if (draft.Container is null && (draft.Date is not null || draft.Year is not null)) return CitationForm.Full;
        return draft.IsTitleQuoted && draft.Container is null ? CitationForm.TitleOnly : CitationForm.Short;
    }

    // «Works 6: 270» names a volume of a set, not of a periodical: no imprint, so a short form.
    private static bool IsVolumeOnly(CitationDraft draft) => draft.Issue is null && draft.Date is null && draft.Year is null;
}

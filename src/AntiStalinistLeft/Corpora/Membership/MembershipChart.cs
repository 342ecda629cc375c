using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Whom each text counts under a concept: entities by texts.</summary>
internal static class MembershipChart
{
    /// <summary>Draws the chart.</summary>
    /// <param name="rows">Rows of one concept.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">There are several concepts or several rows for one cell.</exception>
    public static CaptionedFigure Draw(Table<MembershipRow> rows, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        MembershipRow[] all = [.. rows];
        string[] concepts = [.. all.Select(row => row.Concept).Distinct()];
        if (concepts.Length > 1) throw new ArgumentException($"The table is of {concepts.Length} concepts ({string.Join(", ", concepts)}); a chart shows one.", nameof(rows));
        ChartParts.ThrowIfDuplicateKeys(all, row => (row.Document, row.Entity), nameof(rows));
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(row => row.Document), options);
        MembershipRow[] told = [.. all.Where(row => row.Membership < Membership.Named && documents.Any(document => document.Id == row.Document))];
        string[] entities = ChartParts.SelectEntities(told, row => row.Entity, row => row.Asserted + row.Denied > 0 ? 100 + row.Asserted + row.Denied : 1, options);
        int left = told.Select(row => row.Entity).Distinct().Count() - entities.Length;
        MembershipRow[] shown = [.. all.Where(row => entities.Contains(row.Entity) && documents.Any(document => document.Id == row.Document))];
        string concept = concepts.Length == 0 ? "the concept" : options.GetLabel(concepts[0]);
        return ChartParts.CreateFigure(
            options,
            (
                "membership",
                Finding(told, documents.Length, concept, options),
                $"Who is named together with «{concept}», by text",
                "Cells: «in» and «out» count sentences in the author's own voice that name both; in those of «out» something is negated. «§»: a heading of a text on it. «named»: named elsewhere only. A dot: not named. The form of a sentence is no judgement; coders confirm it.",
                AltText(shown, concept, options)),
            shown.ToTable(rows.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["concept"] = concepts.FirstOrDefault() ?? string.Empty, ["voice"] = "own" },
            left > 0 ? [$"Shown are those that most texts name with it; {PlotlyText.FormatCount(left)} more are in the table."] : [],
            () => Chart(shown, entities, documents, options).Draw("text", "named with the concept"));
    }

    private static double Strength(Membership membership) => membership switch
    {
        Membership.Asserted => 1,
        Membership.Disputed => 0.8,
        Membership.Denied => 0.6,
        Membership.Headed => 0.4,
        Membership.Named => 0.15,
        _ => 0,
    };

    private static HeatmapBuilder Chart(MembershipRow[] rows, string[] entities, FigureDocument[] documents, FigureOptions options)
    {
        var cells = rows.ToDictionary(row => (row.Entity, row.Document));
        MembershipRow? At(int r, int c) => cells.GetValueOrDefault((entities[r], documents[c].Id));
        return new HeatmapBuilder(
            [.. entities.Select(options.GetLabel)],
            [.. documents.Select(document => document.Label)],
            (r, c) => At(r, c) is { } row ? Strength(row.Membership) : null,
            (r, c) => At(r, c) is { } row ? Cell(row) : string.Empty,
            (r, c) => At(r, c) is { } row ? $"<b>{PlotlyText.Encode(options.GetLabel(row.Entity))}</b><br>{PlotlyText.Encode(documents[c].Label)}:<br>{Hover(row)}" : string.Empty);
    }

    private static string Cell(MembershipRow row) => row.Membership switch
    {
        Membership.Asserted => $"in {row.Asserted}",
        Membership.Denied => $"out {row.Denied}",
        Membership.Disputed => $"in {row.Asserted}, out {row.Denied}",
        Membership.Headed => "§",
        Membership.Named => "named",
        _ => "·",
    };

    private static string Hover(MembershipRow row) =>
        $"{FindingText.Count(row.Asserted + row.Denied, "sentence")} with the concept, of which {row.Denied} with a negation;<br>{FindingText.Count(row.Headings, "heading")}, {FindingText.Count(row.Mentions, "mention")}";

    private static string Finding(MembershipRow[] told, int texts, string concept, FigureOptions options)
    {
        MembershipRow[] together = [.. told.Where(row => row.Asserted + row.Denied > 0)];
        if (together.Length == 0) return $"Nothing to draw: no sentence names «{concept}» together with another entity.";
        var most = FindingText.FindGreatest(together.GroupBy(row => row.Entity).Select(entity => (Entity: entity.Key, Texts: entity.Count(), Sentences: entity.Sum(row => row.Asserted + row.Denied))), entity => (entity.Texts * 1000) + entity.Sentences);
        int negated = together.Sum(row => row.Denied);
        int all = together.Sum(row => row.Asserted + row.Denied);
        return FindingText.Sentence(
        [
            $"{FindingText.Join([.. most.Select(one => options.GetLabel(one.Entity))])} {(most.Length == 1 ? "stands" : "stand")} in one sentence with «{concept}» in {most[0].Texts} of {FindingText.Count(texts, "text")}",
            negated == 0 ? "none of these sentences has a negation" : $"{PlotlyText.FormatCount(negated)} of {PlotlyText.FormatCount(all)} such pairings stand with a negation",
        ]);
    }

    private static string AltText(MembershipRow[] rows, string concept, FigureOptions options)
    {
        if (rows.Length == 0) return "Nothing to show.";
        string texts = PlotlyText.FormatList(rows.GroupBy(row => row.Document).Select(text => $"{options.Documents?.FirstOrDefault(document => document.Id == text.Key)?.Label ?? text.Key}: {text.Count(row => row.Asserted > 0)} with it, {text.Count(row => row.Asserted == 0 && row.Denied > 0)} with a negation only, {text.Count(row => row.Membership == Membership.Absent)} not named"));
        return $"Table of {rows.Select(row => row.Entity).Distinct().Count()} entities by text: who is named in one sentence with {concept}. {texts}.";
    }
}

using System.Globalization;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>How varied the words of texts and sections are.</summary>
public static class DiversityAnalysis
{
    private const int FewWords = 100;

    /// <summary>Measures a corpus by text, or by section.</summary>
    /// <param name="corpus">The corpus. Without its words only the measures that need counts alone are given, by text.</param>
    /// <param name="options">What is measured; null for the defaults.</param>
    /// <returns>By text and section; parts without words have no row.</returns>
    /// <exception cref="ArgumentException">A name in the selection is unknown, or it selects no word.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand, and its counts do not suffice.</exception>
    public static Table<DiversityRow> Measure(Corpus corpus, DiversityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new DiversityOptions();
        options.Check(nameof(options));
        return (corpus.HasText ? FromTexts(corpus, options) : FromRelease(corpus, options)).ToTable("diversity");
    }

    private static IEnumerable<DiversityRow> FromTexts(Corpus corpus, DiversityOptions options) => corpus.Words.Take(options.Selection).Runs
        .GroupBy(run => (run.Text, Section: options.BySection ? run.Text.Text.Document.Blocks[run.Block - 1].Section : (int?)null))
        .Select(part =>
        {
            int[] types = [.. part.SelectMany(run => run.Text.Forms[run.Start..run.End])];
            var numbers = part.Select(run => run.Block).Distinct().Index().ToDictionary(block => block.Item, block => block.Index);
            int[] blocks = [.. part.SelectMany(run => Enumerable.Repeat(numbers[run.Block], run.End - run.Start))];
            string name = string.Create(CultureInfo.InvariantCulture, $"{part.Key.Text.Id}|{part.Key.Section}");
            string? heading = part.Key.Section is { } section ? part.Key.Text.Text.Document.GetHeading(section) : null;
            return CreateRow(part.Key.Text.Id, part.Key.Section, heading, [.. types.CountBy(type => type).Select(type => type.Value)], new OrderedDiversity(types, blocks, name, options), options);
        });

    private static IEnumerable<DiversityRow> FromRelease(Corpus corpus, DiversityOptions options)
    {
        if (options.BySection) throw new FullTextRequiredException("Diversity by section");
        return corpus.Words.CountWords(options.Selection).Documents
            .Select(document => (document, Counts: corpus.Words.CountWords(options.Selection with { Documents = [document] })))
            .Select(text => CreateRow(text.document, null, null, [.. text.Counts.Items.Select(text.Counts.Count)], null, options));
    }

    private static DiversityRow CreateRow(string document, int? section, string? heading, int[] counts, OrderedDiversity? ordered, DiversityOptions options)
    {
        int words = counts.Sum();
        ConfidenceInterval? mattr = ordered?.ComputeMattrInterval();
        ConfidenceInterval? mtld = ordered?.ComputeMtldInterval();
        double? hdd = DiversityMeasures.Hdd(counts, words, options.Draw);
        return new DiversityRow(
            document,
            section,
            heading,
            words,
            counts.Length,
            (double)counts.Length / words,
            ordered?.Mattr,
            mattr?.Low,
            mattr?.High,
            ordered?.Mtld,
            mtld?.Low,
            mtld?.High,
            hdd,
            DiversityMeasures.YulesK(counts, words)!.Value,
            NoteOn(words, ordered, hdd, mattr, mtld, options));
    }

    private static string? NoteOn(int words, OrderedDiversity? ordered, double? hdd, ConfidenceInterval? mattr, ConfidenceInterval? mtld, DiversityOptions options)
    {
        var notes = new List<string>();
        if (words < FewWords) notes.Add(string.Create(CultureInfo.InvariantCulture, $"fewer than {FewWords} words say little"));
        if (hdd is null) notes.Add(string.Create(CultureInfo.InvariantCulture, $"HD-D draws {options.Draw} words, more than there are"));
        if (ordered is null) notes.Add("MATTR and MTLD need the order of the words, which the text-free release does not have");
        else
        {
            if (ordered.Mattr is null) notes.Add(string.Create(CultureInfo.InvariantCulture, $"shorter than MATTR's window of {options.Window} words"));
            if (ordered.Mtld is null) notes.Add("MTLD is undefined where no word recurs");
            if (options.Resamples == 0) notes.Add("intervals not asked for");
            else if (ordered.Blocks < options.MinBlocks) notes.Add(string.Create(CultureInfo.InvariantCulture, $"intervals refused: needs {options.MinBlocks} blocks, has {ordered.Blocks}"));
            else if ((ordered.Mattr is not null && mattr is null) || (ordered.Mtld is not null && mtld is null)) notes.Add("interval refused: a draw had nothing to measure");
        }

        return notes.Count == 0 ? null : string.Join("; ", notes);
    }
}

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>Every number in a sentence that a page says of itself stands in a table of that page, or follows from one by counting, adding or dividing.</summary>
public sealed class BackedSentenceTests(SubjectSites sites)
{
    public static TheoryData<string> Names => SubjectSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sentence_with_a_number_is_backed_by_a_table(string subject)
    {
        var unbacked = new List<string>();
        int checkedNumbers = 0;
        foreach (ReadPage page in sites.Of(subject).Pages)
        {
            var numbers = new BackingNumbers(page);
            foreach (string sentence in page.Sentences.Where(sentence => !page.IsOfCutTable(sentence) && !IsOfWhatIsMissing(sentence)))
            {
                string[] said = [.. BackingNumbers.In(sentence)];
                checkedNumbers += said.Length;
                unbacked.AddRange(said.Where(number => !numbers.Back(number, sentence)).Select(number => $"{page.Name}: {number} in «{sentence}»"));
            }
        }

        Assert.True(checkedNumbers > 0);
        Assert.Empty(unbacked);
    }

    // What a chart leaves out is in no table of it.
    private static bool IsOfWhatIsMissing(string sentence) => sentence.StartsWith("Not drawn", StringComparison.Ordinal);
}

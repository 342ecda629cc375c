using System.Globalization;
using System.Text.Json;

namespace AntiStalinistLeft.Benchmarks.History;

/// <summary>Compares the origins found for the last revision's tokens with those that the generator of the history knows.</summary>
internal static class Accuracy
{
    /// <summary>The share of tokens with the true origin, a newer one and an older one.</summary>
    public static string Of(string path, string truthPath)
    {
        PageProvenance provenance = PageProvenance.Compute(HistoryFile.ReadPage(path));
        IReadOnlyList<ProvenanceToken> found = provenance.GetTokens(provenance.History.Revisions.Count - 1);
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllBytes(truthPath));
        int at = 0;
        int newer = 0;
        int older = 0;
        foreach (JsonElement run in truth.RootElement.GetProperty("last_revision_token_origins").EnumerateArray())
        {
            int origin = run[0].GetInt32();
            foreach (JsonElement token in run[1].EnumerateArray())
            {
                ProvenanceToken own = found[at++];
                if (!string.Equals(own.Text, token.GetString(), StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"Token {at - 1} is «{own.Text}», in the truth «{token.GetString()}».");
                }

                newer += own.Origin > origin ? 1 : 0;
                older += own.Origin < origin ? 1 : 0;
            }
        }

        double total = at / 100.0;
        return at == found.Count
            ? string.Create(CultureInfo.InvariantCulture, $"{at} tokens: {(at - newer - older) / total:F3} % agree, {newer / total:F3} % newer, {older / total:F3} % older")
            : throw new InvalidOperationException($"{found.Count} tokens where the truth has {at}.");
    }
}

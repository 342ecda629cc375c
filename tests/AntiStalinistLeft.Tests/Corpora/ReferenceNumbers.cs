using System.Globalization;

namespace AntiStalinistLeft.Tests.Corpora;

/// <summary>Reads the tables under <c>tests/reference</c>, which R made.</summary>
internal static class ReferenceNumbers
{
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(RepositoryFolder.At("tests", "reference", file)).Skip(1).Select(line => line.Split(','));

    public static double Number(string field) => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);
}

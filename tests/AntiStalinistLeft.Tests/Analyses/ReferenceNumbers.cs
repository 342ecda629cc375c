using System.Globalization;

namespace AntiStalinistLeft.Tests.Analyses;

/// <summary>Reads the tables under <c>tests/reference</c>, which R made.</summary>
internal static class ReferenceNumbers
{
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Repository, "tests", "reference", file)).Skip(1).Select(line => line.Split(','));

    public static double Number(string field) => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static string Repository
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AntiStalinistLeft.sln"))) folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds AntiStalinistLeft.sln.");
        }
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AntiStalinistLeft.Cli;

/// <summary>Options that are numbers: a point before decimals, no signs that part thousands, in every culture.</summary>
internal static class NumberOption
{
    /// <summary>A whole number within bounds.</summary>
    public static Option<int> CreateWhole(string name, string description, int usual, int least, int most, string helpName) => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => usual,
        CustomParser = result => int.TryParse(WordOf(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : Refuse<int>(result, FormattableString.Invariant($"a whole number from {least} to {most}")),
    };

    /// <summary>A number above 0.</summary>
    public static Option<double> CreatePositive(string name, string description, double usual) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        DefaultValueFactory = _ => usual,
        CustomParser = result => double.TryParse(WordOf(result), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number > 0 && double.IsFinite(number)
            ? number
            : Refuse<double>(result, "a number above 0, with a point before decimals, for instance 1.5"),
    };

    private static string WordOf(ArgumentResult result) => result.Tokens is [var only] ? only.Value : string.Empty;

    private static T? Refuse<T>(ArgumentResult result, string expected)
    {
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {WordOf(result)}: it must be {expected}.");
        return default;
    }
}

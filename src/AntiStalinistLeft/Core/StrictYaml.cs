using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AntiStalinistLeft.Core;

/// <summary>Why a text is no YAML.</summary>
/// <param name="Message">What the parser says.</param>
/// <param name="Reason">What lies below that, where it says more; else the same.</param>
/// <param name="Place">Where.</param>
internal sealed record YamlFault(string Message, string Reason, YamlPlace Place);

/// <summary>Reads YAML as all files of the kit hold it: one document, one mapping, no key twice.</summary>
internal static class StrictYaml
{
    /// <summary>The mapping that a text holds.</summary>
    /// <returns>The mapping and no fault; no mapping and a fault where the text is no YAML; neither where it holds something else.</returns>
    public static (YamlValue? Mapping, YamlFault? Fault) Read(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        if (yaml.Length > Limits.YamlLength)
        {
            string words = FormattableString.Invariant($"It has {yaml.Length} characters; a file of settings may have {Limits.YamlLength}.");
            return (null, new YamlFault(words, words, YamlPlace.Whole));
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new DepthLimitedParser(new Parser(new StringReader(yaml))));
            return (stream.Documents is [{ RootNode: YamlMappingNode root }] ? new YamlValue(root) : null, null);
        }
        catch (YamlException e)
        {
            return (null, new YamlFault(e.Message, e.InnerException?.Message ?? e.Message, new YamlPlace(e.Start)));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The parser has no words of its own for some texts, for instance a bracket that nothing closes.
            const string Words = "A bracket, a quotation mark or an escape in it does not end.";
            return (null, new YamlFault(Words, Words, YamlPlace.Whole));
        }
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AntiStalinistLeft.Rendering;

/// <summary>
/// Takes out of the chart library's SVG what only a live page needs, and names its parts after the figure, in document
/// order: so two figures can stand in one page, and the same figure is always the same text.
/// </summary>
internal static partial class SvgTidying
{
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // «defs» and empty groups hold nothing once a page is static; a group with an id may be pointed at.
    private static readonly HashSet<XName> Containers = [Svg + "g", Svg + "defs"];

    /// <summary>Tidies in place.</summary>
    /// <param name="root">The svg element.</param>
    /// <param name="name">Name of the figure.</param>
    public static void Tidy(XElement root, string name)
    {
        foreach (XElement element in root.DescendantsAndSelf())
        {
            element.Attributes().Where(IsForLivePages).ToList().ForEach(attribute => attribute.Remove());
        }

        Rename(root, name);
        RemoveEmptyGroups(root);
    }

    private static bool IsForLivePages(XAttribute attribute) =>
        attribute.Name.NamespaceName.Length == 0
        && (attribute.Name.LocalName is "class" or "pointer-events"
            || attribute.Name.LocalName.StartsWith("data-", StringComparison.Ordinal)
            || (attribute.Name.LocalName == "style" && attribute.Value.Length == 0));

    private static void Rename(XElement root, string name)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if (element.Attribute("id") is not { } id) continue;
            if (!names.TryAdd(id.Value, FormattableString.Invariant($"{name}-{names.Count + 1}"))) continue;
            id.Value = names[id.Value];
        }

        foreach (XElement element in root.DescendantsAndSelf())
        {
            foreach (XAttribute attribute in element.Attributes())
            {
                if (attribute.Value.Contains("url(", StringComparison.Ordinal))
                {
                    attribute.Value = Reference().Replace(attribute.Value, match => names.TryGetValue(match.Groups["id"].Value, out string? to) ? $"url(#{to})" : match.Value);
                }
                else if (attribute.Name.LocalName == "href" && (attribute.Name.Namespace == XLink || attribute.Name.NamespaceName.Length == 0)
                    && attribute.Value.StartsWith('#') && names.TryGetValue(attribute.Value[1..], out string? target))
                {
                    attribute.Value = "#" + target;
                }
            }
        }
    }

    private static void RemoveEmptyGroups(XElement root)
    {
        foreach (XElement element in root.Descendants().Reverse().ToList())
        {
            if (Containers.Contains(element.Name) && !element.Nodes().Any() && element.Attribute("id") is null) element.Remove();
        }
    }

    [GeneratedRegex("""url\(\s*(?:&quot;|["'])?[^#"')]*#(?<id>[^"')]+)(?:&quot;|["'])?\s*\)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Reference();
}

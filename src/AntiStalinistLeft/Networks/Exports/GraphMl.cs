using System.Globalization;
using System.Xml;

namespace AntiStalinistLeft.Networks;

/// <summary>Networks as GraphML (Brandes and others 2002), which Gephi, yEd, networkx and igraph read.</summary>
internal static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes a network with its measures and places; notes stand in the description.</summary>
    /// <param name="measured">The network.</param>
    /// <param name="output">Gets UTF-8 without a byte-order mark; stays open.</param>
    /// <remarks>What XML cannot hold, such as control characters, becomes U+FFFD.</remarks>
    public static void Write(MeasuredNetwork measured, Stream output)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<NetworkField> nodeFields = [Labels(measured), .. NetworkFields.ForNodes(measured), Place("x", measured, p => p.X), Place("y", measured, p => p.Y)];
        IReadOnlyList<NetworkField> edgeFields = [Weights(measured), .. NetworkFields.ForEdges(measured.Network)];
        IReadOnlyDictionary<string, string> ids = XmlSanitizer.MakeDistinct(measured.Network.Nodes.Select(node => node.Id));
        using var xml = XmlWriter.Create(output, XmlSanitizer.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml, nodeFields, "node", "n");
        WriteKeys(xml, edgeFields, "edge", "e");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", XmlSanitizer.Sanitize(measured.Network.Name));
        xml.WriteAttributeString("edgedefault", measured.Network.IsDirected ? "directed" : "undirected");
        if (measured.Notes.Count > 0) xml.WriteElementString("desc", XmlSanitizer.Sanitize(string.Join(" ", measured.Notes)));
        WriteNodes(xml, measured.Network, nodeFields, ids);
        WriteEdges(xml, measured.Network, edgeFields, ids);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static NetworkField Labels(MeasuredNetwork measured) => new("label", "string", [.. measured.Network.Nodes.Select(node => XmlSanitizer.Sanitize(node.Label))]);

    private static NetworkField Weights(MeasuredNetwork measured) => new("weight", "double", [.. measured.Network.Edges.Select(edge => edge.Weight.ToString(CultureInfo.InvariantCulture))]);

    private static NetworkField Place(string name, MeasuredNetwork measured, Func<NodePosition, double> of) =>
        new(name, "double", [.. measured.Positions.Select(place => Math.Round(of(place), 4).ToString(CultureInfo.InvariantCulture))]);

    private static void WriteKeys(XmlWriter xml, IReadOnlyList<NetworkField> fields, string of, string prefix)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", Key(prefix, i));
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", fields[i].Name);
            xml.WriteAttributeString("attr.type", fields[i].Type);
            xml.WriteEndElement();
        }
    }

    private static void WriteNodes(XmlWriter xml, Network network, IReadOnlyList<NetworkField> fields, IReadOnlyDictionary<string, string> ids)
    {
        for (int v = 0; v < network.Nodes.Count; v++)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", ids[network.Nodes[v].Id]);
            WriteData(xml, fields, "n", v);
            xml.WriteEndElement();
        }
    }

    private static void WriteEdges(XmlWriter xml, Network network, IReadOnlyList<NetworkField> fields, IReadOnlyDictionary<string, string> ids)
    {
        for (int e = 0; e < network.Edges.Count; e++)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", FormattableString.Invariant($"e{e + 1}"));
            xml.WriteAttributeString("source", ids[network.Edges[e].Source]);
            xml.WriteAttributeString("target", ids[network.Edges[e].Target]);
            WriteData(xml, fields, "e", e);
            xml.WriteEndElement();
        }
    }

    private static void WriteData(XmlWriter xml, IReadOnlyList<NetworkField> fields, string prefix, int row)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].Values[row] is not { } words) continue;
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", Key(prefix, i));
            xml.WriteString(words);
            xml.WriteEndElement();
        }
    }

    private static string Key(string prefix, int place) => FormattableString.Invariant($"{prefix}{place}");
}

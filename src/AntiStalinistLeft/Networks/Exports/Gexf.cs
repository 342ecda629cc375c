using System.Globalization;
using System.Xml;

namespace AntiStalinistLeft.Networks;

/// <summary>Networks as GEXF 1.2, the format of Gephi; places are kept, so the picture opens as it was laid out.</summary>
internal static class Gexf
{
    // Gephi draws nodes a few units wide and edges of our layout are about 1 long.
    private const double Scale = 100;
    private const string Namespace = "http://www.gexf.net/1.2draft";
    private const string Pictures = "http://www.gexf.net/1.2draft/viz";

    /// <summary>Writes a network with its measures and places; notes stand in the description.</summary>
    /// <param name="measured">The network.</param>
    /// <param name="output">Gets UTF-8 without a byte-order mark; stays open.</param>
    /// <remarks>What XML cannot hold, such as control characters, becomes U+FFFD. No date is written, so equal networks give equal files.</remarks>
    public static void Write(MeasuredNetwork measured, Stream output)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<NetworkField> nodeFields = NetworkFields.ForNodes(measured);
        IReadOnlyList<NetworkField> edgeFields = NetworkFields.ForEdges(measured.Network);
        IReadOnlyDictionary<string, string> ids = XmlSanitizer.MakeDistinct(measured.Network.Nodes.Select(node => node.Id));
        using var xml = XmlWriter.Create(output, XmlSanitizer.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("xmlns", "viz", null, Pictures);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "AntiStalinistLeft");
        xml.WriteElementString("description", XmlSanitizer.Sanitize(string.Join(" ", [measured.Network.Name + ".", .. measured.Notes])));
        xml.WriteEndElement();
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", measured.Network.IsDirected ? "directed" : "undirected");
        WriteColumns(xml, nodeFields, "node");
        WriteColumns(xml, edgeFields, "edge");
        WriteNodes(xml, measured, nodeFields, ids);
        WriteEdges(xml, measured.Network, edgeFields, ids);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteColumns(XmlWriter xml, IReadOnlyList<NetworkField> fields, string of)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        xml.WriteAttributeString("mode", "static");
        for (int i = 0; i < fields.Count; i++)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", fields[i].Name);
            xml.WriteAttributeString("type", fields[i].Type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteNodes(XmlWriter xml, MeasuredNetwork measured, IReadOnlyList<NetworkField> fields, IReadOnlyDictionary<string, string> ids)
    {
        xml.WriteStartElement("nodes");
        for (int v = 0; v < measured.Network.Nodes.Count; v++)
        {
            NetworkNode node = measured.Network.Nodes[v];
            NodePosition place = measured.Positions[v];
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", ids[node.Id]);
            xml.WriteAttributeString("label", XmlSanitizer.Sanitize(node.Label));
            WriteValues(xml, fields, v);
            xml.WriteStartElement("position", Pictures);
            xml.WriteAttributeString("x", Number(Math.Round(place.X * Scale, 2)));
            xml.WriteAttributeString("y", Number(Math.Round(place.Y * Scale, 2)));
            xml.WriteAttributeString("z", "0");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, Network network, IReadOnlyList<NetworkField> fields, IReadOnlyDictionary<string, string> ids)
    {
        xml.WriteStartElement("edges");
        for (int e = 0; e < network.Edges.Count; e++)
        {
            NetworkEdge edge = network.Edges[e];
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", e.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", ids[edge.Source]);
            xml.WriteAttributeString("target", ids[edge.Target]);
            xml.WriteAttributeString("weight", Number(edge.Weight));
            WriteValues(xml, fields, e);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, IReadOnlyList<NetworkField> fields, int row)
    {
        xml.WriteStartElement("attvalues");
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].Values[row] is not { } words) continue;
            xml.WriteStartElement("attvalue");
            xml.WriteAttributeString("for", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("value", words);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace AntiStalinistLeft.Rendering;

/// <summary>A figure as SVG with its size on paper, its title and its description.</summary>
internal sealed class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root;
    private readonly string _name;

    private SvgPicture(XElement root, string name, PaperLength width, PaperLength height, string title, string description)
    {
        _root = root;
        _name = name;
        Width = width;
        Height = height;
        Title = title;
        Description = description;
    }

    /// <summary>Width on paper.</summary>
    public PaperLength Width { get; }

    /// <summary>Height on paper.</summary>
    public PaperLength Height { get; }

    /// <summary>What the figure is, in a few words.</summary>
    public string Title { get; }

    /// <summary>What the figure shows, for a reader who does not see it.</summary>
    public string Description { get; }

    /// <summary>Makes a picture of what the chart library drew.</summary>
    /// <param name="drawn">The library's SVG.</param>
    /// <param name="name">Name of the figure; every id in the picture begins with it.</param>
    /// <param name="width">Width on paper.</param>
    /// <param name="height">Height on paper.</param>
    /// <param name="title">Title in a few words.</param>
    /// <param name="description">The alternative text.</param>
    /// <exception cref="XmlException">The SVG is not well-formed.</exception>
    public static SvgPicture Of(string drawn, string name, PaperLength width, PaperLength height, string title, string description)
    {
        XElement root = XElement.Parse(drawn, LoadOptions.PreserveWhitespace);
        SvgTidying.Tidy(root, name);
        return new SvgPicture(root, name, width, height, title, description);
    }

    /// <summary>The file: sizes in millimetres, title and description as elements of their own.</summary>
    public string ToFile()
    {
        XElement root = Sized(Width.ToString(), Height.ToString());
        string titleId = $"{_name}-title";
        string descriptionId = $"{_name}-desc";
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-labelledby", $"{titleId} {descriptionId}");
        root.AddFirst(
            new XElement(Svg + "title", new XAttribute("id", titleId), Title),
            new XElement(Svg + "desc", new XAttribute("id", descriptionId), Description));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    /// <summary>The picture for a printed page: the description as its label, which a tagged PDF keeps as its alternative text.</summary>
    public string ToPrint()
    {
        XElement root = Sized(Pixels(Width.Pixels), Pixels(Height.Pixels));
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-label", Description);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The picture for a page of so many dots; it fills them, at most half a dot out of shape.</summary>
    public string ToDots(int wide, int high)
    {
        XElement root = Sized(Pixels(wide), Pixels(high));
        root.SetAttributeValue("preserveAspectRatio", "none");
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private XElement Sized(string wide, string high)
    {
        var root = new XElement(_root);
        root.SetAttributeValue("width", wide);
        root.SetAttributeValue("height", high);
        return root;
    }

    private static string Pixels(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

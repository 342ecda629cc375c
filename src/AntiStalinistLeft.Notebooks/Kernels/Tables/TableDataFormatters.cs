namespace AntiStalinistLeft.Notebooks;

[TypeFormatterSource(typeof(TableDataFormatters))]
public sealed partial record TableData;

/// <summary>Names the formatters of a type by .NET Interactive's convention, which goes by the attribute's name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;
}

/// <summary>Shows a table where the host has no table type of its own.</summary>
internal sealed class TableDataFormatters
{
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Called on an instance, by name.")]
    public IEnumerable<object> CreateTypeFormatters() => [new Formatter(MimeTypes.Html), new Formatter(MimeTypes.PlainText)];

    internal sealed class Formatter(string mimeType)
    {
        public string MimeType => mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not TableData table) return false;

            writer.Write(mimeType == MimeTypes.Html ? TableHtml.Write(table, new FormatLimits().TableRows) : TableHtml.WriteText(table));
            return true;
        }
    }
}

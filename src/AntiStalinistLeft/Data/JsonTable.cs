using System.Text.Encodings.Web;
using System.Text.Json;

namespace AntiStalinistLeft.Data;

/// <summary>Tables as JSON: an array of objects, one a row.</summary>
internal static class JsonTable
{
    /// <summary>Writes the table; missing values are <c>null</c>, enums their words as in CSV.</summary>
    public static void Write(Table frame, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
        json.WriteStartArray();
        for (int row = 0; row < frame.RowCount; row++)
        {
            json.WriteStartObject();
            foreach (TableColumn column in frame.Columns)
            {
                json.WritePropertyName(column.Name);
                WriteValue(json, column[row]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case double: json.WriteNullValue(); break;
            default: json.WriteStringValue(CellText.Format(value)); break;
        }
    }
}

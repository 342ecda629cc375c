using System.Collections;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Values as HTML: scalars as text, objects and dictionaries as two columns, sequences of objects as a table. All data is encoded.</summary>
internal sealed class HtmlFormatter(FormatLimits limits, PlainTextFormatter plain, Func<object?, string, string?> byConvention)
{
    public string Format(object? value)
    {
        if (value is HtmlFragment fragment) return fragment.Html;

        StringBuilder html = new();
        if (DisplayMembers.IsScalar(value))
        {
            html.Append(CultureInfo.InvariantCulture, $"<span>{Encode(ScalarText.Format(value))}</span>");
        }
        else if (plain.FormatByNotation(value) is { } own)
        {
            html.Append(CultureInfo.InvariantCulture, $"<pre>{Encode(own)}</pre>");
        }
        else if (value is Exception exception)
        {
            html.Append(CultureInfo.InvariantCulture, $"<details class=\"asl-exception\"><summary>{Encode($"{exception.GetType().Name}: {exception.Message}")}</summary><pre>{Encode(exception.ToString())}</pre></details>");
        }
        else if (value is IDictionary dictionary)
        {
            Pairs(html, dictionary.Keys.Cast<object>().Select(key => (plain.Format(key), dictionary[key])), dictionary.Count, "key");
        }
        else if (value is IEnumerable sequence and not System.Text.Json.Nodes.JsonNode)
        {
            Sequence(html, sequence);
        }
        else
        {
            Object(html, value!);
        }

        return html.ToString();
    }

    private bool IsScalar(object? value) => DisplayMembers.IsScalar(value) || plain.FormatByNotation(value) is not null;

    private static string Encode(string text) => WebUtility.HtmlEncode(Quoted.Visible(text));

    private void Object(StringBuilder html, object value)
    {
        IReadOnlyList<DisplayMember> members = value is ITuple or System.Text.Json.JsonElement ? [] : DisplayMembers.GetMembers(value.GetType());
        if (members.Count == 0 || value is System.Text.Json.Nodes.JsonNode)
        {
            html.Append(CultureInfo.InvariantCulture, $"<pre>{Encode(plain.Format(value))}</pre>");
            return;
        }

        Pairs(html, members.Select(member => (member.Name, member.GetValue(value))), members.Count, "member");
    }

    private void Pairs(StringBuilder html, IEnumerable<(string Name, object? Value)> pairs, int count, string head)
    {
        IEnumerable<string[]> rows = pairs.Take(limits.TableRows).Select(pair => (string[])[$"<th scope=\"row\">{Encode(pair.Name)}</th>", Cell(pair.Value)]);
        TableMarkup.Append(html, "asl-pairs", string.Empty, [TableMarkup.Head(head, isNumber: false), TableMarkup.Head("value", isNumber: false)], rows);
        AppendRest(html, Math.Min(count, limits.TableRows), count);
    }

    private void Sequence(StringBuilder html, IEnumerable sequence)
    {
        (List<object?> rows, bool isCut, int? all) = Take(sequence, limits.TableRows);
        if (rows.Count == 0)
        {
            html.Append("<p class=\"asl-empty\">(empty)</p>");
            return;
        }

        List<string> columns = rows.TrueForAll(IsScalar) ? [] : Columns(rows);
        List<List<object?>> cells = [.. rows.Select(row => columns.Count == 0 ? [row] : Cells(row, columns))];
        IEnumerable<string> heads = NumberColumns(columns.Count == 0 ? ["value"] : columns, cells).Select(static column => TableMarkup.Head(column.Name, column.IsNumber));
        TableMarkup.Append(html, "asl-table", string.Empty, heads, cells.Select(row => row.Select(Cell)), isCut ? all : null);
        if (isCut) AppendRest(html, rows.Count, all);
    }

    /// <summary>A sequence of objects as lines of plain text, a column for each member; null for any other value.</summary>
    public string? FormatAsLines(object? value)
    {
        if (value is null or IDictionary or System.Text.Json.Nodes.JsonNode || DisplayMembers.IsScalar(value) || value is not IEnumerable sequence || plain.FormatByNotation(value) is not null) return null;

        (List<object?> rows, bool isCut, int? all) = Take(sequence, AlignedText.MaxRows);
        List<string> columns = rows.TrueForAll(IsScalar) ? [] : Columns(rows);
        if (columns.Count == 0) return null;

        List<List<object?>> cells = [.. rows.Select(row => Cells(row, columns))];
        return AlignedText.Write([.. NumberColumns(columns, cells)], [.. cells.Select(row => row.Select(Words).ToArray())], isCut ? all : rows.Count).TrimEnd();
    }

    /// <summary>The first items, whether there are more, and how many there are where that is known.</summary>
    private static (List<object?> Rows, bool IsCut, int? All) Take(IEnumerable sequence, int most)
    {
        List<object?> rows = [.. sequence.Cast<object?>().Take(most + 1)];
        bool isCut = rows.Count > most;
        if (isCut) rows.RemoveAt(most);
        return (rows, isCut, sequence is ICollection collection ? collection.Count : null);
    }

    /// <summary>The columns of a table of objects; none when the rows have no members to show.</summary>
    private List<string> Columns(List<object?> rows)
    {
        IEnumerable<Type> types = rows.OfType<object>().Where(row => !IsScalar(row)).Select(static row => row.GetType()).Distinct();
        return [.. types.SelectMany(static type => type.IsAssignableTo(typeof(IEnumerable)) ? [] : DisplayMembers.GetMembers(type).Select(static member => member.Name)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The columns; those of numbers are marked, so that a page sorts them as such.</summary>
    private static IEnumerable<(string Name, bool IsNumber)> NumberColumns(List<string> columns, List<List<object?>> cells) => columns.Select((column, i) =>
        (column, cells.TrueForAll(row => row[i] is null || IsNumber(row[i])) && cells.Exists(row => row[i] is not null)));

    private List<object?> Cells(object? row, List<string> columns)
    {
        if (row is null || IsScalar(row) || row is IEnumerable)
        {
            return [row, .. columns.Skip(1).Select(static _ => (object?)null)];
        }

        Dictionary<string, DisplayMember> members = DisplayMembers.GetMembers(row.GetType()).ToDictionary(static member => member.Name, StringComparer.Ordinal);
        return [.. columns.Select(column => members.TryGetValue(column, out DisplayMember? member) ? plain.Unwrap(member.GetValue(row)) : null)];
    }

    private string Cell(object? value)
    {
        if (byConvention(value, MimeTypes.Html) is { } own)
        {
            return $"<td>{own}</td>";
        }

        return TableMarkup.Cell(Words(value), IsNumber(value));
    }

    private string Words(object? value) =>
        value is null ? string.Empty : DisplayMembers.IsScalar(value) ? ScalarText.Format(value) : plain.FormatInline(value);

    private static bool IsNumber(object? value) =>
        value is decimal or System.Numerics.BigInteger || (value?.GetType().IsPrimitive == true && value is not (bool or char));

    /// <summary>Says how many rows are left out, if any are; <paramref name="all"/> is null where nobody has counted.</summary>
    internal static void AppendRest(StringBuilder html, int shown, int? all)
    {
        if (all is null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"asl-more\">The first {shown:N0} rows are shown; there are more.</p>");
        }
        else if (all > shown)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"asl-more\">The first {shown:N0} of {all:N0} rows are shown.</p>");
        }
    }
}

using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Values as plain text: scalars on one line, sequences in brackets, objects with their members.</summary>
internal sealed class PlainTextFormatter(FormatLimits limits, Func<object, string?> notation, Func<object, object?> held)
{
    /// <summary>A whole value; a string is itself.</summary>
    public string Format(object? value)
    {
        StringBuilder builder = new();
        switch (value)
        {
            case string text:
                return Cut(text);
            case Exception exception:
                return Cut(exception.ToString());
            default:
                Write(value, builder, 0);
                return Cut(builder.ToString());
        }
    }

    /// <summary>A value on one line, as it stands inside another.</summary>
    public string FormatInline(object? value)
    {
        StringBuilder builder = new();
        Write(value, builder, 1);
        return Cut(builder.ToString());
    }

    /// <summary>A value of a language's own kind as that language writes it; null for any other.</summary>
    public string? FormatByNotation(object? value) => value is null ? null : notation(value);

    /// <summary>What a table shows for a value of a language's own kind; any other is itself.</summary>
    public object? Unwrap(object? value) => value is null ? null : held(value);

    private string Cut(string text) => text.Length <= limits.TextLength
        ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, limits.TextLength)}… ({text.Length - limits.TextLength:N0} more characters)");

    private void Write(object? value, StringBuilder builder, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (DisplayMembers.IsScalar(value))
        {
            builder.Append(depth > 0 && value is string text ? Quote(text) : ScalarText.Format(value));
        }
        else if (FormatByNotation(value) is { } own)
        {
            builder.Append(own);
        }
        else if (depth > limits.Depth)
        {
            builder.Append('…');
        }
        else if (value is System.Text.Json.JsonElement or System.Text.Json.Nodes.JsonNode)
        {
            builder.Append(value);
        }
        else if (value is IDictionary dictionary)
        {
            WriteItems(dictionary.Keys.Cast<object>(), builder, "{ ", " }", key => WritePair(key, dictionary[key], builder, depth));
        }
        else if (value is ITuple tuple)
        {
            WriteItems(Enumerable.Range(0, tuple.Length), builder, "(", ")", i => Write(tuple[i], builder, depth + 1));
        }
        else if (value is IEnumerable sequence)
        {
            WriteItems(sequence.Cast<object?>(), builder, "[ ", " ]", item => Write(item, builder, depth + 1));
        }
        else if (value is Exception or UnreadableValue || HasOwnText(value!.GetType()))
        {
            builder.Append(value);
        }
        else
        {
            WriteObject(value, builder, depth);
        }
    }

    private void WriteObject(object value, StringBuilder builder, int depth)
    {
        Type type = value.GetType();
        IReadOnlyList<DisplayMember> members = DisplayMembers.GetMembers(type);
        if (!TypeNames.IsAnonymous(type))
        {
            builder.Append(TypeNames.GetName(type)).Append(members.Count > 0 ? " " : string.Empty);
        }

        if (members.Count > 0)
        {
            WriteItems(members, builder, "{ ", " }", member =>
            {
                builder.Append(member.Name).Append(" = ");
                Write(member.GetValue(value), builder, depth + 1);
            });
        }
    }

    /// <summary>A type that says how it reads: ToString overridden below object, and not by a record.</summary>
    private static bool HasOwnText(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } method
        && method.DeclaringType != typeof(object) && method.DeclaringType != typeof(ValueType)
        && !TypeNames.IsAnonymous(type)
        && method.DeclaringType?.GetMethod("PrintMembers", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic, [typeof(StringBuilder)]) is null;

    private void WritePair(object key, object? value, StringBuilder builder, int depth)
    {
        Write(key, builder, depth + 1);
        builder.Append(": ");
        Write(value, builder, depth + 1);
    }

    private void WriteItems<T>(IEnumerable<T> items, StringBuilder builder, string open, string close, Action<T> write)
    {
        builder.Append(open);
        int count = 0;
        foreach (T item in items)
        {
            if (count > 0) builder.Append(", ");

            if (count == limits.SequenceItems)
            {
                builder.Append(items.TryGetNonEnumeratedCount(out int all)
                    ? string.Create(CultureInfo.InvariantCulture, $"… ({all - count:N0} more)")
                    : "…");
                break;
            }

            write(item);
            count++;
        }

        if (count == 0) builder.Length -= open.Length - open.TrimEnd().Length;

        builder.Append(count == 0 ? close.TrimStart() : close);
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}

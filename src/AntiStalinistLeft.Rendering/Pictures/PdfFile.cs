using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Rendering;

/// <summary>The objects of a PDF file with a classic cross-reference table, so that some can be rewritten.</summary>
/// <remarks>ISO 32000-1, 7.5.4: a table of 20-byte entries, each the offset of an object from the start of the file.</remarks>
internal sealed class PdfFile
{
    private const int EntryLength = 20;

    private readonly byte[] _head;
    private readonly byte[] _trailer;
    private readonly SortedDictionary<int, byte[]> _objects;

    private PdfFile(byte[] head, byte[] trailer, SortedDictionary<int, byte[]> objects)
    {
        _head = head;
        _trailer = trailer;
        _objects = objects;
    }

    /// <summary>Takes a file apart.</summary>
    /// <exception cref="InvalidDataException">It has no classic cross-reference table of one section.</exception>
    public static PdfFile Parse(byte[] pdf)
    {
        int table = TableOffset(pdf);
        int line = table + "xref\n".Length;
        int lineEnd = line + pdf.AsSpan(line).IndexOf((byte)'\n');
        string[] section = Encoding.ASCII.GetString(pdf, line, lineEnd - line).Split(' ');
        if (section is not ["0", var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int count)) throw Unknown("the table of objects has several sections");
        var offsets = new List<(int Offset, int Number)>();
        for (int number = 1; number < count; number++)
        {
            string entry = Encoding.ASCII.GetString(pdf, lineEnd + 1 + (number * EntryLength), EntryLength);
            if (entry[17] == 'n') offsets.Add((int.Parse(entry.AsSpan(0, 10), NumberStyles.None, CultureInfo.InvariantCulture), number));
        }

        offsets.Sort();
        var objects = new SortedDictionary<int, byte[]>();
        for (int i = 0; i < offsets.Count; i++)
        {
            int end = i + 1 < offsets.Count ? offsets[i + 1].Offset : table;
            objects.Add(offsets[i].Number, pdf[offsets[i].Offset..end]);
        }

        int trailer = lineEnd + 1 + (count * EntryLength);
        int trailerEnd = trailer + pdf.AsSpan(trailer).IndexOf("startxref"u8);
        return new PdfFile(pdf[..offsets[0].Offset], pdf[trailer..trailerEnd], objects);
    }

    /// <summary>Rewrites the dictionary of every object without a stream that contains some words.</summary>
    /// <param name="words">The words to look for.</param>
    /// <param name="rewrite">Makes the new dictionary of the old.</param>
    /// <returns>How many objects were rewritten.</returns>
    public int Edit(string words, Func<string, string> rewrite)
    {
        byte[] wanted = Encoding.Latin1.GetBytes(words);
        int[] found = [.. _objects.Where(pair => pair.Value.AsSpan().IndexOf(wanted) >= 0 && pair.Value.AsSpan().IndexOf(" stream\n"u8) < 0).Select(pair => pair.Key)];
        foreach (int number in found)
        {
            string text = Encoding.Latin1.GetString(_objects[number]);
            int start = text.IndexOf("obj\n", StringComparison.Ordinal) + 4;
            int end = text.LastIndexOf("\nendobj", StringComparison.Ordinal);
            _objects[number] = Encoding.Latin1.GetBytes(string.Concat(text.AsSpan(0, start), rewrite(text[start..end]), text.AsSpan(end)));
        }

        return found.Length;
    }

    /// <summary>Puts the file together again with a new table.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        file.Write(_head);
        int count = _objects.Keys.Last() + 1;
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {count}\n0000000000 65535 f \n");
        for (int number = 1; number < count; number++)
        {
            if (_objects.TryGetValue(number, out byte[]? bytes))
            {
                table.Append(CultureInfo.InvariantCulture, $"{file.Position:D10} 00000 n \n");
                file.Write(bytes);
            }
            else
            {
                table.Append("0000000000 65535 f \n");
            }
        }

        long offset = file.Position;
        file.Write(Encoding.ASCII.GetBytes(table.ToString()));
        file.Write(_trailer);
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{offset}\n%%EOF\n")));
        return file.ToArray();
    }

    private static int TableOffset(byte[] pdf)
    {
        int start = pdf.AsSpan().LastIndexOf("startxref\n"u8);
        if (start < 0) throw Unknown("it has no startxref");
        string rest = Encoding.ASCII.GetString(pdf, start + 10, pdf.Length - start - 10).Split('\n')[0];
        if (!int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int table) || table >= pdf.Length || !pdf.AsSpan(table).StartsWith("xref\n"u8)) throw Unknown("it has no classic table of objects");
        return table;
    }

    private static InvalidDataException Unknown(string reason) =>
        new($"This Chromium writes PDF in a way that is not understood: {reason}. Try another browser, or ask for svg and png only.");
}

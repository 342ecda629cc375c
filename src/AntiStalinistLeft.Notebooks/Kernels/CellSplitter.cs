using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A stretch of a cell: code for one kernel, or one magic command.</summary>
/// <param name="Language">The kernel of the code; that of the cell for a magic command.</param>
/// <param name="Text">The code with its lines where they stand in the cell, or the magic command's line.</param>
/// <param name="Line">Line of the cell where it begins, from 1.</param>
/// <param name="IsMagic">True for a magic command.</param>
internal sealed record CellPart(string Language, string Text, int Line, bool IsMagic);

/// <summary>
/// Splits a cell at its magic commands and at lines that name another kernel, as front ends without a language of their
/// own for each cell have them.
/// </summary>
internal static partial class CellSplitter
{
    /// <summary>The parts in order; stretches of blank lines are left out.</summary>
    public static List<CellPart> Split(string language, string source, KernelNames names)
    {
        List<CellPart> parts = [];
        string[] lines = source.Split('\n');
        string current = language;
        int from = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            bool value = ValueKernel.IsDirective(line);
            bool separates = !value && names.FindSeparator(line) is not null;
            bool magic = !value && !separates && MagicLine().IsMatch(line);
            bool directiveAfterCode = current == "csharp" && ReferenceLine().IsMatch(line) && HasCode(lines, from, i);
            if (!value && !separates && !magic && !directiveAfterCode) continue;

            AddCode(parts, current, lines, from, i);
            from = directiveAfterCode || value ? i : i + 1;
            current = value ? ValueKernel.Name : names.FindSeparator(line) ?? current;
            if (magic) parts.Add(new CellPart(current, line, i + 1, true));
        }

        AddCode(parts, current, lines, from, lines.Length);
        return parts;
    }

    private static void AddCode(List<CellPart> parts, string language, string[] lines, int from, int to)
    {
        if (lines[from..to].All(string.IsNullOrWhiteSpace)) return;

        string code = new string('\n', from) + string.Join('\n', lines[from..to]);
        parts.Add(new CellPart(language, code, from + 1, false));
    }

    private static bool HasCode(string[] lines, int from, int to) =>
        lines[from..to].Any(static line => line.Trim() is { Length: > 0 } text && !text.StartsWith('#') && !text.StartsWith("//", StringComparison.Ordinal));

    /// <summary>A magic command: <c>#!</c> and a word of letters, or <c>#i</c> with a package source. <c>#!/bin/sh</c> is none.</summary>
    [GeneratedRegex(@"^(#![A-Za-z][\w-]*(\s|$)|#i\s+"")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MagicLine();

    [GeneratedRegex(@"^#(r|load)\s+""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReferenceLine();
}

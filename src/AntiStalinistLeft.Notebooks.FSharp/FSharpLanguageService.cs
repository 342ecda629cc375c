using System.Text.RegularExpressions;
using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Symbols;
using FSharp.Compiler.Text;
using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Collections;

namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>What F#'s compiler service tells of a cell that is being written.</summary>
internal static partial class FSharpLanguageService
{
    private const string NotDefined = "FS0039";

    /// <summary>The names that could stand at a place.</summary>
    public static CompletionList Complete(FSharpDraft draft, int position)
    {
        (int line, int column, string text) = draft.GetPlace(position);
        PartialLongName name = QuickParse.GetPartialLongNameEx(text, column - 1);
        string typed = name.PartialIdent;
        int start = position - typed.Length;
        int end = column;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '\'')) end++;
        if (IsProse(text, column)) return new CompletionList(position, position, []);

        DeclarationListInfo list = draft.Checked.GetDeclarationListInfo(draft.Parsed, line, text, name, null, null, null);
        return new CompletionList(start, position + end - column,
        [
            .. list.Items.Where(item => item.NameInList.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .OrderBy(item => item.NameInList.StartsWith(typed, StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(static item => item.NameInList, StringComparer.OrdinalIgnoreCase).ThenBy(static item => item.NameInList, StringComparer.Ordinal)
                .Select(static item => new CompletionItem(item.NameInCode, Kind(item.Glyph))),
        ]);
    }

    /// <summary>What the name at a place means; null where there is none.</summary>
    public static CodeDescription? Describe(FSharpDraft draft, int position)
    {
        if (FindName(draft, position) is not var (line, end, text, names) || IsProse(text, end)) return null;

        ToolTipText tip = draft.Checked.GetToolTip(line, end, text, names, FSharpTokenTag.Identifier, null);
        ToolTipElementData[] found = [.. tip.Item.OfType<ToolTipElement.Group>().SelectMany(static group => group.elements)];
        if (found.Length == 0) return null;

        string more = found.Length > 1 ? FormattableString.Invariant($" (+ {found.Length - 1} more)") : string.Empty;
        return new CodeDescription(found[0].MainDescription.Text.Trim() + more, Read(found[0].XmlDoc)) { Language = "fsharp" };
    }

    /// <summary>What the method takes whose arguments are being written at a place; null outside of one.</summary>
    public static CallDescription? DescribeCall(FSharpDraft draft, int position)
    {
        (int line, int column, _) = draft.GetPlace(position);
        Position at = PositionModule.mkPos(line, column);
        if (ParameterLocations.Find(at, draft.Parsed.ParseTree)?.Value is not { } call) return null;

        MethodGroup methods = draft.Checked.GetMethods(call.LongIdEndLocation.Line, call.LongIdEndLocation.Column, draft.GetLine(call.LongIdEndLocation.Line), call.LongId);
        if (methods.Methods.Length == 0) return null;

        int parameter = CountCommas(draft, call.OpenParenLocation, at);
        int active = Array.FindIndex(methods.Methods, method => method.Parameters.Length > parameter);
        return new CallDescription([.. methods.Methods.Select(method => ToSignature(methods.MethodName, method))], Math.Max(active, 0), parameter);
    }

    /// <summary>Where the name at a place was declared; null where that is in no cell.</summary>
    public static CodeDefinition? FindDefinition(FSharpDraft draft, int position)
    {
        if (FindName(draft, position) is not var (line, end, text, names)) return null;
        if (draft.Checked.GetDeclarationLocation(line, end, text, names, null) is not FindDeclResult.DeclFound { location: var found }) return null;

        // What has run has the name of its cell; what has not stands in the text that was checked.
        if (CellPath.ToLocation(found.FileName) is { } ran) return new CodeDefinition(ran, new CodePosition(found.StartLine, found.StartColumn + 1), new CodePosition(found.EndLine, found.EndColumn + 1));

        return draft.FindCell(found.StartLine) is var (location, own)
            ? new CodeDefinition(location, new CodePosition(own, found.StartColumn + 1), new CodePosition(own + found.EndLine - found.StartLine, found.EndColumn + 1))
            : null;
    }

    /// <summary>The compiler's complaints about the cell. A name that is not known is none where a cell of another kernel, which has not run, may bring it.</summary>
    public static IReadOnlyList<CodeDiagnostic> Diagnose(FSharpDraft draft, CellCode code) =>
    [
        .. draft.Checked.Diagnostics
            .Where(one => one.StartLine > draft.LinesBefore && !one.Severity.IsHidden && !(code.HasOthersAbove && one.ErrorNumberText == NotDefined))
            .DistinctBy(static one => (one.Range, one.ErrorNumberText))
            .Select(one => new CodeDiagnostic(
                one.Severity.IsError ? "error" : one.Severity.IsWarning ? "warning" : "info",
                one.ErrorNumberText,
                string.Join(' ', one.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                new CodePosition(one.StartLine - draft.LinesBefore, one.StartColumn + 1),
                new CodePosition(one.EndLine - draft.LinesBefore, one.EndColumn + 1))),
    ];

    /// <summary>Whether the text is whole: one that the parser complains of at its end goes on.</summary>
    public static CodeCompleteness Check(FSharpDraft draft, string code)
    {
        if (!draft.Parsed.ParseHadErrors) return CodeCompleteness.Complete;

        (int line, int column, _) = draft.GetPlace(code.TrimEnd().Length);
        return draft.Parsed.Diagnostics.Any(one => one.Severity.IsError && (one.EndLine > line || (one.EndLine == line && one.EndColumn >= column)))
            ? CodeCompleteness.Incomplete
            : CodeCompleteness.Invalid;
    }

    /// <summary>The dotted name that ends with the word at a place.</summary>
    private static (int Line, int End, string Text, FSharpList<string> Names)? FindName(FSharpDraft draft, int position)
    {
        (int line, int column, string text) = draft.GetPlace(position);
        return QuickParse.GetCompleteIdentifierIsland(false, text, column)?.Value is not { } island
            ? null
            : (line, island.Item2, text, ListModule.OfSeq(island.Item1.Split('.')));
    }

    /// <summary>The commas of a call itself, not of what stands in its arguments, up to a place.</summary>
    private static int CountCommas(FSharpDraft draft, Position open, Position at)
    {
        int commas = 0, depth = 0;
        for (int line = open.Line; line <= at.Line; line++)
        {
            string text = draft.GetLine(line);
            for (int i = line == open.Line ? open.Column + 1 : 0; i < (line == at.Line ? Math.Min(at.Column, text.Length) : text.Length); i++)
            {
                if (text[i] is '(' or '[' or '{') depth++;
                else if (text[i] is ')' or ']' or '}') depth--;
                else if (text[i] == ',' && depth == 0 && !IsProse(text, i)) commas++;
            }
        }

        return commas;
    }

    private static SignatureDescription ToSignature(string name, MethodGroupItem method)
    {
        string[] parameters = [.. method.Parameters.Select(static parameter => parameter.Display.Text.Trim())];
        return new SignatureDescription($"{name}({string.Join(", ", parameters)}){method.ReturnTypeText.Text}", Read(method.XmlDoc), parameters);
    }

    private static string Read(FSharpXmlDoc documentation) => documentation switch
    {
        FSharpXmlDoc.FromXmlFile file => CSharpDocumentation.GetDocumentation(file.xmlSig, file.dllName),
        FSharpXmlDoc.FromXmlText { Item.UnprocessedLines: var lines } => CSharpDocumentation.GetDocumentation(string.Join('\n', lines)),
        _ => string.Empty,
    };

    private static bool IsProse(string line, int column) =>
        Prose().Matches(line[..Math.Min(column, line.Length)]).LastOrDefault() is { } last && last.Index + last.Length == column && !last.Groups["closed"].Success;

    private static string Kind(FSharpGlyph glyph) =>
        glyph.IsMethod || glyph.IsOverridenMethod || glyph.IsExtensionMethod ? "method"
        : glyph.IsProperty ? "property"
        : glyph.IsField ? "field"
        : glyph.IsVariable || glyph.IsConstant ? "variable"
        : glyph.IsNameSpace || glyph.IsModule ? "namespace"
        : glyph.IsInterface ? "interface"
        : glyph.IsEnum || glyph.IsEnumMember ? "enum"
        : glyph.IsEvent ? "event"
        : "class";

    [GeneratedRegex("""//.*$|"([^"\\]|\\.)*((?<closed>")|$)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prose();
}

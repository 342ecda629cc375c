using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Answers <c>parameters_request</c>, which is no message of Jupyter's, for a form that asks for a notebook's parameters. It has
/// the <c>code</c> of the cell that declares them and, to set some, their <c>values</c> by name. The reply has <c>parameters</c>,
/// each with <c>name</c>, <c>type</c>, <c>value</c> (absent where it is no plain value), <c>comment</c> and the <c>choices</c> that the host
/// knows, each with <c>value</c> and <c>label</c>; where values were given, also the cell's new <c>code</c>, or what is wrong with
/// them in <c>problems</c> by name.
/// </summary>
internal static class ParameterMessages
{
    public static JsonObject Answer(KernelSession session, ProtocolMessage request)
    {
        string code = (request.GetText("code") ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal);
        IReadOnlyList<NotebookParameter> parameters = ParameterCell.IsParameterCell(new NotebookCell("csharp", code)) ? ParameterDeclarations.Read(code) : [];
        IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>> choices = session.Setup.ParameterChoices?.Invoke(session) ?? new Dictionary<string, IReadOnlyList<(string, string)>>();
        JsonObject reply = new()
        {
            ["status"] = "ok",
            ["parameters"] = new JsonArray([.. parameters.Where(static parameter => !parameter.IsConstant).Select(parameter => Describe(parameter, choices.GetValueOrDefault(parameter.Name) ?? []))]),
        };
        if (request.Content.TryGetProperty("values", out JsonElement values) && values.ValueKind == JsonValueKind.Object) Set(reply, code, parameters, values);
        return reply;
    }

    private static JsonObject Describe(NotebookParameter parameter, IReadOnlyList<(string Value, string Label)> choices)
    {
        JsonObject described = new()
        {
            ["name"] = parameter.Name,
            ["type"] = parameter.Type,
            ["comment"] = parameter.Comment,
            ["choices"] = new JsonArray([.. choices.Select(static choice => new JsonObject { ["value"] = choice.Value, ["label"] = choice.Label })]),
        };
        if (parameter.PlainDefault is { } value) described["value"] = value;
        return described;
    }

    /// <summary>The values go into the declarations themselves, so that the notebook says with what it was run.</summary>
    private static void Set(JsonObject reply, string code, IReadOnlyList<NotebookParameter> parameters, JsonElement values)
    {
        JsonObject problems = [];
        string changed = code;
        foreach (NotebookParameter parameter in parameters.Where(static parameter => parameter.Place is not null).OrderByDescending(static parameter => parameter.Place!.Value.Start))
        {
            if (!values.TryGetProperty(parameter.Name, out JsonElement given) || given.GetString() is not { } value || value == parameter.PlainDefault) continue;
            (string? expression, string? problem) = ParameterValue.ToCode(parameter, value);
            if (expression is null) problems[parameter.Name] = problem;
            else changed = string.Concat(changed.AsSpan(0, parameter.Place!.Value.Start), expression, changed.AsSpan(parameter.Place!.Value.End));
        }

        if (problems.Count > 0) reply["problems"] = problems;
        else reply["code"] = changed;
    }
}

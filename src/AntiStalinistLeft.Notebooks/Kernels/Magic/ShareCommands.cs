namespace AntiStalinistLeft.Notebooks;

/// <summary><c>#!set</c> and <c>#!share</c>: give a value of one kernel to another, the value itself and not a copy.</summary>
internal static class ShareCommands
{
    public static Task<CellError?> Set(MagicInvocation call, MagicContext scope)
    {
        if (CellQuestion.Find(call) is { Name.Length: > 0 } question) return Ask(call, scope, question);

        if (call.GetOption("--name") is not { Length: > 0 } name || call.GetOption("--value") is not { } value)
        {
            return Task.FromResult<CellError?>(call.CreateError("#!set is written #!set --name NAME --value @KERNEL:NAME, --value @input:QUESTION, or --value TEXT."));
        }

        if (!value.StartsWith('@')) return Give(call, scope, name, value);

        int colon = value.IndexOf(':', StringComparison.Ordinal);
        string kernel = colon < 0 ? call.Language : value[1..colon];
        return Take(call, scope, kernel, colon < 0 ? value[1..] : value[(colon + 1)..], name);
    }

    public static Task<CellError?> Share(MagicInvocation call, MagicContext scope)
    {
        if (call.GetOption("--from") is not { Length: > 0 } kernel || call.Arguments is not [{ } name])
        {
            return Task.FromResult<CellError?>(call.CreateError("#!share is written #!share --from KERNEL NAME [--as NAME]."));
        }

        return Take(call, scope, kernel, name, call.GetOption("--as") ?? name);
    }

    private static async Task<CellError?> Ask(MagicInvocation call, MagicContext scope, CellQuestion question)
    {
        try
        {
            return await Give(call, scope, question.Name!, await scope.Output.AskAsync(question, scope.CancellationToken));
        }
        catch (InputUnavailableException e)
        {
            return call.CreateError(e.Message);
        }
    }

    private static async Task<CellError?> Take(MagicInvocation call, MagicContext scope, string kernel, string name, string newName)
    {
        if (scope.Session.Kernels.All(k => k.Name != scope.Session.GetCanonicalName(kernel)))
        {
            return call.CreateError($"There is no kernel «{kernel}»; this host has {string.Join(", ", scope.Session.Kernels.Select(static k => k.Name))}.");
        }

        IReadOnlyList<KernelVariable> variables = scope.Session.GetVariables(scope.Session.GetCanonicalName(kernel));
        if (variables.FirstOrDefault(v => v.Name == name) is { } variable)
        {
            return await Give(call, scope, newName, variable.Value);
        }

        string nearest = SpellingSuggestions.FindNearest(name, variables.Select(static v => v.Name)) is { } near ? $" Did you mean «{near}»?" : string.Empty;
        return call.CreateError($"The kernel {kernel} has no value named «{name}».{nearest}");
    }

    private static async Task<CellError?> Give(MagicInvocation call, MagicContext scope, string name, object? value)
    {
        if (scope.Session.GetKernel(call.Language) is not IValueKernel kernel)
        {
            return call.CreateError($"The kernel {call.Language} keeps no values.");
        }

        CellError? error = await kernel.SetAsync(name, value, scope.CancellationToken);
        return error is null ? null : call.CreateError(error.Message);
    }
}

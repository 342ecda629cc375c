namespace AntiStalinistLeft.Notebooks;

/// <summary>Runs the parts of a cell in order, until one fails.</summary>
internal static class CellPartRunner
{
    public static async Task<CellError?> RunAsync(List<CellPart> parts, string source, CellLocation place, MagicContext scope)
    {
        foreach (CellPart part in parts)
        {
            if (scope.CancellationToken.IsCancellationRequested)
            {
                return new CellError("Cancelled", "The cell was cancelled.") { Location = place };
            }

            CellError? error = part.IsMagic
                ? await RunMagicAsync(part, place, scope)
                : await RunCodeAsync(part, source, place, scope);
            if (error is not null) return error;
        }

        return null;
    }

    private static async Task<CellError?> RunCodeAsync(CellPart part, string source, CellLocation place, MagicContext scope)
    {
        if (scope.Session.GetKernel(part.Language) is { } kernel)
        {
            return await kernel.ExecuteAsync(new CellCode(part.Text, place), scope.Output, scope.CancellationToken);
        }

        return CellError.AtLine(place, source, part.Line, null, "NoKernel", $"No kernel is named «{part.Language}»; this host has {string.Join(", ", scope.Session.Kernels.Select(static k => k.Name))}.");
    }

    private static async Task<CellError?> RunMagicAsync(CellPart part, CellLocation place, MagicContext scope)
    {
        MagicInvocation call = MagicInvocation.Parse(part.Text, part.Line, place, part.Language);
        if (scope.Session.Commands.FirstOrDefault(command => command.Name == call.Name) is { } command)
        {
            return await command.Run(call, scope);
        }

        string? nearest = SpellingSuggestions.FindNearest(call.Name, scope.Session.Commands.Select(static c => c.Name).Concat(scope.Session.Kernels.Select(static k => "#!" + k.Name)));
        return call.CreateError($"There is no magic command «{call.Name}». Did you mean «{nearest}»? #!lsmagic lists all.");
    }
}

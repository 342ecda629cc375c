using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Requests of somebody who writes a cell or looks at its values: they run no cell, and can be answered while one runs.</summary>
internal static class HelpMessages
{
    public static bool IsHelp(string type) => type is "complete_request" or "inspect_request" or "is_complete_request" or "diagnose_request"
        or "signature_request" or "definition_request" or "variables_request" or "variable_request";

    /// <summary>The reply to such a request. What a compiler cannot cope with in a half-written cell is told, and the kernel goes on.</summary>
    public static async Task<JsonObject> AnswerAsync(KernelSession session, ProtocolMessage request, CancellationToken cancellationToken)
    {
        SessionLanguageService help = session.LanguageService;
        try
        {
            return request.Header.Type switch
            {
                "complete_request" => await LanguageServiceMessages.CompleteAsync(help, request, cancellationToken),
                "inspect_request" => await LanguageServiceMessages.InspectAsync(help, request, cancellationToken),
                "is_complete_request" => LanguageServiceMessages.IsComplete(help, request),
                "diagnose_request" => await LanguageServiceMessages.DiagnoseAsync(help, request, cancellationToken),
                "signature_request" => await LanguageServiceMessages.DescribeCallAsync(help, request, cancellationToken),
                "definition_request" => await LanguageServiceMessages.FindDefinitionAsync(help, request, cancellationToken),
                "variables_request" => VariableMessages.List(session),
                _ => VariableMessages.Open(session, request),
            };
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            return ReplyContents.CreateFailure(e.GetType().FullName!, e.Message);
        }
    }
}

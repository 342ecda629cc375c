using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace AntiStalinistLeft.Interactive;

/// <summary>
/// Lets an <c>#!import</c> fail that ran a cell which failed. The engine calls such an import a success, and the next cell
/// then misses what was not declared.
/// </summary>
internal static class FailedImports
{
    /// <summary>Tells of them from the next cell on.</summary>
    public static void Watch(Kernel root) => root.AddMiddleware(
        async (command, context, next) =>
        {
            if (command is not ImportDocument)
            {
                await next(command, context).ConfigureAwait(false);
                return;
            }

            var failed = new Observer();
            using (context.KernelEvents.Subscribe(failed)) await next(command, context).ConfigureAwait(false);
            if (failed.Message is { } message) context.Fail(command, message: $"A cell of the imported notebook failed: {message}");
        },
        nameof(FailedImports));

    private sealed class Observer : IObserver<KernelEvent>
    {
        public string? Message { get; private set; }

        public void OnNext(KernelEvent value)
        {
            if (value is ErrorProduced error) Message ??= error.Message;
        }

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}

using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace AntiStalinistLeft.Interactive;

/// <summary>
/// <c>#!set</c> by reference. The engine asks the giving kernel for a value and hands the taking one its JSON alone; here the
/// value that this JSON was made of goes along, so that a table stays a table. Scripts in a page still get JSON.
/// </summary>
internal sealed class SharedValues
{
    // By the form itself, not its text: a cell may take several values, all of which are asked for before the first is handed on.
    private readonly ConditionalWeakTable<FormattedValue, object> _given = [];

    /// <summary>Watches what kernels give.</summary>
    public void Watch(Kernel root) => root.RegisterForDisposal(root.KernelEvents.Subscribe(new Observer(this)));

    /// <summary>Lets a kernel take values as they are.</summary>
    public void HandTo(Kernel kernel) => kernel.AddMiddleware(
        (command, context, next) => command is SendValue { Value: null } sent && kernel is IKernelCommandHandler<SendValue> taker && Find(sent) is { } value
            ? taker.HandleAsync(new SendValue(sent.Name, value, sent.FormattedValue, sent.TargetKernelName), context)
            : next(command, context),
        nameof(SharedValues));

    private object? Find(SendValue sent) => sent.FormattedValue is { } form && _given.TryGetValue(form, out object? value) ? value : null;

    private sealed class Observer(SharedValues values) : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value)
        {
            if (value is ValueProduced { FormattedValue: { } form, Value: { } given }) values._given.AddOrUpdate(form, given);
        }

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}

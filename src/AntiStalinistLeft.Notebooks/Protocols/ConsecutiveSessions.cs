using System.Diagnostics.CodeAnalysis;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The sessions of one process, one after the other. A runner hands a process on to its next notebook, for which the compilers
/// are ready then; what the notebook before declared, set or printed is no longer there.
/// </summary>
internal sealed class ConsecutiveSessions
{
    /// <summary>The request for a fresh session; its folder is the one that relative paths mean from then on.</summary>
    public const string Request = "session_request";

    private readonly KernelSetup _setup;
    private readonly Action<ProtocolMessage> _send;
    private readonly ProcessState _start = ProcessState.Read();

    /// <summary>Begins with a session.</summary>
    public ConsecutiveSessions(KernelSetup setup, Action<ProtocolMessage> send)
    {
        _setup = setup;
        _send = send;
        Begin();
    }

    /// <summary>The present session.</summary>
    public KernelSession Session { get; private set; }

    /// <summary>What answers for it.</summary>
    public KernelServer Server { get; private set; }

    /// <summary>Begins another session, unless cells have loaded code that keeps what they did with it; says in the reply whether it did.</summary>
    public void Renew(ProtocolMessage request)
    {
        bool isClean = !HostPackages.AreUsed && !ProcessState.HasForeignCode();
        if (isClean)
        {
            _start.Restore(request.GetText("folder"));
            Begin();
        }

        Server.Reply(request, isClean ? ReplyContents.CreateOk() : ReplyContents.CreateFailure("Used", "Cells have loaded packages into this process."));
    }

    [MemberNotNull(nameof(Session), nameof(Server))]
    private void Begin()
    {
        Session = new KernelSession(_setup);
        Server = new KernelServer(Session, _send, "kernel");
    }
}

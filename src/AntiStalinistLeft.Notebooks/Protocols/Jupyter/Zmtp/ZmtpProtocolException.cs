using System.Diagnostics.CodeAnalysis;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A peer sent what ZMTP 3.0 does not allow; its connection is closed, others go on.</summary>
[SuppressMessage("Design", "CA1064", Justification = "Never leaves the transport.")]
[SuppressMessage("Design", "CA1032", Justification = "Never leaves the transport.")]
[SuppressMessage("Roslynator", "RCS1194", Justification = "Never leaves the transport.")]
internal sealed class ZmtpProtocolException(string message) : Exception(message);

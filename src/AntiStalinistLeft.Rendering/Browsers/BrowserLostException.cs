namespace AntiStalinistLeft.Rendering;

/// <summary>The browser died, or did not answer in time.</summary>
internal sealed class BrowserLostException(string message, Exception? inner = null) : Exception(message, inner);

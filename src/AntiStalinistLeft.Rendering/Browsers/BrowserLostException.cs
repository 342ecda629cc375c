namespace AntiStalinistLeft.Rendering.Browsers;

/// <summary>The browser died, or did not answer in time.</summary>
internal sealed class BrowserLostException(string message, Exception inner) : Exception(message, inner);

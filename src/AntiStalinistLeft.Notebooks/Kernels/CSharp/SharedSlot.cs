using System.ComponentModel;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Hands one value from the engine to the script that declares a variable for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedSlot
{
    private static readonly AsyncLocal<object?> Slot = new();

    internal static object? Value
    {
        set => Slot.Value = value;
    }

    /// <summary>The value that waits to be declared.</summary>
    /// <typeparam name="T">The type of the variable.</typeparam>
    public static T? Take<T>() => (T?)Slot.Value;
}

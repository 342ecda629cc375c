namespace AntiStalinistLeft.Histories;

/// <summary>What a store is opened for.</summary>
internal enum StoreAccess
{
    /// <summary>To read; the store must be there. Any number of readers may read while one writes.</summary>
    Read,

    /// <summary>To write as well; the store is made where it is missing. Only one program at a time may.</summary>
    Write,
}

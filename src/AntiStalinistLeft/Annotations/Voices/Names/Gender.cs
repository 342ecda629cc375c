namespace AntiStalinistLeft.Annotations;

/// <summary>Whom a pronoun may mean, and whom a given name belongs to.</summary>
internal enum Gender
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>«he», Karl.</summary>
    Male,

    /// <summary>«she», Clara.</summary>
    Female,
}

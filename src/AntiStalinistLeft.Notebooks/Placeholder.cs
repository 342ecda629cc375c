namespace AntiStalinistLeft.Notebooks;
internal static class Placeholder;

using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>Where a history was loaded from: what analyses find in its blocks is kept there.</summary>
/// <param name="Store">The path of the store.</param>
/// <param name="Page">The page's number in it, see <see cref="StoredPage.Number"/>.</param>
public sealed record HistoryLocation(string Store, long Page);

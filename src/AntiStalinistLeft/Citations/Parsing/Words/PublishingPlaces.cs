using System.Collections.Frozen;

namespace AntiStalinistLeft.Citations;

/// <summary>Towns in which books appear. Where a note has «Title. Town 1990», the town tells the imprint from a periodical.</summary>
internal static class PublishingPlaces
{
    private static readonly FrozenSet<string> Towns = (
        "London;Oxford;Cambridge;Manchester;Edinburgh;Glasgow;Dublin;Leeds;Liverpool;Birmingham;Bristol;Brighton;Harmondsworth;Aldershot;Farnham;Basingstoke;New York;Boston;Chicago;Philadelphia;Princeton;New Haven;Berkeley;Los Angeles;San Francisco;Stanford;Durham;Ithaca;Baltimore;Bloomington;Ann Arbor;Minneapolis;Urbana;Madison;Washington;Detroit;Atlantic Highlands;Englewood Cliffs;Toronto;Montreal;Montréal;Sydney;Melbourne;Amsterdam;Leiden;Dordrecht;The Hague;Den Haag;Rotterdam;"
        + "Berlin;München;Munich;Frankfurt;Frankfurt am Main;Frankfurt a. M.;Frankfurt a.M.;Frankfurt/M;Frankfurt/Main;Hamburg;Leipzig;Köln;Stuttgart;Tübingen;Göttingen;Heidelberg;Darmstadt;Neuwied;Hannover;Bremen;Dresden;Jena;Weimar;Halle;Münster;Opladen;Wiesbaden;Reinbek;Bielefeld;Freiburg;Mainz;Marburg;Würzburg;Bonn;Düsseldorf;Essen;Wien;Vienna;Graz;Innsbruck;Salzburg;Zürich;Zurich;Basel;Bern;Genf;Karlsruhe;Offenbach;"
        + "Paris;Lyon;Marseille;Lausanne;Genève;Geneva;Bruxelles;Brussels;Louvain;Grenoble;Toulouse;Strasbourg;Bordeaux;Rennes;Lille;Arles;Avignon;La Haye;Neuchâtel;"
        + "Madrid;Barcelona;Valencia;Sevilla;Salamanca;México;Mexico City;Buenos Aires;Bogotá;Santiago;Lima;La Habana;Caracas;Montevideo;Lisboa;Lisbon;São Paulo;"
        + "Roma;Rome;Milano;Milan;Torino;Turin;Firenze;Florence;Bologna;Napoli;Naples;Venezia;Bari;Genova;Padova;Palermo;"
        + "Moscow;Moskau;Moskva;Petrograd;Leningrad;St. Petersburg;Kiev;Prague;Prag;Warsaw;Warschau;Budapest;Belgrade;Copenhagen;Stockholm;Oslo;Helsinki;Athens;Jerusalem;Tel Aviv;Delhi;New Delhi;Calcutta;Bombay;Beijing;Peking;Tokyo;Hong Kong;Cape Town;Nairobi")
        .Split(';').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where all towns of a list joined by slashes, commas or «and» are known, or the first of a pair is.</summary>
    public static bool Knows(string place) => Towns.Contains(place) || Towns.Contains(place.Split('/', ',', '-', '–')[0].Trim()) || Towns.Contains(place.Split(" and ")[0]);
}

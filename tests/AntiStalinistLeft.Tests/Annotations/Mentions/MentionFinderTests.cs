namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>The rules of the shipped lexicon on sentences of our own. Expected: <c>id: surface</c>, joined by <c>; </c>.</summary>
public class MentionFinderTests
{
    private static string Found(string text, params MentionKind[] kinds) => string.Join(
        "; ",
        ShippedLexicon.Finder.Find(text).Where(mention => kinds.Contains(mention.Kind)).Select(mention => $"{mention.Entity}: {mention.Span.GetText(text)}"));

    private static string Tendencies(string text) => Found(text, MentionKind.Tendency, MentionKind.Organisation);

    [Theory]
    [InlineData("The Stalinist Third International met.", "stalinism: Stalinist; comintern: Third International")]
    [InlineData("Some anti-Stalinist socialists stayed.", "anti-stalinist-left: anti-Stalinist; socialism: socialists")]
    [InlineData("Stalinist Communists came.", "stalinism: Stalinist; communism: Communists")]
    [InlineData("the (Trotskyist) ‘Left Opposition’ lost", "trotskyism: Trotskyist; left-opposition: Left Opposition")]
    [InlineData("a non-Bolshevik, Bolshevik-style crypto-Stalinist", "bolshevism: Bolshevik")]
    [InlineData("pro-Bolsheviks, neo-Trotskyist cells, neo-Stalinism, the Left-SRs", "bolshevism: pro-Bolsheviks; trotskyism: neo-Trotskyist; neo-stalinism: neo-Stalinism; socialist-revolutionaries: Left-SRs")]
    [InlineData("the Mensheviks’ and the Bolshevik’s papers", "menshevism: Mensheviks; bolshevism: Bolshevik")]
    [InlineData("CP-dominated fronts and the RCP(B)", "communist-parties: CP; communist-parties: RCP(B)")]
    [InlineData("Marxism–Leninism, Marxist-Leninists and marxists", "marxism-leninism: Marxism–Leninism; marxism-leninism: Marxist-Leninists; marxism: marxists")]
    [InlineData("National Socialists and antifascists", "fascism: National Socialists; anti-fascism: antifascists")]
    [InlineData("war communism and Communism", "communism: Communism")]
    [InlineData("Anarchistes, Socialistes et Communistes", "anarchism: Anarchistes; socialism: Socialistes; communism: Communistes")]
    [InlineData("a degenerated workers’ State is no workers’ state", "degenerated-workers-state: degenerated workers’ State")]
    [InlineData("Trotskyites, Bolshevik-Leninists and Left Communists", "trotskyism: Trotskyites; trotskyism: Bolshevik-Leninists; left-communism: Left Communists")]
    [InlineData("the Communist Party of Spain and the German Communist Party", "communist-parties: Communist Party of Spain; communist-parties: German Communist Party")]
    [InlineData("Stalinisation of the party", "")]
    [InlineData("a new left and the New Left", "new-left: New Left")]
    [InlineData("a socialist alternative, and Socialist Alternative", "socialism: socialist; socialist-alternative: Socialist Alternative")]
    [InlineData("the Non-Communist Left, but non-Communist left parties", "non-communist-left: Non-Communist Left")]
    [InlineData("the new social movements and libertarian communists", "new-social-movements: new social movements; anarchist-communism: libertarian communists")]
    public void Tendencies_are_named_by_the_longest_whole_phrase(string text, string expected) => Assert.Equal(expected, Tendencies(text));

    [Theory]
    [InlineData("The Opposition was expelled.", "left-opposition: Opposition")]
    [InlineData("Opposition to the war grew.", "")]
    [InlineData("His “Opposition” to it was mild.", "")]
    [InlineData("the opposition was expelled", "")]
    [InlineData("the left opposition was expelled", "left-opposition: left opposition")]
    [InlineData("a left opposition to the tsar", "")]
    [InlineData("Political Opposition in a new state", "")]
    [InlineData("the Leningrad Opposition", "")]
    [InlineData("the Trotskyist Opposition", "trotskyism: Trotskyist; left-opposition: Opposition")]
    [InlineData("When Oppositionists spoke, some oppositionist voices joined.", "left-opposition: Oppositionists")]
    [InlineData("Left Oppositionists wrote it.", "left-opposition: Left Oppositionists")]
    [InlineData("The United Opposition, a united opposition.", "united-opposition: United Opposition")]
    [InlineData("the Workers’ Opposition and workers’ opposition to cuts", "workers-opposition: Workers’ Opposition")]
    public void Opposition_is_a_name_only_where_it_is_used_as_one(string text, string expected) => Assert.Equal(expected, Tendencies(text));

    [Theory]
    [InlineData("Bukharin led the Right, and rightists joined him.", "right-opposition: Right; right-opposition: rightists")]
    [InlineData("The elections were won by the Right.", "")]
    [InlineData("Bukharin had the right of speech; he was right.", "")]
    [InlineData("Against the Right the Opposition backed the ‘Centre’.", "right-opposition: Right; left-opposition: Opposition; stalinist-centre: Centre")]
    [InlineData("She worked at the Centre for Russian Studies on the Left Opposition.", "left-opposition: Left Opposition")]
    [InlineData("the left, right and centre tendencies", "")]
    public void Right_and_Centre_are_directions_unless_the_party_struggle_stands_near(string text, string expected) => Assert.Equal(expected, Tendencies(text));

    [Theory]
    [InlineData("The libertarians struck.", "libertarian: libertarians")]
    [InlineData("Many libertarian and democratic leftists broke away.", "libertarian: libertarian")]
    [InlineData("It was painted in a libertarian light.", "")]
    [InlineData("The Libertarian Party drew libertarians.", "")]
    [InlineData("The communist left the room; the communist left was small.", "communism: communist; left-communism: communist left")]
    [InlineData("socialist revolutionaries and the Socialist Revolutionaries", "socialism: socialist; socialist-revolutionaries: Socialist Revolutionaries")]
    [InlineData("Italian autonomism, but Catalan autonomists", "")]
    [InlineData("The CCF in Saskatchewan", "")]
    [InlineData("CIA money reached the CCF.", "central-intelligence-agency: CIA; congress-for-cultural-freedom: CCF")]
    [InlineData("The democratic centralist party, the Democratic Centralists", "democratic-centralists: Democratic Centralists")]
    public void Words_of_usual_language_need_their_context(string text, string expected) => Assert.Equal(expected, Tendencies(text));

    [Theory]
    [InlineData("The British SWP of Tony Cliff", "swp-britain: SWP")]
    [InlineData("The SWP was James P. Cannon’s party.", "socialist-workers-party-us: SWP")]
    [InlineData("The Socialist Party voted.", "socialism: Socialist")]
    [InlineData("The Italian Socialist Party met; the Socialist Party voted; the French Socialist Party and the Socialist Party of America did not.", "italian-socialist-party: Italian Socialist Party; italian-socialist-party: Socialist Party; socialism: Socialist; socialism: Socialist")]
    public void A_name_that_two_parties_share_goes_by_what_stands_near(string text, string expected) => Assert.Equal(expected, Tendencies(text));

    [Theory]
    [InlineData("Stalin’s men and Stalinism, Lenin", "Joseph Stalin: Stalin; Vladimir Lenin: Lenin")]
    [InlineData("The Serge-Trotsky Papers", "Victor Serge: Serge; Leon Trotsky: Trotsky")]
    [InlineData("The Stalin-led party, the Marx-Engels Reader", "Joseph Stalin: Stalin; Karl Marx: Marx; Friedrich Engels: Engels")]
    [InlineData("Victor Serge wrote; Serge left; serge is cloth.", "Victor Serge: Victor Serge; Victor Serge: Serge")]
    [InlineData("Hook, line and sinker", "")]
    [InlineData("Sidney Hook spoke; Hook sat.", "Sidney Hook: Sidney Hook; Sidney Hook: Hook")]
    [InlineData("Hal Draper and Draper; Theodore Draper and Draper", "Hal Draper: Hal Draper; Hal Draper: Draper; Theodore Draper: Theodore Draper; Theodore Draper: Draper")]
    [InlineData("Schapiro, as Leonard Schapiro signs, is not J. S. Schapiro; Schapiro", "Leonard Schapiro: Schapiro; Leonard Schapiro: Leonard Schapiro; J. S. Schapiro: J. S. Schapiro; J. S. Schapiro: Schapiro")]
    [InlineData("Groucho Marx and Svetlana Stalin", "")]
    [InlineData("R.H.S. Crossman, C. L. R. James, W. Averell Harriman", "R. H. S. Crossman: R.H.S. Crossman; C. L. R. James: C. L. R. James; W. Averell Harriman: W. Averell Harriman")]
    [InlineData("Goldman Sachs lent to Emma Goldman.", "Emma Goldman: Emma Goldman")]
    [InlineData("The Franco-German pact and Franco", "Francisco Franco: Franco")]
    [InlineData("Milovan Đilas, Djilas and Dilas", "Milovan Đilas: Milovan Đilas; Milovan Đilas: Djilas; Milovan Đilas: Dilas")]
    [InlineData("The Durruti Column and the Jolly Roger", "Buenaventura Durruti: Durruti")]
    [InlineData("W.W. Norton, M.E. Sharpe, Allen & Unwin, Faber and Faber", "")]
    public void Persons_are_named_in_full_or_by_a_surname_that_is_known(string text, string expected) =>
        Assert.Equal(expected, Found(text, MentionKind.Person));

    [Theory]
    [InlineData("the journals Partisan Review and Dissent", "partisan-review: Partisan Review; dissent: Dissent")]
    [InlineData("Dissent grew in the ranks.", "")]
    [InlineData("the suppression of Kronstadt, and Kronstadt, a base", "kronstadt-rebellion: Kronstadt; kronstadt: Kronstadt")]
    [InlineData("the Hungarian Revolution of Kun in 1919", "hungarian-revolution-1919: Hungarian Revolution")]
    [InlineData("the Hungarian Revolution shook the party", "hungarian-revolution-1956: Hungarian Revolution")]
    [InlineData("New York Intellectuals in New York", "new-york: New York")]
    [InlineData("Oxford University Press in Oxford", "oxford: Oxford")]
    [InlineData("Isaiah Berlin in Berlin", "berlin: Berlin")]
    [InlineData("Homage to Catalonia", "homage-to-catalonia: Homage to Catalonia; catalonia: Catalonia")]
    [InlineData("Before The New Course came a new course.", "the-new-course: The New Course")]
    public void Other_names_follow_their_own_rules(string text, string expected) =>
        Assert.Equal(expected, Found(text, MentionKind.Publication, MentionKind.Event, MentionKind.Place, MentionKind.Work));

    [Fact]
    public void No_mention_reaches_across_blocks_and_each_knows_its_block()
    {
        const string text = "The Left Opposition. The Left\nOpposition grew. Victor Serge\nSerge";
        int[] cuts = [0, 30, 60, text.Length];
        Block[] blocks = [.. Enumerable.Range(0, 3).Select(i => new Block(i + 1, BlockKind.Paragraph, Zone.Body, 1, TextSpan.FromBounds(cuts[i], cuts[i + 1]), default))];
        IReadOnlyList<Mention> mentions = ShippedLexicon.Finder.Find(text, blocks);
        Assert.Equal(
            ["1 Left Opposition", "2 Opposition", "2 Victor Serge", "3 Serge"],
            mentions.Select(mention => $"{mention.Block} {mention.Span.GetText(text)}"));
    }

    [Fact]
    public void A_title_of_a_work_that_is_a_usual_phrase_counts_in_a_note_only()
    {
        const string text = "Socialism from Below";
        var span = new TextSpan(0, text.Length);
        MentionKind[] In(Zone zone) => [.. ShippedLexicon.Finder.Find(text, [new Block(1, BlockKind.Note, zone, 0, span, span)]).Select(mention => mention.Kind)];
        Assert.Equal([MentionKind.Tendency, MentionKind.Work], In(Zone.Note));
        Assert.Equal([MentionKind.Tendency], In(Zone.Body));
    }

    [Fact]
    public void Nothing_is_found_in_nothing() => Assert.Empty(ShippedLexicon.Finder.Find(string.Empty));
}

using System.Collections.Frozen;

namespace AntiStalinistLeft.Annotations;

/// <summary>Given names that are common in scholarly prose, by gender. A name that is missing only means that other signs must show a person.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Male = Words(
        """
        Aaron Abraham Achille Adam Adolf Adrian Alain Alan Albert Alberto Aldo Alec Alejandro Alessandro Alex Alexander Alexandre Alexei Alfonso
        Alfred Alfredo Amadeo Anatoly Anders Andreas Andrei Andrew Andrés André Angel Anselm Anthony Antoine Anton Antonio António Arnold Arthur
        Arturo Auguste August Augusto Axel Barack Benedetto Benedict Benito Benjamin Ben Bernard Bernhard Bernie Bertold Bertolt Bertrand Bill Boris
        Brian Bruno Burkhard Carl Carlo Carlos Cesare Charles Christian Christopher Christopher Claude Clement Constantin Cornelius Cyril César
        Dan Daniel Dante David Dennis Denis Didier Diego Dieter Dietrich Dmitri Dmitry Domenico Donald Douglas Eduard Edmund Eduardo Edward Edwin
        Emil Emilio Emmanuel Enrico Enzo Eric Erich Erik Ernest Ernesto Ernst Étienne Etienne Eugen Eugene Eugène Evgeny Fausto Federico Felipe Felix
        Ferdinand Fernando Fidel Filippo Francesco Francis Francisco François Frank Franz Fred Frederick Fredric Friedrich Fritz Fyodor Félix Gabriel
        Gaspard Gaston Geoffrey Georg George Georges Georgi Georgy Gerald Gerhard Germán Gerrard Gianni Gilbert Gilles Giorgio Giovanni Giulio
        Giuseppe Gottfried Graham Gregori Gregory Grigori Grigory Guido Guillermo Gustav Gustave Guy Günter Günther Hal Hans Harold Harry Heinrich
        Heinz Helmut Henri Henry Herbert Hermann Hippolyte Hugo Humberto Ian Ignacio Ignazio Igor Immanuel Isaac Italo Iván Ivan Jack Jacob Jacques Jakob
        James Jan Jason Javier Jay Jean Jeremy Jerome Jim Joachim Joaquín Joe Joel Johann Johannes John Jon Jonathan Jonas Jorge Josef Joseph Josep José
        Juan Jules Julián Julian Julio Julius Jürgen Karel Karl Keith Kenneth Kevin Klaus Konrad Konstantin Kurt Lars Laurent Lawrence Lech Leo León Leon
        Leonard Leonid Leopold Leszek Lev Lewis Lorenzo Louis Luca Lucio Lucien Ludwig Luigi Luis Lyndon Léon Manfred Manuel Marc Marcel Marcello Marco Mario
        Mark Martin Marvin Massimo Matteo Matthew Maurice Max Maxim Maxime Maximilien Michael Michel Michele Miguel Mihail Mike Mikhail Milton Moishe Moses
        Murray Nathan Neil Nicholas Nicola Nicolas Nicos Niccolò Nikita Nikolai Nikos Noam Norman Octavio Oleg Oliver Olivier Oscar Oskar Otto Owen Pablo Palmiro
        Paolo Pascal Patrick Paul Pavel Pedro Perry Peter Philip Philippe Pierre Pietro Piotr Rafael Ralph Ramón Raoul Raphael Raúl Raymond Raúl Reinhard Reinhart
        René Ricardo Riccardo Richard Robert Roberto Roger Roland Rolf Roman Romain Ronald Rudi Rudolf Russell Salvador Samuel Santiago Saul Scott Sean Sebastian
        Sergei Sergey Sergio Sidney Siegfried Sigmund Silvio Simon Slavoj Stanley Stefan Stefano Stephen Steven Stuart Sven Terry Theodor Theodore Thomas
        Tim Timothy Tom Tomás Tony Ulrich Umberto Uwe Valentin Vasily Victor Viktor Vincent Vincenzo Vittorio Vladimir Volker Walter Werner Wilhelm William Willi Willy
        Winston Wolfgang Woodrow Yanis Yuri Yves Zygmunt Émile Édouard Slavko Abel Arno Gerd Horst Jens Jochen Lothar Matthias Moritz Norbert Rainer Ralf Detlev Slim Samir Edvard Ferruccio Galvano Amílcar Aimé Frantz Ho Mao Ulf Bodo Bernd Brigid Björn Ingo Torsten Thorsten Jörg Heiner Hartmut Eckart Ekkehard Rüdiger Detlef Bodo Hauke Holger Kai Knut Leif Nils Olaf Peer Ruben Emile Régis Régis Loïc Cédric Mathieu Thierry Ramón Rubén Saúl Domingo Gonzalo Adolfo Amedeo Palmiro Enrique Camillo Errico Nestor Daniil Semyon Yakov Gregor Lucas Elias Hamza Edgar Clive Trevor Nigel Rodney Orlando Stokely Malcolm Amos Eli Ezra Irving Sol Lionel Dwight Hector Raya
        """);

    private static readonly FrozenSet<string> Female = Words(
        """
        Ada Adela Adele Agnes Alexandra Alice Alicia Amanda Amelia Amy Ana Anastasia Andrea Angela Angelica Anita Ann Anna Anne Annette Antonia Astrid Audre
        Barbara Beatrice Beatriz Bella Bernadette Berta Bertha Betty Birgit Brigitte Camilla Carmen Carla Carlotta Carol Caroline Catherine Cecilia Charlotte Chiara
        Christa Christina Christine Clara Claudia Colette Constance Cornelia Cristina Daniela Deborah Denise Diana Dolores Donna Dora Dorothea Dorothy Edith
        Eleanor Elena Eleonora Elisabeth Eliza Elizabeth Ella Ellen Elsa Emilia Emily Emma Erika Esther Eva Eve Federica Flora Florence Frances Francesca Franziska
        Françoise Frida Friederike Gabriela Gabriele Geneviève Georgia Gerda Germaine Gertrude Gisela Giulia Gloria Grace Greta Hannah Harriet Hedwig Heidi Helen
        Helena Helene Henriette Hilda Hilde Hélène Ida Inessa Ingeborg Ingrid Irene Irina Iris Isabel Isabella Isabelle Jacqueline Jane Janet Jeanne Jennifer Jenny
        Jessica Joan Johanna Joyce Juana Judith Julia Juliette Karin Kate Katharina Katherine Kathleen Käthe Larissa Laura Lena Leonora Lidia Lilian Lily Linda Lisa Lise Louise
        Lotte Lucia Lucy Luise Luisa Luce Lydia Lynn Madeleine Magda Manuela Marcela Margaret Margarete Margarita Marguerite Maria Mariana Marianne Marie Marina Martha Marta
        Mary Mathilde Maud Maureen Melanie Michelle Mina Monica Monika Monique María Nadezhda Nancy Naomi Natalia Natalie Nicole Nina Nora Olga Olive Patricia Paula
        Pauline Petra Phyllis Rachel Rahel Raya Rebecca Regina Renata Renate Rita Rosa Rosalind Rose Rosemary Rosi Ruth Sabine Sandra Sara Sarah Selma Sheila
        Silke Silvia Simone Sofia Sonia Sophia Sophie Stella Susan Susanna Susanne Sylvia Tamara Tatiana Teresa Theresa Tina Ursula Valentina Vera Verónica Victoria Viola
        Virginia Wilhelmine Yvonne Zoe Ilse Irmgard Inge Hanna Jutta Else Tilda Berta Hedda Ulrike Sigrid Svetlana Ludmila Olympe Nelly Emmeline Sylvie Solange Assia Noémie Céline Ines Inés Pilar Mercedes Concha Rosario Chantal Antonella Rossana Oriana
        """);

    /// <summary>Whether a word is a given name.</summary>
    public static bool Contains(string word) => Male.Contains(word) || Female.Contains(word);

    /// <summary>The gender that the first given name of a full name tells.</summary>
    public static Gender GenderOf(string name)
    {
        int end = name.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0) return Gender.Unknown;
        string first = name[..end];
        return Male.Contains(first) ? Gender.Male : Female.Contains(first) ? Gender.Female : Gender.Unknown;
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

string Greet(string name) => "Hello " + name;

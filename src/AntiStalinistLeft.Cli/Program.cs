Console.WriteLine("asl");

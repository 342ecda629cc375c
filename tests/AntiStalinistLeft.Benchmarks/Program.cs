using AntiStalinistLeft.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AntiStalinistLeft.Benchmarks -- --filter '*Matcher*'
BenchmarkSwitcher.FromAssembly(typeof(BenchmarkInput).Assembly).Run(args);

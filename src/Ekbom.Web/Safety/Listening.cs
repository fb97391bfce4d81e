using System.Net;

namespace Ekbom.Web.Safety;

/// <summary>Whoever can reach the address can read what is kept, for there are no accounts: so only this machine may.</summary>
public static class Listening
{
    private const string Usual = "http://127.0.0.1:5080";

    /// <summary>Why the program does not start with these addresses; null when all of them are this machine's own.</summary>
    public static string? Refusal(ConfigurationManager configuration)
    {
        if (configuration["urls"] is not { Length: > 0 })
            configuration["urls"] = Usual;
        foreach (var key in (string[])["http_ports", "https_ports"])
            configuration[key] = null; // they would listen on every address
        configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]"; // no page elsewhere can reach us by a name of its own
        foreach (var url in configuration["urls"]!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                return $"\"{url}\" is no address to listen on. Write it like --urls {Usual}.";
            if (!IsThisMachine(address.Host))
                return $"Ekbom does not listen on {address.Host}: there are no accounts yet, so everyone who reaches that address could read and change what people told it about their health. Leave --urls out, or write --urls {Usual}.";
        }

        return null;
    }

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

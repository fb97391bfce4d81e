using Microsoft.Playwright;

namespace Ekbom.Web.Tests.Browser;

/// <summary>One application and one Chromium for all browser tests.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public Served Served { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Served = await Served.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("The browser tests need Chromium: apt-get install chromium."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        Served.Dispose();
    }

    /// <summary>A new visitor with nothing kept, on a phone unless said.</summary>
    public async Task<Visitor> Visit(bool script = true, bool dark = false, int width = 360, int height = 740)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Served.Address,
            JavaScriptEnabled = script,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            AcceptDownloads = true,
        });
        return new Visitor(await context.NewPageAsync(), Served.Address);
    }
}

[CollectionDefinition(nameof(Browsers))]
public sealed class BrowserTests : ICollectionFixture<Browsers>;

namespace Ekbom.Core.Writing;

/// <summary>The look of a page: large type, dark at night, and everything unfolded on paper.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root { --ink: #212b32; --paper: #ffffff; --soft: #f0f4f5; --edge: #4c6272; --link: #005eb8; --alarm: #b10e1e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8edee; --paper: #14191d; --soft: #222a30; --edge: #9fb0bb; --link: #8ec5ff; --alarm: #ff9c9c; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.5 system-ui, sans-serif; }
        main { max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
        h1 { font-size: 2rem; line-height: 1.2; } h2 { font-size: 1.5rem; margin-top: 2.5rem; } h3 { font-size: 1.25rem; margin-top: 2rem; } h4 { font-size: 1.1875rem; margin: 1.5rem 0 0.25rem; }
        p, ul, ol { margin: 0.5rem 0 1rem; }
        a { color: var(--link); } a:focus, summary:focus, .wide:focus { outline: 3px solid var(--edge); outline-offset: 2px; }
        .lead { font-size: 1.375rem; } .small { font-size: 1rem; }
        .notice { border-left: 0.5rem solid var(--edge); background: var(--soft); padding: 0.75rem 1rem; font-weight: 600; }
        details { margin: 0 0 1rem; } summary { cursor: pointer; color: var(--link); padding: 0.5rem 0; }
        figure { margin: 1rem 0; } figure svg { min-width: 36rem; } .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 1rem; overflow-wrap: break-word; }
        caption { text-align: left; font-weight: 600; padding: 0.5rem 0; } th, td { text-align: left; vertical-align: top; padding: 0.5rem; border-bottom: 1px solid var(--edge); }
        .skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem; }
        .alarm h1 { font-size: 2.75rem; color: var(--alarm); } .alarm p { font-size: 1.5rem; }
        @media print { body { font-size: 11pt; } table { font-size: 9pt; } .wide { overflow: visible; } .skip { display: none; } h2, h3, h4 { break-after: avoid; } summary { display: none; } details::details-content { content-visibility: visible; block-size: auto; } }

        """;
}

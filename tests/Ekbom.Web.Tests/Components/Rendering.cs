using System.Text.Encodings.Web;
using Ekbom.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ekbom.Web.Tests.Components;

/// <summary>Renders our components as the pages do, without a server.</summary>
public sealed class Rendering : IDisposable
{
    private const string Page = "/Index"; // other partial pages are looked for beside it

    private readonly WebApplication application;

    public Rendering()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Path.Combine(Project.Root, "src", "Ekbom.Web") });
        builder.Services.AddRazorPages().AddApplicationPart(typeof(Shown).Assembly);
        application = builder.Build();
    }

    /// <summary>A tag helper with its attributes as a page writes them and what stands inside it.</summary>
    public static string Tag(TagHelper helper, string inside, params (string Name, string Value)[] attributes)
    {
        var output = new TagHelperOutput("component", [.. attributes.Select(one => new TagHelperAttribute(one.Name, one.Value))], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "one"), output);
        if (!output.IsContentModified)
            output.Content.SetHtmlContent(inside);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>A partial page with its model.</summary>
    public async Task<string> Partial<T>(string name, T model)
    {
        await using var scope = application.Services.CreateAsyncScope();
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, $"/Pages/{name}.cshtml", isMainPage: false);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var action = new Microsoft.AspNetCore.Mvc.ActionContext(http, new RouteData(), new ActionDescriptor { RouteValues = { ["page"] = Page } });
        action.RouteData.Values["page"] = Page;
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await using var writer = new StringWriter();
        var temporary = new TempDataDictionary(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await view.View!.RenderAsync(new ViewContext(action, view.View, data, temporary, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }

    public void Dispose() => ((IDisposable)application).Dispose();
}

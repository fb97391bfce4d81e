using System.Text.Json.Nodes;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Trials;

/// <summary>One page of the set-up of a trial. It reads and changes the set-up file itself, which the command line reads too.</summary>
/// <param name="id">In addresses.</param>
/// <param name="title">The question.</param>
/// <param name="key">The key of the set-up it answers; problems there are shown on its page.</param>
public abstract class SetupStep(string id, string title, string key)
{
    public string Id => id;

    public string Title => title;

    public string Key => key;

    public virtual string Hint => "";

    /// <summary>Whether this set-up asks for it at all.</summary>
    public virtual bool IsAsked(JsonObject setup) => true;

    public abstract bool IsAnswered(JsonObject setup);

    /// <summary>The answer in words, for checking.</summary>
    public abstract string Told(JsonObject setup);

    public abstract IReadOnlyList<Field> Fields(JsonObject setup, Planning planning);

    /// <summary>Puts what was sent into the set-up; the problems when something cannot be.</summary>
    public abstract IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup);

    protected static string Sent(IFormCollection form, string name) => form[name].ToString().Trim();
}

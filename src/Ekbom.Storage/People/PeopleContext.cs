using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ekbom.Storage.People;

/// <summary>The tables. Moments are kept as Unix milliseconds and days as text, so that both databases hold the same.</summary>
[RequiresUnreferencedCode(PeopleDatabase.NotNative), RequiresDynamicCode(PeopleDatabase.NotNative)]
public sealed class PeopleContext(DbContextOptions<PeopleContext> options) : DbContext(options)
{
    private const int IdLength = 32, TokenLength = 64, WordLength = 64;

    public DbSet<Person> People => Set<Person>();

    public DbSet<AnswerGiven> Answers => Set<AnswerGiven>();

    public DbSet<PlanGiven> Plans => Set<PlanGiven>();

    public DbSet<QuestionAsked> Questions => Set<QuestionAsked>();

    public DbSet<TrialKept> Trials => Set<TrialKept>();

    public DbSet<NightKept> Nights => Set<NightKept>();

    public DbSet<LookKept> Looks => Set<LookKept>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Moment>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<Day>().HaveMaxLength(10);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.HasKey(one => one.Id);
            person.Property(one => one.Id).HasMaxLength(IdLength);
            person.Property(one => one.FeedToken).HasMaxLength(TokenLength);
            person.HasIndex(one => one.FeedToken).IsUnique();
            person.Property(one => one.Revision).IsConcurrencyToken();
        });
        modelBuilder.Entity<AnswerGiven>(answer =>
        {
            answer.ToTable("answers");
            answer.Property(one => one.Page).HasMaxLength(WordLength);
            answer.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<PlanGiven>(plan =>
        {
            plan.ToTable("plans");
            plan.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<QuestionAsked>(question =>
        {
            question.ToTable("questions");
            question.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        TrialTables(modelBuilder);
    }

    /// <summary>Each night holds once; what it said before a correction keeps its place.</summary>
    private static void TrialTables(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TrialKept>(trial =>
        {
            trial.ToTable("trials");
            trial.Property(one => one.Id).HasMaxLength(IdLength);
            trial.Ignore(one => one.IsFixed);
            trial.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<NightKept>(night =>
        {
            night.ToTable("nights");
            night.HasIndex(one => new { one.TrialId, one.Date, one.Correction }).IsUnique();
            night.HasOne<TrialKept>().WithMany().HasForeignKey(one => one.TrialId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<LookKept>(look =>
        {
            look.ToTable("looks");
            look.HasOne<TrialKept>().WithMany().HasForeignKey(one => one.TrialId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private sealed class Moment() : ValueConverter<DateTimeOffset, long>(moment => moment.ToUnixTimeMilliseconds(), written => DateTimeOffset.FromUnixTimeMilliseconds(written));

    private sealed class Day() : ValueConverter<DateOnly, string>(
        day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        written => DateOnly.ParseExact(written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}

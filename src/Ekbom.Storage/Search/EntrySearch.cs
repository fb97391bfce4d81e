using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Microsoft.Data.Sqlite;

namespace Ekbom.Storage.Search;

/// <summary>
/// The knowledge base as a full-text index: SQLite FTS5 with its Porter stemmer, ranked by BM25 with titles and names weighing more than sentences.
/// It is a file beside the built knowledge, or made in memory.
/// </summary>
public sealed class EntrySearch : IDisposable
{
    private const string Tokenizer = "tokenize = 'porter unicode61 remove_diacritics 2'";

    private readonly SqliteConnection connection;
    private readonly Lock one = new();
    private readonly Dictionary<string, IReadOnlySet<string>> holding = new(StringComparer.Ordinal);

    private EntrySearch(SqliteConnection connection) => this.connection = connection;

    /// <summary>Makes the index of a knowledge base.</summary>
    /// <param name="knowledge">What is to be found.</param>
    /// <param name="file">Where to write it; null keeps it in memory.</param>
    public static EntrySearch Make(KnowledgeBase knowledge, string? file = null)
    {
        if (file is not null)
            File.Delete(file);
        var search = new EntrySearch(Connect(file, SqliteOpenMode.ReadWriteCreate));
        search.Run($"create virtual table entries using fts5(id unindexed, title, body, names, {Tokenizer})");
        search.Run($"create virtual table words using fts5(kind unindexed, id unindexed, phrase, {Tokenizer})");
        search.Run("create table phrases(at integer primary key, kind integer not null, id text not null, stems text not null)");
        search.Run("create table about(digest text not null)");
        using (var transaction = search.connection.BeginTransaction())
        {
            search.Fill(knowledge);
            transaction.Commit();
        }

        search.KeepPhrases();
        search.Ask();
        return search;
    }

    /// <summary>Opens an index that was made; null when there is none for this knowledge.</summary>
    public static EntrySearch? Open(string file, string digest)
    {
        if (!File.Exists(file))
            return null;
        var search = new EntrySearch(Connect(file, SqliteOpenMode.ReadOnly));
        try
        {
            if (search.Texts("select digest from about").SingleOrDefault() == digest)
            {
                search.Ask();
                return search;
            }
        }
        catch (SqliteException)
        {
            // no index of ours: it is made anew
        }

        search.Dispose();
        return null;
    }

    public Retrieval Retrieval() => new(Stems, Search, Holding, Phrases());

    public void Dispose() => connection.Dispose();

    private static SqliteConnection Connect(string? file, SqliteOpenMode mode)
    {
        SQLitePCL.Batteries_V2.Init();
        var made = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Mode = file is null ? SqliteOpenMode.Memory : mode, Pooling = false }.ToString());
        made.Open();
        return made;
    }

    private void Fill(KnowledgeBase knowledge)
    {
        Run("insert into about values ($a)", knowledge.Digest);
        foreach (var entry in knowledge.Entries)
        {
            if (EntryTexts.Of(entry, knowledge) is var (title, body, names))
                Run("insert into entries values ($a, $b, $c, $d)", entry.Id, title, body, names);
        }

        foreach (var topic in knowledge.Topics)
        {
            Words(PhraseKind.Topic, topic.Id, topic.Asked);
            Words(PhraseKind.Question, topic.Id, [topic.Question]);
            Words(PhraseKind.Broad, topic.Id, topic.Broad);
            Words(PhraseKind.Alone, topic.Id, topic.Alone);
        }

        foreach (var claim in knowledge.Claims)
            Words(PhraseKind.Premise, claim.Id, claim.Premises);
        foreach (var term in knowledge.Terms.All)
            Words(PhraseKind.Heard, term.Id, term.Heard);

        void Words(PhraseKind kind, string id, IEnumerable<string> phrases)
        {
            foreach (var phrase in phrases)
                Run("insert into words values ($a, $b, $c)", ((int)kind).ToString(System.Globalization.CultureInfo.InvariantCulture), id, FunctionWords.WrittenOut(phrase));
        }
    }

    /// <summary>The stems of every phrase, once, so that a question is compared with them without the index.</summary>
    private void KeepPhrases()
    {
        Run("create virtual table temp.words_by_stem using fts5vocab('main', 'words', 'instance')");
        Run("""
            insert into phrases
            select words.rowid, words.kind, words.id, group_concat(stem.term, ' ') from words join
            (select doc, term from temp.words_by_stem order by doc, offset) as stem on stem.doc = words.rowid group by words.rowid
            """);
        Run("drop table temp.words_by_stem");
        Run("drop table words");
    }

    /// <summary>What a question needs beside the index: a place for its own words.</summary>
    private void Ask()
    {
        Run($"create virtual table temp.question using fts5(text, {Tokenizer})");
        Run("create virtual table temp.question_stems using fts5vocab('temp', 'question', 'instance')");
        Run("create virtual table temp.known using fts5vocab('main', 'entries', 'instance')");
    }

    private IReadOnlyList<string> Stems(string text)
    {
        lock (one)
        {
            Run("delete from temp.question");
            Run("insert into temp.question values ($a)", FunctionWords.WrittenOut(text));
            return Texts("select term from temp.question_stems order by offset");
        }
    }

    /// <remarks>Kept: a question names the same words again and again.</remarks>
    private IReadOnlySet<string> Holding(string stem)
    {
        lock (one)
        {
            if (!holding.TryGetValue(stem, out var ids))
                holding[stem] = ids = Texts("select distinct entries.id from temp.known join entries on entries.rowid = known.doc where known.term = $a", stem).ToHashSet(StringComparer.Ordinal);
            return ids;
        }
    }

    private List<Hit> Search(IReadOnlyList<string> stems, int most)
    {
        if (stems.Count == 0)
            return [];
        lock (one)
        {
            using var command = Command("select id, -bm25(entries, 0, 4, 1, 3) as score from entries where entries match $a order by score desc, id limit $b", string.Join(" OR ", stems.Select(stem => $"\"{stem}\"")), most);
            using var reader = command.ExecuteReader();
            var hits = new List<Hit>();
            while (reader.Read())
                hits.Add(new(reader.GetString(0), reader.GetDouble(1)));
            return hits;
        }
    }

    private List<Phrase> Phrases()
    {
        lock (one)
        {
            using var command = Command("select kind, id, stems from phrases order by at");
            using var reader = command.ExecuteReader();
            var phrases = new List<Phrase>();
            while (reader.Read())
                phrases.Add(new((PhraseKind)reader.GetInt32(0), reader.GetString(1), reader.GetString(2).Split(' ')));
            return phrases;
        }
    }

    private List<string> Texts(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private void Run(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < values.Length; at++)
            command.Parameters.AddWithValue("$" + (char)('a' + at), values[at]);
        return command;
    }
}

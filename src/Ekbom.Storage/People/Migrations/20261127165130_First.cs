using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ekbom.Storage.People.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<string>(maxLength: 32, nullable: false),
                    Name = table.Column<string>(nullable: false),
                    Profile = table.Column<string>(nullable: false),
                    FeedToken = table.Column<string>(maxLength: 64, nullable: false),
                    Revision = table.Column<int>(nullable: false),
                    StartedAt = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false)
                        .Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<string>(nullable: false),
                    Page = table.Column<string>(maxLength: 64, nullable: false),
                    Known = table.Column<bool>(nullable: false),
                    At = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_answers_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false)
                        .Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<string>(nullable: false),
                    AsOf = table.Column<string>(maxLength: 10, nullable: false),
                    Audience = table.Column<string>(nullable: false),
                    Country = table.Column<string>(nullable: false),
                    KnowledgeVersion = table.Column<string>(nullable: false),
                    KnowledgeDigest = table.Column<string>(nullable: false),
                    Disposition = table.Column<string>(nullable: false),
                    Profile = table.Column<string>(nullable: false),
                    Plan = table.Column<string>(nullable: false),
                    At = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "questions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false)
                        .Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<string>(nullable: false),
                    Text = table.Column<string>(nullable: false),
                    At = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_questions_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_answers_PersonId",
                table: "answers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_people_FeedToken",
                table: "people",
                column: "FeedToken",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_PersonId",
                table: "plans",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_questions_PersonId",
                table: "questions",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "questions");

            migrationBuilder.DropTable(
                name: "people");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ekbom.Storage.People.Migrations
{
    /// <inheritdoc />
    public partial class Trials : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "trials",
                columns: table => new
                {
                    Id = table.Column<string>(maxLength: 32, nullable: false),
                    PersonId = table.Column<string>(nullable: false),
                    Setup = table.Column<string>(nullable: false),
                    Protocols = table.Column<string>(nullable: false),
                    StoppedOn = table.Column<string>(maxLength: 10, nullable: true),
                    StoppedWhy = table.Column<string>(nullable: true),
                    StartedAt = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_trials_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "nights",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false)
                        .Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TrialId = table.Column<string>(nullable: false),
                    Date = table.Column<string>(maxLength: 10, nullable: false),
                    Correction = table.Column<int>(nullable: false),
                    Night = table.Column<string>(nullable: false),
                    At = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nights", x => x.Id);
                    table.ForeignKey(
                        name: "FK_nights_trials_TrialId",
                        column: x => x.TrialId,
                        principalTable: "trials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "looks",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false)
                        .Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TrialId = table.Column<string>(nullable: false),
                    What = table.Column<string>(nullable: false),
                    At = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_looks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_looks_trials_TrialId",
                        column: x => x.TrialId,
                        principalTable: "trials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_trials_PersonId",
                table: "trials",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_nights_TrialId_Date_Correction",
                table: "nights",
                columns: new[] { "TrialId", "Date", "Correction" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_looks_TrialId",
                table: "looks",
                column: "TrialId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "looks");
            migrationBuilder.DropTable(name: "nights");
            migrationBuilder.DropTable(name: "trials");
        }
    }
}

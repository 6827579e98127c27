import type { MigrationInterface, QueryRunner } from "typeorm";

export class MailAddresses1764200400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table mail add recipient text");
    // Addresses are kept as mail is sent to them. Other encodings than UTF8 cannot hold what NFKC changes.
    const [{ encoding }] = await runner.query("select getdatabaseencoding() as encoding");
    if (encoding !== "UTF8") return;
    for (const [table, column] of [
      ["client", "email"],
      ["member", "email"],
      ["workspace", "contact_email"],
    ])
      await runner.query(
        `update ${table} set ${column} = btrim(normalize(${column}, NFKC)) where ${column} is not null and ${column} is not nfkc normalized`,
      );
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}

"""SQLite: schema, migrations, queries, search and backup. The sole home of SQL."""

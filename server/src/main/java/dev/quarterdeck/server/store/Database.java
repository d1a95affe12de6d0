package dev.quarterdeck.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;

/**
 * Connections to a database, those that write apart from those that read. SQLite has one writer at
 * a time, so its writers wait in line for the one connection; in PostgreSQL they wait for a lock.
 */
final class Database implements AutoCloseable {
  private static final int READERS = 8;

  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final boolean postgres;

  private Database(HikariDataSource readers, HikariDataSource writers, boolean postgres) {
    this.readers = readers;
    this.writers = writers;
    this.postgres = postgres;
  }

  /** A database in a file, made when there is none. */
  static Database sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(20_000);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
    pool.setDataSourceProperties(config.toProperties());
    HikariDataSource writers = pool(pool, "write", 1);
    migrate(writers, "sqlite");
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED); // who reads holds up nobody
    pool.setDataSourceProperties(config.toProperties());
    return new Database(pool(pool, "read", READERS), writers, false);
  }

  /** A database on a PostgreSQL server. */
  static Database postgres(String url, @Nullable String user, @Nullable String password) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    HikariDataSource connections = pool(pool, "all", READERS);
    migrate(connections, "postgresql");
    return new Database(connections, connections, true);
  }

  private static HikariDataSource pool(HikariConfig config, String name, int most) {
    HikariConfig own = new HikariConfig();
    config.copyStateTo(own);
    own.setPoolName(name);
    own.setMaximumPoolSize(most);
    own.setMinimumIdle(1);
    return new HikariDataSource(own);
  }

  private static void migrate(HikariDataSource source, String dialect) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/" + dialect)
        .load()
        .migrate();
  }

  JdbcClient reader() {
    return JdbcClient.create(readers);
  }

  JdbcClient writer() {
    return JdbcClient.create(writers);
  }

  HikariDataSource writers() {
    return writers;
  }

  /** Runs as one transaction, after every other that writes. */
  <T> T writing(Supplier<T> work) {
    return transaction(writers, false)
        .execute(status -> {
          if (postgres) {
            writer().sql("select pg_advisory_xact_lock(7314)").query((row, n) -> n).list();
          }
          return work.get();
        });
  }

  /** Runs as one transaction that sees one state of the database. */
  <T> T reading(Supplier<T> work) {
    return transaction(readers, true).execute(status -> work.get());
  }

  private TransactionTemplate transaction(HikariDataSource source, boolean reads) {
    var template = new TransactionTemplate(new DataSourceTransactionManager(source));
    if (reads && postgres) {
      template.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }
    return template;
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}

package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recomputes the chain of events, what each revision changed, and what accounts may. */
final class Audit {
  /** More findings than these say nothing new. */
  private static final int MOST = 100;

  private final JdbcClient client;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, String> accounts = new HashMap<>();
  private String hash = Digests.START;
  private long number;
  private long revision;

  Audit(JdbcClient client) {
    this.client = client;
  }

  /** What does not hold, in words. */
  List<String> findings() {
    try (var events =
        client.sql("select * from event order by number").query(SqlStore.EVENT).stream()) {
      events.forEach(this::check);
    }
    long beyond =
        client
            .sql(
                """
                select count(*) from entry
                where since > :last or since < 1 or until < :now and until > :last\
                """)
            .param("last", revision)
            .param("now", Entry.NOW)
            .query(Long.class)
            .single();
    find(beyond == 0, beyond + " entries belong to no revision");
    client
        .sql("select user_name, roles, enabled from account order by user_name")
        .query((row, n) -> {
          String enabled = row.getInt("enabled") == 0 ? Event.NOT_ENABLED : "";
          return Map.entry(row.getString("user_name"), row.getString("roles") + enabled);
        })
        .list()
        .forEach(account -> checkAccount(account.getKey(), account.getValue()));
    return List.copyOf(findings);
  }

  private void check(Event event) {
    find(event.number() == ++number, "event " + number + " is missing");
    number = event.number();
    find(
        event.hash().equals(Digests.chained(hash, event)),
        "event " + number + " is not as it was written");
    hash = event.hash();
    if (event.action().equals(Event.REVISE)) {
      find(
          event.subject().equals(String.valueOf(++revision)),
          "revision " + revision + " is missing");
      find(
          event.digest().equals(digest(revision)),
          "what revision " + revision + " changed is not as it was written");
    } else if (event.action().equals(Event.ACCOUNT)) {
      accounts.put(event.subject(), event.detail());
    }
  }

  /** None may more or less than its last event says; one that is gone lets nobody in. */
  private void checkAccount(String user, String may) {
    String said = accounts.get(user);
    find(
        may.equals(said),
        "account '%s' has %s, and was last given %s"
            .formatted(user, may, said == null ? "nothing" : said));
  }

  private String digest(long revision) {
    Digests digest = new Digests();
    SqlStore.listChanges(client, revision).forEach(entry -> digest.add(entry, revision));
    return digest.hex();
  }

  private void find(boolean holds, String finding) {
    if (!holds && findings.size() < MOST) {
      findings.add(finding);
    }
  }
}

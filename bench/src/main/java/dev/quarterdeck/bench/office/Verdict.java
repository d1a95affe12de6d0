package dev.quarterdeck.bench.office;

import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a store is like after its writer was killed.
 *
 * @param acked changes that were acknowledged
 * @param lost those of them that are not there
 * @param torn revisions that are there in part
 * @param findings of the audit
 */
record Verdict(long acked, long lost, long torn, long findings) {
  static final Verdict NONE = new Verdict(0, 0, 0, 0);

  private static final Pattern STAMP = Pattern.compile("Written (\\S+?)\\}");

  /**
   * Looks.
   *
   * @param seen the newest revision that was looked at before
   * @param width how many documents each revision wrote
   */
  static Verdict of(Store store, List<Acked> acked, long seen, int width) {
    long lost = acked.stream().filter(ack -> !isThere(store, ack)).count();
    long torn = 0;
    for (Revision revision : store.listRevisions(Entry.NOW, Integer.MAX_VALUE)) {
      if (revision.number() > seen && !isWhole(stamps(store, revision.number()), width)) {
        torn++;
      }
    }
    return new Verdict(acked.size(), lost, torn, store.audit().size());
  }

  private static boolean isThere(Store store, Acked ack) {
    return stamps(store, ack.revision()).contains(ack.stamp());
  }

  private static boolean isWhole(List<String> stamps, int width) {
    return stamps.size() == width && stamps.stream().distinct().count() == 1;
  }

  /** Of what a revision put in. */
  private static List<String> stamps(Store store, long revision) {
    List<String> stamps = new ArrayList<>();
    for (Entry entry : store.listChanges(revision)) {
      Matcher stamp = STAMP.matcher(entry.text());
      if (entry.since() == revision && stamp.find()) {
        stamps.add(stamp.group(1));
      }
    }
    return stamps;
  }

  Verdict plus(Verdict other) {
    return new Verdict(
        acked + other.acked, lost + other.lost, torn + other.torn, findings + other.findings);
  }
}

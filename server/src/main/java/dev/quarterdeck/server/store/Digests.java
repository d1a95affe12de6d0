package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts, each after its length in bytes, so that no two lists give the same. */
final class Digests {
  /** Before the first event. */
  static final String START = "0".repeat(64);

  private final MessageDigest sha;

  Digests() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  Digests add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha.update(bytes);
    return this;
  }

  /** What a revision does to a slot. */
  Digests add(Entry entry, long revision) {
    boolean in = entry.since() == revision;
    add(in ? "+" : "-").add(entry.slot().file()).add(String.valueOf(entry.slot().position()));
    return add(entry.ref() == null ? "" : entry.ref().toString())
        .add(entry.title())
        .add(entry.text());
  }

  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }

  /** The hash of an event, from the hash of the one before it. */
  static String chained(String before, Event event) {
    return new Digests()
        .add(before)
        .add(String.valueOf(event.number()))
        .add(String.valueOf(event.time().toEpochMilli()))
        .add(event.actor())
        .add(event.action())
        .add(event.subject())
        .add(event.detail())
        .add(event.digest())
        .hex();
  }
}

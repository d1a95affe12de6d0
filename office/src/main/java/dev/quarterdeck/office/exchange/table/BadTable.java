package dev.quarterdeck.office.exchange.table;

import java.io.Serial;

/** The file holds no table that can be read; the message says why. */
final class BadTable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  BadTable(String message) {
    super(message);
  }
}

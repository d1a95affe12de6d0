package dev.quarterdeck.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of many.
 *
 * @param next from where the rest is asked for; null after the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}

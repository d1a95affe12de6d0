package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Measurement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser loads before it shows the Decide page, by the build's own list of files. */
record Weight(Path home) {
  private static final double GOAL = 350;
  private static final double KILO = 1_000;
  private static final String FONT = ".woff2";

  Measurement measure() throws IOException {
    Path dist = home.resolve("ui").resolve("dist");
    Path manifest = dist.resolve(".vite").resolve("manifest.json");
    double sum = Files.exists(manifest) ? 0 : Double.NaN;
    if (Files.exists(manifest)) {
      for (String file : files(JsonMapper.shared().readTree(Files.readString(manifest)))) {
        byte[] bytes = Files.readAllBytes(dist.resolve(file));
        sum += (file.endsWith(FONT) ? bytes.length : gzipped(bytes)) / KILO;
      }
    }
    return Measurement.atMost(GOAL, "first load of Decide, gzip", sum, "kB");
  }

  private static Set<String> files(JsonNode manifest) {
    Set<String> files = new LinkedHashSet<>();
    add(manifest, "index.html", files);
    add(manifest, "src/features/decide/DecidePage.tsx", files);
    for (JsonNode chunk : manifest) {
      String file = chunk.path("file").asString("");
      if (file.contains("inter-latin-wght-normal") && file.endsWith(FONT)) {
        files.add(file);
      }
    }
    files.add("index.html");
    return files;
  }

  private static void add(JsonNode manifest, String key, Set<String> files) {
    JsonNode chunk = manifest.get(key);
    if (chunk == null) {
      throw new IllegalStateException("The build of the web app must have '" + key + "'");
    }
    if (files.add(chunk.get("file").asString())) {
      chunk.path("css").forEach(css -> files.add(css.asString()));
      chunk.path("imports").forEach(next -> add(manifest, next.asString(), files));
    }
  }

  private static int gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.size();
  }
}

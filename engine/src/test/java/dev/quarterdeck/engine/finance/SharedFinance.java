package dev.quarterdeck.engine.finance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The published finance vectors beside the project; tests are skipped where they are not. */
final class SharedFinance {
  private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,)(?=,|$)");

  private SharedFinance() {}

  /** Lines of a file under {@code shared/data/finance}. */
  static List<String> lines(String file) throws IOException {
    for (String up : List.of("..", "../..", "../../..")) {
      Path path = Path.of(up, "shared", "data", "finance").resolve(file);
      if (Files.exists(path)) {
        return Files.readAllLines(path);
      }
    }
    assumeTrue(false, "skipped: ../shared/data/finance/" + file + " is not there");
    return List.of();
  }

  /** Rows after the header. */
  static List<List<String>> rows(String file) throws IOException {
    return lines(file).stream().skip(1).map(SharedFinance::cells).toList();
  }

  /** The flows of a sample; the vectors name them as {@code tests/samples/NAME}. */
  static List<DatedFlow> flows(String named) throws IOException {
    String name = named.substring(named.lastIndexOf('/') + 1);
    List<DatedFlow> flows = new ArrayList<>();
    for (String line : lines("pyxirr/samples/" + name)) {
      List<String> cells = cells(line);
      flows.add(
          new DatedFlow(
              LocalDate.parse(cells.get(0).strip()), Double.parseDouble(cells.get(1).strip())));
    }
    return flows;
  }

  static double[] numbers(String text) {
    return Arrays.stream(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(line);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      String plain = matcher.group(2);
      cells.add(quoted != null ? quoted : plain != null ? plain : "");
    }
    return cells;
  }
}

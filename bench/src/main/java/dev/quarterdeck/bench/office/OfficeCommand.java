package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Benchmark;
import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.bench.Measurements;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How far one can lean on the server. */
@Command(
    name = "office",
    description = {
      "crash: kill -9 of processes that write, at random moments, over SQLite and PostgreSQL. First a",
      "process with nothing but the store, then a whole server written to over HTTP, 300 of each.",
      "Afterwards every acknowledged change must be there whole, and the audit must hold. PostgreSQL",
      "itself goes on, and what the operating system was given survives: no loss of power is tried.",
      "load: a store of 100,000 documents, 20,000 of them initiatives, and 20 users.",
      "start: until the first page answers. typing: until a text that is written is valued.",
      "weight: what a browser loads before it shows Decide.",
      "screen: in Chromium, how soon Decide can be used, and whether 20,000 rows scroll without gaps."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd bench office --quick                  all of it, briefly",
      "  qd bench office --only crash             an hour or less",
    })
public final class OfficeCommand extends Benchmark {
  /** What can be measured. */
  enum Part {
    CRASH,
    LOAD,
    START,
    TYPING,
    WEIGHT,
    SCREEN
  }

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Only these: crash, load, start, typing, weight, screen.")
  private List<Part> only = List.of();

  @Option(names = "--seed", description = "Of the moments to kill at. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Override
  protected Measurements measure() throws Exception {
    Set<Part> parts = only.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
    List<Measurement> all = new ArrayList<>();
    all.add(load("at the start"));
    if (parts.contains(Part.WEIGHT)) {
      all.add(new Weight(home()).measure());
    }
    if (parts.contains(Part.START)) {
      all.addAll(new Start(home(), quick() ? 1 : 5).measure());
    }
    if (parts.contains(Part.TYPING)) {
      all.addAll(Typing.measure(home()));
    }
    if (parts.contains(Part.SCREEN)) {
      all.addAll(Screens.measure(home(), quick()));
    }
    if (parts.contains(Part.LOAD)) {
      all.addAll(Load.measure(home(), quick()));
    }
    if (parts.contains(Part.CRASH)) {
      all.addAll(Crash.measure(home(), quick(), seed));
    }
    all.add(load("at the end"));
    return new Measurements(all);
  }

  /** How many programs want a processor: no time means anything without it. */
  private static Measurement load(String when) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return Measurement.of("load of the machine " + when, load, "programs");
  }

  /** Says what was found so far. */
  static void tell(String line) {
    say(line);
  }
}

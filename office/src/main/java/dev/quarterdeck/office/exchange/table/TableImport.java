package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Severity;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The door: brings a table of projects into a folder of documents. */
public final class TableImport {
  private static final long MAPPING_BYTES = 1 << 20;
  private static final String YAML = ".yaml";

  private TableImport() {}

  /**
   * What to import.
   *
   * @param table a .csv or other separated text, or an .xlsx
   * @param mapping a document of kind TableMapping
   * @param into folder that gets the file {@code <table name>.yaml}; made when absent
   * @param dryRun says what would be done and writes nothing
   * @param limits how large the table may be
   */
  public record Request(Path table, Path mapping, Path into, boolean dryRun, TableLimits limits) {
    /** Within the standard limits. */
    public Request(Path table, Path mapping, Path into, boolean dryRun) {
      this(table, mapping, into, dryRun, TableLimits.standard());
    }

    Path target() {
      return into.resolve(fileName(table) + YAML);
    }
  }

  /**
   * Imports a table. Bad input is reported and never thrown; a table that cannot be read leaves the
   * folder as it was.
   */
  public static Report run(Request request, Progress progress) {
    String name = fileName(request.table());
    try {
      progress.at("reading the mapping", 0);
      String written = new String(bytes(request.mapping(), MAPPING_BYTES), StandardCharsets.UTF_8);
      TableMapping mapping = mapping(String.valueOf(request.mapping().getFileName()), written);
      progress.at("reading the table", 0.1);
      byte[] bytes = bytes(request.table(), request.limits().fileBytes());
      Table table = new TableReader(request.limits(), mapping.sheet()).read(name, bytes);
      progress.at("reading rows", 0.4);
      String before = Files.exists(request.target()) ? Files.readString(request.target()) : "";
      Map<String, String> taken = taken(texts(request.into()), name + YAML);
      Report report = new Conversion(table, mapping, taken).report(before);
      if (!request.dryRun() && !report.text().equals(before) && !progress.cancelled()) {
        write(request.target(), report.text());
      }
      return report;
    } catch (BadTable bad) {
      return failed(name, String.valueOf(bad.getMessage()));
    } catch (CharacterCodingException notText) {
      return failed(name, "The YAML files in the folder must be UTF-8, but one is not");
    } catch (IOException unreadable) {
      return failed(name, "The file must be readable, but is not: " + unreadable.getMessage());
    }
  }

  private static Report failed(String name, String why) {
    return Report.failed(name, List.of(Finding.of(Finding.Kind.FAILED, 0, why)));
  }

  /**
   * Says what importing a table does to a workspace that is held in memory. Bad input is reported
   * and never thrown.
   *
   * @param file name of the table's file
   * @param mapping text of a document of kind TableMapping
   * @param files texts of the workspace, by path; the table's own is {@link #target}
   */
  public static Report convert(
      String file, byte[] table, String mapping, Map<String, String> files) {
    String name = fileName(file);
    String own = target(file);
    Map<String, String> documents = new TreeMap<>(files);
    documents.keySet().removeIf(path -> !path.endsWith(YAML));
    try {
      TableMapping read = mapping("mapping.yaml", mapping);
      Table rows = new TableReader(TableLimits.standard(), read.sheet()).read(name, table);
      return new Conversion(rows, read, taken(documents, own)).report(files.getOrDefault(own, ""));
    } catch (BadTable bad) {
      return failed(name, String.valueOf(bad.getMessage()));
    }
  }

  /** The path, in a workspace, of the initiatives of a table's file. */
  public static String target(String file) {
    return "initiatives/" + fileName(file) + YAML;
  }

  /**
   * Proposes a mapping from the head and the rows of a table, as the text of a document.
   *
   * @throws IllegalArgumentException when the file holds no table that can be read
   */
  public static String propose(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = bytes(file, TableLimits.standard().fileBytes());
    } catch (BadTable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return propose(String.valueOf(file.getFileName()), bytes).mapping();
  }

  /**
   * A first mapping, and what it was made from.
   *
   * @param mapping text of a document of kind TableMapping
   * @param columns heads, on one line each
   * @param rows below the header
   */
  public record Proposal(String mapping, List<String> columns, int rows) {}

  /**
   * Proposes a mapping for a table that is held in memory.
   *
   * @throws IllegalArgumentException when there is no table that can be read
   */
  public static Proposal propose(String file, byte[] bytes) {
    try {
      Table table = new TableReader(TableLimits.standard(), null).read(fileName(file), bytes);
      List<String> heads = IntStream.range(0, table.header().size()).mapToObj(table::head).toList();
      return new Proposal(MappingProposal.propose(table), heads, table.rows().size());
    } catch (BadTable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static TableMapping mapping(String name, String text) {
    Workspace workspace = new WorkspaceReader(List.of(TableMapping.KIND)).read(Map.of(name, text));
    List<Problem> errors =
        workspace.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    List<Document<TableMapping>> mappings = workspace.list(TableMapping.KIND);
    if (!errors.isEmpty()) {
      throw new BadTable(String.join("\n", errors.stream().map(Problem::toString).toList()));
    }
    if (mappings.size() != 1) {
      throw new BadTable(
          name + " must hold one document of kind TableMapping, but has " + mappings.size());
    }
    return mappings.getFirst().spec();
  }

  static byte[] bytes(Path file, long most) throws IOException {
    if (Files.size(file) > most) {
      throw new BadTable(
          "The file " + file.getFileName() + " must have at most " + most + " bytes");
    }
    return Files.readAllBytes(file);
  }

  /** Texts of the folder's files of documents, by name. */
  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(YAML)) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** Names of initiatives in files other than the table's own, with the file of each. */
  private static Map<String, String> taken(Map<String, String> texts, String own) {
    Map<String, String> taken = new TreeMap<>();
    texts.forEach((file, text) -> {
      if (!file.equals(own)) {
        Part.of(text)
            .map(Part::initiative)
            .filter(Objects::nonNull)
            .forEach(initiative -> taken.putIfAbsent(initiative, file));
      }
    });
    return taken;
  }

  private static void write(Path target, String text) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path draft = target.resolveSibling("." + target.getFileName() + ".new");
    Files.writeString(draft, text);
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  static String fileName(Path file) {
    return fileName(String.valueOf(file.getFileName()));
  }

  private static String fileName(String name) {
    int dot = name.lastIndexOf('.');
    String slug = Slug.of(dot > 0 ? name.substring(0, dot) : name);
    return slug.isEmpty() ? "table" : slug;
  }
}

package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Entry;
import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Builds the nodes of one YAML document from the parser's events rather than through its composer,
 * so that depth and aliases are bounded before they cost anything.
 */
final class YamlTree {
  private static final int LEAST_BUFFER = 1 << 10;
  private static final int MOST_BUFFER = 1 << 16;

  private record Anchored(Node node, int size) {}

  private final Iterator<Event> events;
  private final AheadReader reader;
  private final Limits limits;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int built;
  private int repeated;

  private YamlTree(Iterator<Event> events, AheadReader reader, Limits limits) {
    this.events = events;
    this.reader = reader;
    this.limits = limits;
  }

  /**
   * Reads one document.
   *
   * @return null when there is nothing but comments
   * @throws BadText when it is no YAML or exceeds a limit
   */
  static @Nullable Node parse(String text, Limits limits) {
    Node simple = BlockYaml.read(text, limits);
    return simple != null ? simple : parseAny(text, limits);
  }

  /** As {@link #parse}, always by the full parser. */
  static @Nullable Node parseAny(String text, Limits limits) {
    try {
      AheadReader reader = new AheadReader(text, limits.scalarChars());
      Iterator<Event> events = new Parse(settings(text)).parseReader(reader).iterator();
      while (events.hasNext()) {
        if (events.next() instanceof DocumentStartEvent) {
          return new YamlTree(events, reader, limits).document();
        }
      }
      return null;
    } catch (RuntimeException e) {
      throw YamlErrors.explain(e, text);
    }
  }

  /** The parser copies a long value once for each buffer that it fills. */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(Math.clamp(text.length(), LEAST_BUFFER, MOST_BUFFER))
        .build();
  }

  private Node document() {
    Node root = node(events.next(), 0);
    events.next(); // end of document
    Event after = events.next();
    if (after instanceof DocumentStartEvent) {
      throw bad(after, "A second document must begin with --- on a line of its own", null);
    }
    return root;
  }

  private Node node(Event event, int depth) {
    if (depth > limits.depth()) {
      throw bad(event, "Values must be nested at most " + limits.depth() + " deep", null);
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    String sign = lost(event);
    if (sign != null) {
      throw bad(event, "A text without quotes must not begin with " + sign, "quotes around it");
    }
    int before = built++;
    Mark mark = mark(event);
    reader.reached(mark.getLine(), mark.getColumn(), mark.getIndex());
    if (built > Limits.VALUES) {
      throw bad(event, "A document must have at most " + Limits.VALUES + " values", "split it");
    }
    Node node =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar);
          case SequenceStartEvent start -> sequence(start, depth);
          case MappingStartEvent start -> mapping(start, depth);
          default -> throw bad(event, "A value must be here", null);
        };
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    anchor.ifPresent(name -> anchors.put(name, new Anchored(node, built - before)));
    return node;
  }

  /**
   * The sign that keeps what follows it from being read: a tag of its own, or a name of nothing.
   */
  private static @Nullable String lost(Event event) {
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent start -> start.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      return tag.get().startsWith(Tag.PREFIX) ? null : "!";
    }
    boolean nothing =
        event instanceof ScalarEvent scalar
            && scalar.isPlain()
            && scalar.getValue().isEmpty()
            && scalar.getAnchor().isPresent();
    return nothing ? "&" : null;
  }

  private Node alias(AliasEvent event) {
    Anchored anchored = anchors.get(event.getAlias());
    if (anchored == null) {
      String name = event.getAlias().getValue();
      throw bad(
          event,
          "The alias *" + name + " must have its anchor &" + name + " before it",
          "quotes around it, if it is a text");
    }
    repeated += anchored.size();
    built += anchored.size();
    if (repeated > limits.aliasNodes()) {
      String most = "Aliases must repeat at most " + limits.aliasNodes() + " values in a document";
      throw bad(event, most, "write the values out");
    }
    return anchored.node();
  }

  private Scalar scalar(ScalarEvent event) {
    if (event.getValue().length() > limits.scalarChars()) {
      throw bad(
          event,
          "A value must have at most %d characters, but this has %d"
              .formatted(limits.scalarChars(), event.getValue().length()),
          null);
    }
    Mark start = mark(event);
    int end = event.getEndMark().map(Mark::getIndex).orElse(start.getIndex());
    Node.Style style = event.isPlain() ? Node.Style.PLAIN : Node.Style.QUOTED;
    return new Scalar(
        event.getValue(), style, start.getLine(), start.getColumn(), start.getIndex(), end);
  }

  private Sequence sequence(SequenceStartEvent start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    Mark mark = mark(start);
    return new Sequence(items, mark.getLine(), mark.getColumn());
  }

  private Mapping mapping(MappingStartEvent start, int depth) {
    List<Entry> entries = new ArrayList<>();
    List<Node> merged = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      if (!(node(e, depth + 1) instanceof Scalar key)) {
        throw bad(e, "A key must be a single word, not a list or a map", null);
      }
      Node value = node(events.next(), depth + 1);
      if (key.text().equals("<<") && key.style() == Node.Style.PLAIN) {
        merged.add(value);
      } else {
        entries.add(new Entry(key, value));
      }
    }
    Mark mark = mark(start);
    Mapping mapping = new Mapping(entries, mark.getLine(), mark.getColumn());
    merged.forEach(source -> merge(source, mapping));
    return mapping;
  }

  /** The YAML merge key: entries of another map that this one does not have itself. */
  private static void merge(Node source, Mapping into) {
    if (source instanceof Sequence sequence) {
      sequence.items().forEach(item -> merge(item, into));
    } else if (source instanceof Mapping mapping) {
      Set<String> keys = new HashSet<>();
      into.entries().forEach(entry -> keys.add(entry.key().text()));
      for (Entry entry : List.copyOf(mapping.entries())) {
        if (keys.add(entry.key().text())) {
          into.entries().add(entry);
        }
      }
    } else {
      throw new BadText(
          "The value of << must be a map", source.line(), source.column(), "*, and the map's name");
    }
  }

  private static Mark mark(Event event) {
    return event.getStartMark().orElseThrow();
  }

  private static BadText bad(Event event, String message, @Nullable String maybe) {
    return new BadText(message, mark(event).getLine(), mark(event).getColumn(), maybe);
  }
}

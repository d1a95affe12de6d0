package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Money;
import dev.quarterdeck.office.goals.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes what a row says as the text of an initiative. */
record Initiatives(TableMapping mapping, String tableName) {
  static final String FROM = "table.quarterdeck.dev/from";
  private static final String ID = "table.quarterdeck.dev/id";

  /** The document, without the line that parts it from others. */
  String text(Draft draft) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", "quarterdeck.dev/v1");
    document.put("kind", "Initiative");
    document.put("metadata", metadata(draft));
    document.put("spec", spec(draft));
    return dump().dumpToString(document);
  }

  /** How documents are written: a line for each value. */
  static Dump dump() {
    return new Dump(
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .build());
  }

  private Map<String, Object> metadata(Draft draft) {
    Map<String, String> labels = new LinkedHashMap<>(mapping.constants().labels());
    labels.putAll(draft.labels);
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put(FROM, tableName);
    annotations.put(ID, draft.id);
    annotations.putAll(draft.annotations);
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", draft.name);
    metadata.put("title", draft.texts.getOrDefault(Field.TITLE, draft.id));
    putUnlessEmpty(metadata, "labels", labels);
    metadata.put("annotations", annotations);
    return metadata;
  }

  private Map<String, Object> spec(Draft draft) {
    Map<String, Object> spec = new LinkedHashMap<>();
    put(spec, "description", draft.texts.get(Field.DESCRIPTION));
    put(spec, "category", or(draft, Field.CATEGORY, mapping.constants().category()));
    put(spec, "owner", or(draft, Field.OWNER, mapping.constants().owner()));
    putUnlessEmpty(spec, "starts", starts(draft.days.get(Field.START)));
    put(spec, "referenceClass", mapping.referenceClass());
    put(spec, "notValued", draft.whyNotValued());
    spec.put("options", List.of(option(draft)));
    return spec;
  }

  private static @Nullable String or(Draft draft, Field field, @Nullable String constant) {
    String text = draft.texts.get(field);
    return text == null ? constant : text;
  }

  private Map<String, Object> starts(@Nullable LocalDate start) {
    Map<String, Object> starts = new LinkedHashMap<>();
    if (start != null) {
      starts.put("earliest", start.toString());
      Span delay = mapping.delay();
      put(starts, "latest", delay == null ? null : delay.after(start));
    }
    return starts;
  }

  private Map<String, Object> option(Draft draft) {
    Map<String, Object> option = new LinkedHashMap<>();
    option.put("name", mapping.option());
    put(option, "ends", draft.days.get(Field.END));
    Money cost = draft.amounts.get(Field.COST);
    if (cost != null) {
      option.put("costs", List.of(costLine(cost)));
    }
    Money benefit = draft.amounts.get(Field.BENEFIT);
    if (benefit != null) {
      option.put("benefits", List.of(benefitLine(benefit)));
    }
    return option;
  }

  private Map<String, Object> costLine(Money amount) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", mapping.cost().name());
    line.put("amount", written(amount));
    line.put("capital", mapping.cost().capital());
    if (!mapping.cost().profile().isEmpty()) {
      line.put("profile", mapping.cost().profile());
    }
    return line;
  }

  private Map<String, Object> benefitLine(Money amount) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", mapping.benefit().name());
    line.put("amount", written(amount));
    line.put("spreadOver", mapping.benefit().spreadOver().text());
    line.put("kind", mapping.benefit().kind());
    return line;
  }

  /** With its currency, so that a workspace in another one refuses it. */
  private static String written(Money amount) {
    String currency = amount.currency();
    return currency == null ? amount.text() : amount.text() + " " + currency;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value.toString());
    }
  }

  private static void putUnlessEmpty(Map<String, Object> map, String key, Map<String, ?> value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
  }
}

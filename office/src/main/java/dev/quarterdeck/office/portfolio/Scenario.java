package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named changes to assumptions. */
public record Scenario(
    @Doc("What is different in this world") @Nullable String description,
    @Doc("The changes, applied in order") List<Change> changes) {

  /** One field of one document set to another value. */
  public record Change(
      @Doc("The document") Ref document,
      @Doc(value = "Field of its spec", example = "estimate") String path,
      @Doc("Its value, written as it would be in the document") String value) {}
}

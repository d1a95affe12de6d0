package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Trial;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.jobs.Trials;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A decided plan changed by hand: what it costs, and which rules it breaks. */
@RestController
@RequestMapping("/api/v1/decisions/{id}/trial")
public final class TrialsController {
  private static final int MOST = 1_000;

  private final Trials trials;

  public TrialsController(Trials trials) {
    this.trials = trials;
  }

  /** Changes of a plan. */
  public record Wish(List<Trial.Move> moves) {
    /** What came over the wire may lack anything. */
    public Wish {
      if (moves == null || moves.size() > MOST) {
        throw new IllegalArgumentException("moves must be a list of at most " + MOST);
      }
      if (moves.stream().anyMatch(move -> move == null || move.initiative() == null)) {
        throw new IllegalArgumentException("Every move must name its initiative");
      }
    }
  }

  @PostMapping
  @Permit(Permission.READ)
  Trial.Result run(@PathVariable String id, @RequestBody Wish wish) {
    return trials.get(id).with(wish.moves());
  }
}

package dev.quarterdeck.server.http;

import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.access.Tokens;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
public final class TokensController {
  private final Tokens tokens;

  public TokensController(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A token without its secret. */
  public record TokenView(
      String id,
      String label,
      List<String> permissions,
      Instant created,
      Instant expires,
      @Nullable Instant used) {
    static TokenView of(Tokens.Token token) {
      return new TokenView(
          token.id(),
          token.label(),
          token.permissions().stream().map(Permission::word).toList(),
          token.created(),
          token.expires(),
          token.used());
    }
  }

  /** A token just made; the secret is sent this once. */
  public record MadeView(TokenView token, String secret) {}

  /** What a token is for, what it may, and how long it lasts. */
  public record Wish(String label, List<String> permissions, int days) {
    public Wish {
      Objects.requireNonNull(label, "label must be given");
      Objects.requireNonNull(permissions, "permissions must be given");
    }
  }

  @GetMapping
  @Permit(Permission.TOKENS)
  Page<TokenView> list() {
    return new Page<>(tokens.list(Signed.in().user()).stream().map(TokenView::of).toList(), null);
  }

  @PostMapping
  @Permit(Permission.TOKENS)
  @ResponseStatus(HttpStatus.CREATED)
  MadeView make(@RequestBody Wish wish) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    wish.permissions().forEach(word -> permissions.add(Permission.one(word)));
    Tokens.Made made = tokens.make(Signed.in(), wish.label(), permissions, wish.days());
    return new MadeView(TokenView.of(made.token()), made.secret());
  }

  @DeleteMapping("/{id}")
  @Permit(Permission.TOKENS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id) {
    tokens.revoke(Signed.in(), id);
  }
}

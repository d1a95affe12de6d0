package dev.quarterdeck.server.http;

import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.server.access.Accounts;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.access.Person;
import dev.quarterdeck.server.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may what, and who did what. */
@RestController
@RequestMapping("/api/v1")
public final class AccountsController {
  private static final int MOST = 500;

  private final Accounts accounts;
  private final Store store;

  public AccountsController(Accounts accounts, Store store) {
    this.accounts = accounts;
    this.store = store;
  }

  /** An account, without its password. */
  public record AccountView(String user, String name, List<String> roles, boolean enabled) {
    static AccountView of(Accounts.Listed account) {
      Person person = account.person();
      List<String> roles = person.roles().stream().map(Role::word).toList();
      return new AccountView(person.user(), person.fullName(), roles, account.enabled());
    }
  }

  /** A new account. */
  public record New(String user, @Nullable String name, List<String> roles, String password) {
    public New {
      Objects.requireNonNull(user, "user must be given");
      Objects.requireNonNull(roles, "roles must be given");
      Objects.requireNonNull(password, "password must be given");
    }
  }

  /** What changes of an account. */
  public record Change(List<String> roles, boolean enabled) {
    public Change {
      Objects.requireNonNull(roles, "roles must be given");
    }
  }

  @GetMapping("/accounts")
  @Permit(Permission.ADMINISTER)
  Page<AccountView> list() {
    return new Page<>(accounts.list().stream().map(AccountView::of).toList(), null);
  }

  @PostMapping("/accounts")
  @Permit(Permission.ADMINISTER)
  @ResponseStatus(HttpStatus.CREATED)
  AccountView add(@RequestBody New account) {
    Person added =
        accounts.add(
            Signed.in().user(),
            account.user(),
            account.name(),
            roles(account.roles()),
            account.password());
    return AccountView.of(new Accounts.Listed(added, true));
  }

  @PutMapping("/accounts/{user}")
  @Permit(Permission.ADMINISTER)
  AccountView change(@PathVariable String user, @RequestBody Change change) {
    return AccountView.of(
        accounts.change(Signed.in().user(), user, roles(change.roles()), change.enabled()));
  }

  private static Set<Role> roles(List<String> words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    words.forEach(word -> roles.add(Role.one(word)));
    return roles;
  }

  @GetMapping("/events")
  @Permit(Permission.AUDIT)
  Page<Event> events(
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    List<Event> events = store.listEvents(before == null ? Entry.NOW : before, most);
    boolean more = events.size() == most && events.getLast().number() > 1;
    return new Page<>(events, more ? String.valueOf(events.getLast().number()) : null);
  }
}

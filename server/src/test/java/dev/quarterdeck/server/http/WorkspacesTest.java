package dev.quarterdeck.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesTest {
  private static final String NEED =
      """
      kind: Need
      metadata: {name: heat}
      spec: {horizon: short, source: risk, description: Written once}
      """;

  private final AtomicInteger readings = new AtomicInteger();

  /** The store, with its readings of all files counted. */
  private Store counted(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, given) -> {
              if (method.getName().equals("files")) {
                readings.incrementAndGet();
              }
              return method.invoke(store, given);
            });
  }

  @Test
  void whatWasReadAheadIsThereForTheFirstWhoAsks(@TempDir Path folder) throws StaleException {
    try (Data data = Data.sqlite(folder.resolve("office.db"), Clock.systemUTC())) {
      Store store = counted(data.store());
      Desk desk = new Desk(store, new WorkspaceReader(Kinds.all()));
      desk.become(Map.of("need/heat.yaml", NEED), new Desk.Signature("anna", "A need"));
      Workspaces workspaces = new Workspaces(store, desk);
      readings.set(0);
      workspaces.readAhead();
      workspaces.close();
      assertThat(readings).hasValue(1);
      assertThat(workspaces.now().workspace().list()).hasSize(1);
      assertThat(readings).hasValue(1);
    }
  }
}

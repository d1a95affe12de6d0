package dev.quarterdeck.server;

import dev.quarterdeck.server.access.SetUp;
import dev.quarterdeck.server.http.Workspaces;
import dev.quarterdeck.server.jobs.Decisions;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The office, served. */
public final class Server implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private Server(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts to serve what is kept there; ready when this returns.
   *
   * @throws UncheckedIOException when it cannot listen where it should
   */
  public static Server start(Data data, Settings settings) {
    listen(settings);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    var context =
        new SpringApplicationBuilder(Configuration.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false) // who started it closes it, before the data
            .initializers(fresh -> {
              fresh.getBeanFactory().registerSingleton("data", data);
              fresh.getBeanFactory().registerSingleton("settings", settings);
            })
            .properties(properties)
            .run();
    context.getBean(Workspaces.class).readAhead();
    return new Server((ServletWebServerApplicationContext) context);
  }

  /** Tries it, as Spring would say it at length and after all else has been started. */
  private static void listen(Settings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(settings.address(), settings.port()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public int port() {
    var server = context.getWebServer();
    return server == null ? 0 : server.getPort();
  }

  /** The token that makes the first account; null when there are accounts. */
  public @Nullable String setUpToken() {
    return context.getBean(SetUp.class).token();
  }

  /** Asks for a decision about what is kept; it is made while the server goes on. */
  public void decide(String by) {
    context.getBean(Decisions.class).ask(null, by);
  }

  /** Every endpoint there is, by what calls it. */
  Map<String, HandlerMethod> endpoints() {
    Map<String, HandlerMethod> endpoints = new TreeMap<>();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((call, method) -> endpoints.put(call.toString(), method));
    return endpoints;
  }

  @Override
  public void close() {
    context.close();
  }
}

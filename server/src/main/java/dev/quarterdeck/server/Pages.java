package dev.quarterdeck.server;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The files of the web app. Its pages are made in the browser, so each has the same file. */
final class Pages extends PathResourceResolver {
  private static final String FILES = "classpath:/static/";
  private static final String PAGE = "index.html";

  private Pages() {}

  /** Files named after their content are kept by browsers; the page asks each time. */
  static void add(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new Pages());
  }

  @Override
  protected @Nullable Resource getResource(String path, Resource location) throws IOException {
    Resource file = super.getResource(path, location);
    boolean page = file == null && !path.startsWith("api/") && !path.contains(".");
    return page ? super.getResource(PAGE, location) : file;
  }
}

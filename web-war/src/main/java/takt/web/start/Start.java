package takt.web.start;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import java.util.logging.Logger;
import takt.platform.Announcement;
import takt.platform.Schemas;

/** Starts Takt: brings the schemas up to date and makes the first keys. */
@WebListener
public class Start implements ServletContextListener {

  private static final Logger LOG = Logger.getLogger("takt");

  @Inject Schemas schemas;
  @Inject FirstKeys firstKeys;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Optional<String> problem = schemas.migrate();
    if (problem.isPresent()) {
      LOG.severe(problem.get());
      return;
    }
    firstKeys.make().ifPresent(file -> Announcement.say("Takt made its first API keys: " + file));
    Announcement.say("Takt is ready");
  }
}

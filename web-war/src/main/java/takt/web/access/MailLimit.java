package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how many mails anybody may have sent in a minute by this node, whoever they are to (rule
 * W.12).
 */
@ApplicationScoped
public class MailLimit {

  private static final long MINUTE_MILLIS = 60_000;

  private final MailCounts counts = new MailCounts();

  @Inject Clock clock;
  @Inject HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "takt.rate.mails", defaultValue = "60")
  int most;

  /** Takes one for this request; whether there was one left. The caller is not to be told. */
  public boolean take() {
    return counts.take(request.getRemoteAddr(), clock.millis() / MINUTE_MILLIS, most);
  }
}

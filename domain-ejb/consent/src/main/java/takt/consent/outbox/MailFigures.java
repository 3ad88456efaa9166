package takt.consent.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts mails by what became of them, for MicroProfile Metrics; never by person or purpose. */
@ApplicationScoped
class MailFigures {

  private static final String MAILS = "takt_mails_total";

  @Inject MetricRegistry metrics;

  void count(String outcome, int mails) {
    if (mails > 0) {
      metrics.counter(MAILS, new Tag("outcome", outcome.toLowerCase(Locale.ROOT))).inc(mails);
    }
  }
}

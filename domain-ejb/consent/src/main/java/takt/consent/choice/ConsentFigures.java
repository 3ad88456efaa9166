package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts choices by their outcome, for MicroProfile Metrics; never by person or purpose. */
@ApplicationScoped
class ConsentFigures {

  private static final String CONSENTS = "takt_consents_total";
  private static final String OPT_OUTS = "takt_opt_outs_total";

  @Inject MetricRegistry metrics;

  void given(int entries) {
    count(CONSENTS, entries > 0 ? "given" : "unchanged");
  }

  void optedOut(boolean complete) {
    count(OPT_OUTS, complete ? "complete" : "pending");
  }

  private void count(String name, String outcome) {
    metrics.counter(name, new Tag("outcome", outcome)).inc();
  }
}

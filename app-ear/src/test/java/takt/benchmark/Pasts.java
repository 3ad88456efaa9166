package takt.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Persons with a history, made through the public API, and the times in between: they consent,
 * withdraw, are merged with a visitor who consented to something else, and consent again, while the
 * purpose gets its second and third version.
 */
final class Pasts {

  private static final int TEMPLATES = 5;
  private static final String PURPOSE = "usage-analysis";

  private final Api api;
  private final List<String> customers = new ArrayList<>();
  private final List<String> times = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();

  Pasts(Api api) {
    this.api = api;
  }

  /** Makes them; answers their customer numbers. */
  List<String> live() throws IOException, InterruptedException {
    for (int i = 0; i < TEMPLATES; i++) {
      customers.add("template-past-" + i);
    }
    everybody("/api/consents", "\"given\": [\"personalised-offers\", \"" + PURPOSE + "\"],");
    then("given");
    publishNext(1);
    everybody("/api/opt-outs", "\"purposes\": [\"" + PURPOSE + "\"],");
    then("withdrawn");
    for (String customer : customers) {
      choose("visitor", "v-" + customer, "/api/consents", "\"given\": [\"surveys\"],");
      api.send(
          "integrator",
          "POST",
          "/v1/identify",
          "{\"userId\": \"%s\", \"anonymousId\": \"v-%s\"}".formatted(customer, customer));
    }
    then("withdrawn");
    publishNext(2);
    everybody("/api/consents", "\"given\": [\"" + PURPOSE + "\"],");
    then("given");
    return List.copyOf(customers);
  }

  /** The times, separated by spaces. */
  String times() {
    return String.join(" ", times);
  }

  /** The rule that decided about the purpose at each of them, separated by spaces. */
  String rules() {
    return String.join(" ", rules);
  }

  private void then(String rule) {
    times.add(Instant.now().toString());
    rules.add(rule);
  }

  private void publishNext(int after) throws IOException, InterruptedException {
    api.send(
        "dpo",
        "PUT",
        "/api/purposes/" + PURPOSE,
        Texts.version(PURPOSE, "consent", false).replaceFirst("\"code\": \"[^\"]*\", ", ""),
        after);
  }

  private void everybody(String path, String what) throws IOException, InterruptedException {
    for (String customer : customers) {
      choose("customer", customer, path, what);
    }
  }

  private void choose(String kind, String who, String path, String what)
      throws IOException, InterruptedException {
    api.send(
        "integrator",
        "POST",
        path,
        """
        {"subject": {"%s": "%s"}, %s
         "channel": "web", "place": "before", "language": "de"}
        """
            .formatted(kind, who, what));
  }
}

package takt.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the shop says to the public API: its purposes, campaigns and first persons. */
final class Texts {

  /** How many different persons there are to copy. */
  static final int TEMPLATES = 20;

  /** The person with 1,000 events and 20 queued messages. */
  static final String LEAVING = "template-leaving";

  /** How many campaigns there are unless more are asked for. */
  static final int CAMPAIGNS = 8;

  private static final List<String> CATEGORIES =
      List.of("lights", "garden", "kitchen", "toys", "paper", "bags", "candles", "clocks");
  private static final int EVENTS_TO_CLEAN = 1_000;
  private static final int MESSAGES_TO_CLEAN = 20;
  private static final int AT_ONCE = 100;

  private final Api api;
  private final List<String> campaigns = new ArrayList<>();

  Texts(Api api) {
    this.api = api;
  }

  /** Lets the learner decide, with a twentieth of the decisions for something new. */
  void letTheLearnerDecide() throws IOException, InterruptedException {
    api.send(
        "marketer", "PUT", "/api/ranking", "{\"learning\": \"decides\", \"discoveryPercent\": 5}");
  }

  /** Publishes purposes, event types, placements and so many campaigns. */
  void publish(int number) throws IOException, InterruptedException {
    purpose("personalised-offers", "consent", true);
    purpose("usage-analysis", "consent", false);
    purpose("orders", "contract", false);
    purpose("post", "legitimate-interest", false);
    for (String code :
        List.of("newsletter", "surveys", "partners", "events-nearby", "text-messages")) {
      purpose(code, "consent", false);
    }
    eventType("Product Viewed", 1, "personalised-offers", "usage-analysis");
    eventType("Order Completed", 3, "orders", "personalised-offers");
    eventType("*", 0, "usage-analysis");
    placement("home", "web");
    placement("basket", "web");
    placement("letter", "email");
    for (String category : CATEGORIES) {
      campaign(category);
    }
    if (number > CAMPAIGNS) {
      company();
    }
    for (int i = CAMPAIGNS; i < number; i++) {
      another(i);
    }
  }

  /** What the company says of all its campaigns, and whom some of them are for. */
  private void company() throws IOException, InterruptedException {
    api.send(
        "marketer",
        "PUT",
        "/api/contact-rules",
        """
        {"caps": [{"contacts": 20, "window": "calendar day"},
           {"contacts": 4, "window": "7 days", "channel": "email"}],
         "quietHours": {"from": "21:00", "until": "07:00"},
         "pauseAfterComplaintDays": 30,
         "ignored": {"showings": 10, "days": 14, "of": "campaign"}}
        """);
    api.send(
        "marketer",
        "PUT",
        "/api/segments/buyers",
        """
        {"names": {"de": "Käufer", "en": "Buyers"}, "purpose": "personalised-offers",
         "condition": "orders > 0"}
        """);
  }

  private void purpose(String code, String basis, boolean interests)
      throws IOException, InterruptedException {
    api.send("dpo", "POST", "/api/purposes", version(code, basis, interests));
  }

  /** The body of a purpose's version, or of its next one. */
  static String version(String code, String basis, boolean interests) {
    String text =
        """
        {"name": "%1$s", "sentence": "We use data for %1$s.", "collected": "What you do here.",
         "use": "%1$s", "benefit": "Better offers.", "recipients": "Our shop.",
         "storage": "A cookie of ours."}
        """
            .formatted(code);
    return """
        {"code": "%s", "basis": "%s", "texts": {"de": %s, "en": %s}, "retentionDays": 730,
         "interests": %s, "countsWithout": true, "asksAnew": false}
        """
        .formatted(code, basis, text, text, interests);
  }

  private void eventType(String name, int weight, String... purposes)
      throws IOException, InterruptedException {
    api.send(
        "dpo",
        "PUT",
        "/api/event-types/" + name.replace(" ", "%20"),
        """
        {"purposes": ["%s"], "weight": %d}
        """
            .formatted(String.join("\", \"", purposes), weight));
  }

  private void placement(String code, String channel) throws IOException, InterruptedException {
    api.send(
        "marketer",
        "PUT",
        "/api/placements/" + code,
        """
        {"channel": "%s", "description": "%s"}
        """
            .formatted(channel, code));
  }

  private void campaign(String category) throws IOException, InterruptedException {
    String variants =
        IntStream.range(0, 5)
            .boxed()
            .flatMap(
                degree ->
                    List.of("web", "email").stream()
                        .flatMap(
                            channel ->
                                List.of("de", "en").stream()
                                    .map(language -> variant(degree, channel, language))))
            .collect(Collectors.joining(","));
    String id =
        Api.id(
            api.send(
                "marketer",
                "POST",
                "/api/campaigns",
                """
                {"name": "%1$s", "purpose": "personalised-offers",
                 "placements": ["basket", "home", "letter"], "priority": 50,
                 "caps": [{"contacts": 3, "window": "7 days"}], "holdoutPercent": 5,
                 "messages": [{"key": "%1$s", "category": "%1$s", "item": "%1$s-1",
                   "durable": true, "variants": [%2$s]}]}
                """
                    .formatted(category, variants)));
    api.send("marketer", "POST", "/api/campaigns/" + id + "/start", "");
    campaigns.add(id);
  }

  /**
   * One of many: in one language, with its item of the catalogue, caps and quiet hours; some with a
   * context, a condition, members, a budget and a goal.
   */
  private void another(int number) throws IOException, InterruptedException {
    String category = CATEGORIES.get(number % CATEGORIES.size());
    item(category, number);
    String language = number / CATEGORIES.size() % 2 == 0 ? "en" : "de";
    String variants =
        IntStream.range(0, 5)
            .mapToObj(degree -> variant(degree, "web", language))
            .collect(Collectors.joining(","));
    String id =
        Api.id(
            api.send(
                "marketer",
                "POST",
                "/api/campaigns",
                """
                {"name": "more-%1$d", "purpose": "personalised-offers",
                 "placements": ["basket", "home", "letter"], "priority": %2$d,
                 "caps": [{"contacts": 2, "window": "calendar day"},
                   {"contacts": 3, "window": "7 days", "per": "message"}],
                 "quietHours": {"from": "21:00", "until": "07:00"}, "holdoutPercent": 5,
                 %5$s
                 "messages": [{"key": "more-%1$d", "category": "%3$s", "item": "%3$s-%1$d",
                   "variants": [%4$s]}]}
                """
                    .formatted(
                        number, 1 + number % 60, category, variants, more(number, category))));
    api.send("marketer", "POST", "/api/campaigns/" + id + "/start", "");
  }

  private static String more(int number, String category) {
    String more = "";
    if (number % 3 == 0) {
      more += "\"context\": {\"category\": \"" + category + "\"},";
    }
    if (number % 5 == 1) {
      // Whatever the hour of the measurement: the condition is computed, and holds.
      more += "\"condition\": \"hour >= 6 || hour < 6\",";
    }
    if (number % 7 == 2) {
      more += "\"audience\": {\"who\": \"members\", \"segment\": \"buyers\"},";
    }
    if (number % 11 == 3) {
      more += "\"budget\": {\"total\": 1000000000, \"perDay\": 100000000},";
    }
    if (number % 4 == 0) {
      more += "\"goal\": {\"event\": \"Order Completed\", \"days\": 7, \"value\": \"total\"},";
    }
    return more;
  }

  private void item(String category, int number) throws IOException, InterruptedException {
    api.send(
        "marketer",
        "PUT",
        "/api/items/" + category + "-" + number,
        """
        {"names": {"de": "Ding %1$d", "en": "Thing %1$d"}, "category": "%2$s",
         "kind": "durable", "price": {"amount": 9.95, "currency": "EUR"}}
        """
            .formatted(number, category));
  }

  private static String variant(int degree, String channel, String language) {
    String fact = degree == 4 ? "{firstName}, " : degree == 3 ? "{category}: " : "";
    return """
        {"degree": %d, "channel": "%s", "language": "%s", "title": "%sNew in our shop",
         "body": "Come and see what is new this week.", "link": "/new"}
        """
        .formatted(degree, channel, language, fact);
  }

  /** Makes a person to copy, more or less well known; answers the customer number. */
  String known(int number) throws IOException, InterruptedException {
    String customer = "template-known-" + number;
    consent(customer);
    List<String> events = new ArrayList<>();
    events.add(
        """
        {"type": "identify", "messageId": "i", "userId": "%s", "timestamp": "%s",
         "traits": {"firstName": "Kim"}}
        """
            .formatted(customer, ago(40)));
    for (int i = 0; i < number % 5; i++) {
      events.add(viewed(customer, "v" + i, CATEGORIES.get((number + i) % CATEGORIES.size()), i));
    }
    for (int i = 0; i < number % 4; i++) {
      events.add(ordered(customer, "o" + i, CATEGORIES.get((number + 2 * i) % CATEGORIES.size())));
    }
    batch(events);
    return customer;
  }

  /** Makes a person who refused everything; answers the customer number. */
  String refused() throws IOException, InterruptedException {
    String customer = "template-refused";
    consent(customer);
    api.send("integrator", "POST", "/api/opt-outs", choice(customer, "\"everything\": true,"));
    return customer;
  }

  /** Makes the person with much to clean. */
  void leaving() throws IOException, InterruptedException {
    consent(LEAVING);
    for (int from = 0; from < EVENTS_TO_CLEAN; from += AT_ONCE) {
      List<String> events = new ArrayList<>();
      for (int i = from; i < from + AT_ONCE; i++) {
        events.add(viewed(LEAVING, "v" + i, CATEGORIES.get(i % CATEGORIES.size()), i % 30));
      }
      batch(events);
    }
    for (int i = 0; i < MESSAGES_TO_CLEAN; i++) {
      int campaign = i % campaigns.size();
      api.send(
          "integrator",
          "POST",
          "/api/queued-messages",
          """
          {"subject": {"customer": "%s"}, "campaign": "%s", "message": "%s",
           "channel": "email", "language": "de", "dueAt": "%s"}
          """
              .formatted(LEAVING, campaigns.get(campaign), CATEGORIES.get(campaign), ago(-20)));
    }
  }

  private void consent(String customer) throws IOException, InterruptedException {
    api.send(
        "integrator",
        "POST",
        "/api/consents",
        choice(customer, "\"given\": [\"personalised-offers\", \"usage-analysis\"],"));
  }

  private static String choice(String customer, String purposes) {
    return """
        {"subject": {"customer": "%s"}, %s
         "channel": "web", "place": "before", "language": "de"}
        """
        .formatted(customer, purposes);
  }

  private void batch(List<String> events) throws IOException, InterruptedException {
    api.send("integrator", "POST", "/v1/batch", "{\"batch\": [" + String.join(",", events) + "]}");
  }

  private static String viewed(String customer, String key, String category, int daysAgo) {
    return """
        {"type": "track", "event": "Product Viewed", "messageId": "%s", "userId": "%s",
         "timestamp": "%s", "properties": {"product_id": "%s-7", "category": "%s"}}
        """
        .formatted(key, customer, ago(daysAgo), category, category);
  }

  private static String ordered(String customer, String key, String category) {
    return """
        {"type": "track", "event": "Order Completed", "messageId": "%1$s", "userId": "%2$s",
         "timestamp": "%3$s", "properties": {"order_id": "%1$s", "products": [
           {"product_id": "%4$s-2", "category": "%4$s", "quantity": 1, "price": 9.95},
           {"product_id": "%4$s-3", "category": "%4$s", "quantity": 2, "price": 4.5}]}}
        """
        .formatted(key, customer, ago(20), category);
  }

  private static String ago(int days) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(days, ChronoUnit.DAYS).toString();
  }
}

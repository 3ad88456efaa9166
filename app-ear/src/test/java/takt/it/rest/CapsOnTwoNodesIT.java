package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ClientErrorException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import takt.client.Subject;
import takt.client.campaigns.CapBody;
import takt.client.campaigns.CompanyCapBody;
import takt.client.campaigns.ContactRulesApi;
import takt.client.campaigns.ContactRulesBody;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/**
 * 64 threads ask two nodes over one PostgreSQL for decisions about the same persons at the same
 * moments, until every cap is full. {@code -Dtakt.requests=200000} asks for 500 persons.
 */
@Tag("on-postgresql-only")
@DisplayName("Caps hold on two nodes, exactly: never one contact too many, none too few")
class CapsOnTwoNodesIT {

  private static final int REQUESTS = Integer.getInteger("takt.requests", 4_000);
  private static final int THREADS = 64;

  /** For each person; enough to fill every cap many times over. */
  private static final int EACH = 400;

  private static final int FEWEST_PERSONS = 50;
  private static final int PERSONS = Math.max(FEWEST_PERSONS, REQUESTS / EACH);

  /** So many requests about one person come at once, half of them on each node. */
  private static final int BURST = 8;

  /** What the company allows with one person; less than what its channels allow together. */
  private static final int OVERALL = 9;

  private static final int ON_THE_WEB = 6;
  private static final int BY_EMAIL = 4;
  private static final int WITH_THE_FIRST = 3;
  private static final int WITH_A_MESSAGE = 2;

  private static final ZoneId COMPANY = ZoneId.of("Europe/Berlin");

  private static TaktServer here;
  private static TaktServer there;
  private static ContactRulesApi rules;
  private static ContactRulesBody before;
  private static Plans banner;
  private static Plans letter;
  private static UUID first;
  private static UUID second;

  /** A contact as the database has it. */
  private record Contact(UUID campaign, String message, String channel, Instant at) {}

  @BeforeAll
  static void start() {
    here = TaktServer.shared();
    there = TaktServer.second();
    Shop.open(here);
    rules = Client.of(here, Role.MARKETER).api(ContactRulesApi.class);
    before = rules.get().rules();
    change(
        new ContactRulesBody(
            List.of(
                new CompanyCapBody(OVERALL, "30 days", null),
                new CompanyCapBody(ON_THE_WEB, "72 hours", "web")),
            null,
            0,
            null));
    banner = new Plans(here).lamps();
    first =
        banner.weighing(60).capped(new CapBody(WITH_THE_FIRST, "calendar month", null)).run().id();
    second =
        banner
            .weighing(40)
            .messages("one", "two", "three")
            .capped(new CapBody(WITH_A_MESSAGE, "7 days", "message"))
            .run()
            .id();
    letter = new Plans(here).letters().capped(new CapBody(BY_EMAIL, "24 hours", null));
    letter.run();
    Subject somebody = person(Shop.customer());
    for (TaktServer node : List.of(here, there)) {
      await(node, somebody, banner);
      await(node, somebody, letter);
    }
  }

  @AfterAll
  static void putBack() {
    change(before);
  }

  private static void change(ContactRulesBody next) {
    rules.put("\"" + rules.get().revision() + "\"", next);
  }

  private static Subject person(String customer) {
    Subject person = Subject.customer(customer);
    new Shop(here).give(person, "offers", "newsletter");
    return person;
  }

  /** Nodes may take a second to hear of a change (rule G1.5). */
  private static void await(TaktServer node, Subject person, Plans plans) {
    Instant until = Instant.now().plusSeconds(30);
    while (true) {
      try {
        if (decide(Client.of(node, Role.INTEGRATOR), person, plans).id() != null) {
          return;
        }
      } catch (ClientErrorException notYet) {
        Thread.onSpinWait();
      }
      assertThat(Instant.now()).as("the node knows the campaign").isBefore(until);
    }
  }

  private static DecisionInfo decide(Client client, Subject person, Plans plans) {
    return client
        .api(DecisionsApi.class)
        .decide(new DecisionBody(person, plans.placement(), "en", null));
  }

  @Test
  @DisplayName("G3.3, G8.1 every cap is full in the end, and none was exceeded by one")
  void exactly(TestReporter reporter) throws Exception {
    List<Subject> persons = new ArrayList<>();
    List<UUID> profiles = new ArrayList<>();
    Shop shop = new Shop(here);
    for (int i = 0; i < PERSONS; i++) {
      Subject person = Subject.customer(Shop.customer());
      persons.add(person);
      profiles.add(shop.give(person, "offers", "newsletter"));
    }
    AtomicIntegerArray failed = new AtomicIntegerArray(PERSONS);
    AtomicIntegerArray shown = new AtomicIntegerArray(PERSONS);
    Instant begin = Instant.now();
    askAll(persons, shown, failed);
    Duration took = Duration.between(begin, Instant.now());

    Map<UUID, List<Contact>> contacts = contacts(profiles);
    int failures = 0;
    for (int i = 0; i < PERSONS; i++) {
      List<Contact> all = contacts.getOrDefault(profiles.get(i), List.of());
      within(all);
      used(all, failed.get(i));
      assertThat(all.size())
          .as("contacts, less than what failed")
          .isBetween(OVERALL - failed.get(i), OVERALL);
      assertThat(all.size())
          .as("contacts that were answered")
          .isBetween(shown.get(i), shown.get(i) + failed.get(i));
      failures += failed.get(i);
    }
    reporter.publishEntry(
        REQUESTS + " requests for " + PERSONS + " persons",
        failures + " failed, in " + took.toSeconds() + " s");
  }

  /** No cap is exceeded. */
  private static void within(List<Contact> all) {
    assertThat(most(all, one -> one.channel().equals("WEB") ? "web" : ""))
        .as("on the web")
        .isLessThanOrEqualTo(ON_THE_WEB);
    assertThat(most(all, one -> one.channel().equals("EMAIL") ? "email" : ""))
        .as("by e-mail")
        .isLessThanOrEqualTo(BY_EMAIL);
    assertThat(
            most(
                all,
                one ->
                    one.campaign().equals(first)
                        ? YearMonth.from(one.at().atZone(COMPANY)).toString()
                        : ""))
        .as("with the first campaign in a month")
        .isLessThanOrEqualTo(WITH_THE_FIRST);
    assertThat(most(all, one -> one.campaign().equals(second) ? one.message() : ""))
        .as("with one message of the second campaign")
        .isLessThanOrEqualTo(WITH_A_MESSAGE);
  }

  /** What is capped by itself gives way only when it is full: the others come after it. */
  private static void used(List<Contact> all, int failed) {
    assertThat(all.stream().filter(one -> one.campaign().equals(first)).count())
        .as("with the first campaign, less than what failed")
        .isGreaterThanOrEqualTo(WITH_THE_FIRST - failed);
    Map<String, Long> messages =
        all.stream()
            .filter(one -> one.campaign().equals(second))
            .collect(Collectors.groupingBy(Contact::message, Collectors.counting()));
    assertThat(messages.values().stream().filter(one -> one < WITH_A_MESSAGE).count())
        .as("messages of the second campaign that are begun and not full")
        .isLessThanOrEqualTo(1 + failed);
  }

  /** The most contacts of one key; those of an empty key do not count. */
  private static long most(List<Contact> all, Function<Contact, String> key) {
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    counts.remove("");
    return counts.isEmpty() ? 0 : Collections.max(counts.values());
  }

  private static void askAll(
      List<Subject> persons, AtomicIntegerArray shown, AtomicIntegerArray failed) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        running.add(threads.submit(() -> ask(next, persons, shown, failed)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void ask(
      AtomicInteger next,
      List<Subject> persons,
      AtomicIntegerArray shown,
      AtomicIntegerArray failed) {
    List<Client> nodes =
        List.of(Client.of(here, Role.INTEGRATOR), Client.of(there, Role.INTEGRATOR));
    for (int at = next.getAndIncrement(); at < REQUESTS; at = next.getAndIncrement()) {
      int person = at / BURST % persons.size();
      // Both nodes and both placements in every burst.
      Client node = nodes.get(at % 2);
      Plans plans = at / 2 % 2 == 0 ? banner : letter;
      try {
        if (decide(node, persons.get(person), plans).outcome().equals("shown")) {
          shown.incrementAndGet(person);
        }
      } catch (RuntimeException lost) {
        failed.incrementAndGet(person);
      }
    }
  }

  private static Map<UUID, List<Contact>> contacts(List<UUID> profiles) throws SQLException {
    Map<UUID, List<Contact>> all = new HashMap<>();
    try (Connection connection = here.database().connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "select profile_id, campaign_id, message, channel, decided_at"
                    + " from campaigns.decision"
                    + " where profile_id = any(?) and campaign_id is not null")) {
      statement.setArray(1, connection.createArrayOf("uuid", profiles.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          all.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
              .add(
                  new Contact(
                      row.getObject(2, UUID.class),
                      row.getString(3),
                      row.getString(4),
                      row.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
    }
    return all;
  }
}

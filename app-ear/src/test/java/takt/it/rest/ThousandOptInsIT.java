package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.rest.MailedLinks.LETTER;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.LedgerItem;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.Whom;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("C6.1 to C6.10 a thousand double opt-ins, with lost, repeated, late and forged links")
class ThousandOptInsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final int AT_ONCE = 6;
  private static final String YES = "choice=yes";
  private static final String NO = "choice=no";

  private final MailedLinks links = new MailedLinks(SERVER);
  private final String domain = "run" + UUID.randomUUID().toString().substring(0, 8) + ".example";

  /** What becomes of a link, how often, and whether there is a consent in the end. */
  private enum Course {
    CONFIRMED(300, true),
    CONFIRMED_TWICE(150, true),
    CONFIRMED_TWICE_AT_ONCE(100, true),
    REFUSED(75, false),
    REFUSED_AND_THEN_CONFIRMED(75, false),
    LOST(100, false),
    TOO_LATE(100, false),
    FORGED(100, false);

    private final int times;
    private final boolean gives;

    Course(int times, boolean gives) {
      this.times = times;
      this.gives = gives;
    }

    /** With what the addresses of this course begin. */
    private String prefix() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record One(Course course, String address) {}

  @BeforeAll
  static void open() {
    MailedLinks.open(SERVER);
  }

  @Test
  @DisplayName("C6.1 to C6.10 each ends as it must, and nobody's address stays where it must not")
  void eachEndsAsItMust() throws Exception {
    List<One> all = new ArrayList<>();
    for (Course course : Course.values()) {
      IntStream.range(0, course.times)
          .mapToObj(i -> new One(course, course.prefix() + "-" + i + "@" + domain))
          .forEach(all::add);
    }
    assertThat(all).hasSize(1_000);
    each(all, this::ask);
    links.fetch();
    expire(Course.TOO_LATE);
    each(all, this::follow);
    expire(Course.LOST);
    each(all, this::check);
    assertNoAddressStays();
  }

  private void each(List<One> all, java.util.function.Consumer<One> work) throws Exception {
    ExecutorService persons = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Boolean>> results =
          persons.invokeAll(
              all.stream()
                  .<Callable<Boolean>>map(
                      one ->
                          () -> {
                            work.accept(one);
                            return true;
                          })
                  .toList());
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      persons.shutdownNow();
    }
  }

  private void ask(One one) {
    String role = one.address().hashCode() % 2 == 0 ? Role.BROWSER : Role.INTEGRATOR;
    assertThat(links.ask(role, one.address(), LETTER, "").statusCode()).isEqualTo(202);
  }

  private void follow(One one) {
    String token = links.sent(one.address());
    switch (one.course()) {
      case CONFIRMED -> {
        assertThat(links.open(token, "en").statusCode()).isEqualTo(200);
        assertThat(statuses(token, YES)).containsExactly(200);
      }
      case CONFIRMED_TWICE ->
          assertThat(statuses(token, YES, YES, NO)).containsExactly(200, 410, 410);
      case CONFIRMED_TWICE_AT_ONCE ->
          assertThat(together(token)).containsExactlyInAnyOrder(200, 410);
      case REFUSED -> assertThat(statuses(token, NO, NO)).containsExactly(200, 410);
      case REFUSED_AND_THEN_CONFIRMED ->
          assertThat(statuses(token, NO, YES)).containsExactly(200, 410);
      case LOST -> assertThat(token).hasSize(43);
      case TOO_LATE -> {
        assertThat(links.open(token, "en").statusCode()).isEqualTo(410);
        assertThat(statuses(token, YES)).containsExactly(410);
      }
      case FORGED -> {
        String forged = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        HttpResponse<String> page = links.open(forged, "en");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo(links.open("unknown", "en").body());
        assertThat(statuses(forged, YES)).containsExactly(404);
      }
      default -> throw new AssertionError(one.course());
    }
  }

  private List<Integer> statuses(String token, String... forms) {
    return Arrays.stream(forms).map(form -> links.press(token, form).statusCode()).toList();
  }

  private List<Integer> together(String token) {
    return List.of(YES, YES).parallelStream()
        .map(form -> links.press(token, form).statusCode())
        .toList();
  }

  private void check(One one) {
    Subject subject = Subject.email(one.address());
    PermissionInfo permission =
        Client.of(SERVER, Role.INTEGRATOR)
            .api(PermissionsApi.class)
            .lookup(null, new Whom(subject, "en", null))
            .items()
            .stream()
            .filter(item -> item.purpose().equals(LETTER))
            .findFirst()
            .orElseThrow();
    assertThat(permission.rule())
        .as(one.course().name())
        .isEqualTo(one.course().gives ? "given" : "not-decided");
    var profile = new Shop(SERVER).lookup(subject);
    assertThat(profile.isPresent()).as(one.course().name()).isEqualTo(one.course().gives);
    profile.ifPresent(
        id ->
            assertThat(
                    Client.of(SERVER, Role.DPO)
                        .api(ProfileChoicesApi.class)
                        .ledger(id, 0, 9)
                        .items())
                .as(one.course().name())
                .extracting(LedgerItem::kind)
                .containsExactly("confirmed"));
  }

  /** The time of these requests is over; the next sweep deletes them. */
  private void expire(Course course) throws Exception {
    links.change(
        "update consent.opt_in set expires_at = ? where address like ?",
        Instant.now().minus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC),
        course.prefix() + "-%@" + domain);
  }

  private void assertNoAddressStays() throws Exception {
    // A forged link leaves the true one open: its time ends, too.
    expire(Course.FORGED);
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (left() > 0 && System.nanoTime() < until) {
      TimeUnit.SECONDS.sleep(1);
    }
    assertThat(left()).as("requests with an address").isZero();
    assertThat(
            links.count(
                "select count(*) from consent.outbox where recipient like ? or plain like ?",
                "%" + domain,
                "%" + domain + "%"))
        .as("mails with an address")
        .isZero();
  }

  private long left() throws Exception {
    return links.count("select count(*) from consent.opt_in where address like ?", "%" + domain);
  }
}

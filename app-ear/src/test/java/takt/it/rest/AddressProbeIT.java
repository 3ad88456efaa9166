package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.rest.MailedLinks.HINTS;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("C6.4 whoever asks for a double opt-in learns nothing about the address")
class AddressProbeIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final int ADDRESSES = 60;

  /** How much longer one kind of address may take in the middle, on a busy machine. */
  private static final double RATIO = 2;

  private final MailedLinks links = new MailedLinks(SERVER);
  private final String domain = UUID.randomUUID() + ".example";

  private enum Kind {
    UNKNOWN,
    KNOWN,
    SUBSCRIBED,
    LIMITED
  }

  @BeforeAll
  static void open() {
    MailedLinks.open(SERVER);
  }

  @Test
  @DisplayName("C6.4 C12.5 neither by the answer nor by the time that it takes")
  void answersAndTimesAreAlike() throws Exception {
    prepare();
    Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
    Set<String> answers = new HashSet<>();
    Random random = new Random(7);
    for (int i = 0; i < ADDRESSES; i++) {
      List<Kind> turn = new ArrayList<>(List.of(Kind.values()));
      Collections.shuffle(turn, random);
      for (Kind kind : turn) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = links.ask(Role.BROWSER, address(kind, i), HINTS, "");
        times.computeIfAbsent(kind, one -> new ArrayList<>()).add(System.nanoTime() - begun);
        answers.add(whole(answer));
      }
    }
    assertThat(answers).as("the same to everybody, headers and all").hasSize(1);
    List<Double> medians = times.values().stream().map(AddressProbeIT::median).toList();
    assertThat(Collections.max(medians) / Collections.min(medians))
        .as("medians in milliseconds: " + times.keySet() + " " + medians)
        .isLessThan(RATIO);
    assertThat(asked(Kind.UNKNOWN)).isEqualTo(ADDRESSES);
    assertThat(asked(Kind.LIMITED)).as("asked once, before").isEqualTo(ADDRESSES);
  }

  private void prepare() throws Exception {
    Shop shop = new Shop(SERVER);
    for (int i = 0; i < ADDRESSES; i++) {
      shop.give(Subject.email(address(Kind.KNOWN, i)), "analysis");
      links.ask(Role.INTEGRATOR, address(Kind.SUBSCRIBED, i), HINTS, "");
    }
    links.fetch();
    for (int i = 0; i < ADDRESSES; i++) {
      links.press(links.sent(address(Kind.SUBSCRIBED, i)), "choice=yes");
    }
    // A day has passed since.
    links.change("delete from consent.mail_limit");
    for (int i = 0; i < ADDRESSES; i++) {
      links.ask(Role.INTEGRATOR, address(Kind.LIMITED, i), HINTS, "");
    }
  }

  private String address(Kind kind, int number) {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + number + "@" + domain;
  }

  private long asked(Kind kind) throws Exception {
    return links.count(
        "select count(*) from consent.opt_in where address like ?",
        kind.name().toLowerCase(java.util.Locale.ROOT) + "-%@" + domain);
  }

  /** Everything that an answer says, but what time it is. */
  private static String whole(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
    return answer.statusCode() + " " + headers + " " + answer.body();
  }

  private static double median(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get(sorted.size() / 2) / 1e6;
  }
}

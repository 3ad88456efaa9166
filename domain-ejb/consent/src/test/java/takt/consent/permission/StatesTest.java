package takt.consent.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.consent.Assurance;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Restrictions;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;

@Label("What is on record")
class StatesTest {

  @Property
  @Label("reads back from its text")
  void readsBack(@ForAll("states") States states) {
    assertThat(States.parse(states.text())).isEqualTo(states);
  }

  @Property
  @Label("has one text, whatever the order in which it came")
  void isCanonical(@ForAll("states") States states) {
    States again = States.NONE;
    for (Matter matter : List.copyOf(states.all().keySet())) {
      again = again.with(matter, states.find(matter).orElseThrow());
    }
    assertThat(again.text()).isEqualTo(states.text());
  }

  @Example
  @Label("fits its column for the longest codes, the most purposes and every channel")
  void fits() {
    Instant late = Instant.parse("2199-01-01T00:00:00Z");
    State longest =
        new State(
            Kind.GIVEN, 1000, late, Optional.of(late), Optional.of(late), new Assurance(150, true));
    States states = States.NONE;
    for (int i = 10; i < 74; i++) {
      PurposeCode code = new PurposeCode("p".repeat(38) + i);
      states = states.with(Matter.whole(code), longest);
      for (Channel channel : Channel.values()) {
        states = states.with(new Matter(code, Optional.of(channel)), longest);
      }
    }
    assertThat(states.text()).hasSizeLessThan(60_000);
  }

  @Example
  @Label("is refused when it is cut off")
  void refusesCutOff() {
    assertThatThrownBy(() -> States.parse("offers:G1@17"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> States.parse("offers:Y1@17;"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  @Label("C3.5 deny wins, in whichever order profiles merge")
  void denyWins(
      @ForAll("states") States a, @ForAll("states") States b, @ForAll("states") States c) {
    List<States> results =
        List.of(
            merge(merge(a, b), c),
            merge(merge(a, c), b),
            merge(merge(b, a), c),
            merge(a, merge(b, c)),
            merge(c, merge(b, a)));
    for (Matter matter : MATTERS) {
      boolean denied = denied(a, matter) || denied(b, matter) || denied(c, matter);
      assertThat(results)
          .allSatisfy(
              merged -> {
                if (denied) {
                  assertThat(given(merged, matter)).isFalse();
                }
                if (given(merged, matter)) {
                  Matter whole = Matter.whole(matter.purpose());
                  assertThat(List.of(a, b, c))
                      .anyMatch(one -> given(one, matter) || given(one, whole));
                }
              });
    }
  }

  @Property
  @Label("C3.5 of two consents, the one to the newer text goes on")
  void newerConsent(@ForAll("states") States a, @ForAll("states") States b) {
    States merged = merge(a, b);
    for (PurposeCode code : CODES) {
      Matter whole = Matter.whole(code);
      if (given(a, whole) && given(b, whole) && given(merged, whole)) {
        assertThat(merged.find(code).orElseThrow().version())
            .isEqualTo(Math.max(version(a, code), version(b, code)));
      }
    }
  }

  @Property
  @Label("C14.2 C14.4 a restriction stands beside all that is on record, and goes along in merges")
  void restriction(@ForAll("states") States a, @ForAll("states") States b) {
    Matter matter = Matter.whole(Restrictions.CODE);
    States restricted = a.with(matter, new State(Kind.RESTRICTED, 1, LATER));
    assertThat(States.parse(restricted.text())).isEqualTo(restricted);
    assertThat(restricted.restrictedSince()).contains(LATER);
    States lifted = restricted.with(matter, new State(Kind.LIFTED, 1, LATER));
    assertThat(lifted.restrictedSince()).isEmpty();
    a.forEach((one, state) -> assertThat(lifted.find(one)).contains(state));

    assertThat(merge(b, restricted).restrictedSince()).isPresent();
    assertThat(merge(restricted, b).restrictedSince()).contains(LATER);
    assertThat(merge(b, lifted).restrictedSince()).isEmpty();
    States split = take(b, restricted, Merging.denials(b, restricted));
    assertThat(split.restrictedSince()).isPresent();
  }

  @Property
  @Label("C3.6 after a split both hold every denial")
  void bothKeep(@ForAll("states") States kept, @ForAll("states") States restored) {
    States first = take(kept, restored, Merging.denials(kept, restored));
    States second = take(restored, kept, Merging.denials(restored, kept));
    for (Matter matter : MATTERS) {
      if (denied(kept, matter) || denied(restored, matter)) {
        assertThat(given(first, matter)).isFalse();
        assertThat(given(second, matter)).isFalse();
      }
    }
  }

  private static States merge(States own, States other) {
    return take(own, other, Merging.merged(own, other));
  }

  /** A merge is recorded later than anything that it takes over. */
  private static States take(States own, States other, Map<Matter, Kind> taken) {
    States next = own;
    for (Map.Entry<Matter, Kind> entry : taken.entrySet()) {
      State from = other.find(entry.getKey()).orElseThrow();
      State merged = new State(entry.getValue(), from.version(), LATER);
      next = next.with(entry.getKey(), merged);
    }
    return next;
  }

  private static boolean denied(States states, Matter matter) {
    return states.deciding(matter).map(State::denies).orElse(false);
  }

  private static boolean given(States states, Matter matter) {
    return states.deciding(matter).map(State::gives).orElse(false);
  }

  private static int version(States states, PurposeCode code) {
    return states.find(code).map(State::version).orElse(0);
  }

  private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");
  private static final List<PurposeCode> CODES =
      List.of(new PurposeCode("offers"), new PurposeCode("a-1"));
  private static final List<Matter> MATTERS =
      CODES.stream()
          .flatMap(
              code ->
                  Stream.of(
                      Matter.whole(code),
                      new Matter(code, Optional.of(Channel.EMAIL)),
                      new Matter(code, Optional.of(Channel.PHONE))))
          .toList();

  @Provide
  Arbitrary<States> states() {
    Arbitrary<Instant> times =
        Arbitraries.longs()
            .between(0, 4_000_000_000_000_000L)
            .map(micros -> Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000));
    Arbitrary<Assurance> ages =
        Combinators.combine(Arbitraries.integers().between(0, 150), Arbitraries.of(true, false))
            .as(Assurance::new);
    return Combinators.combine(
            Arbitraries.of(Kind.class).filter(kind -> !kind.restricts()),
            Arbitraries.integers().between(1, 1000),
            times,
            times.optional(),
            times.optional(),
            ages)
        .as(State::new)
        .optional()
        .list()
        .ofSize(MATTERS.size())
        .map(StatesTest::states);
  }

  private static States states(List<Optional<State>> all) {
    States states = States.NONE;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isPresent()) {
        states = states.with(MATTERS.get(i), all.get(i).get());
      }
    }
    return states;
  }
}

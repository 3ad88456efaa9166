package takt.consent.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.consent.LedgerEntry.Kind;
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
    for (PurposeCode code : List.copyOf(states.all().keySet())) {
      again = again.with(code, states.find(code).orElseThrow());
    }
    assertThat(again.text()).isEqualTo(states.text());
  }

  @Example
  @Label("fits its column for the longest codes and the most purposes")
  void fits() {
    States states = States.NONE;
    for (int i = 10; i < 74; i++) {
      PurposeCode code = new PurposeCode("p".repeat(38) + i);
      states =
          states.with(code, new State(Kind.GIVEN, 1000, Instant.parse("2199-01-01T00:00:00Z")));
    }
    assertThat(states.text()).hasSizeLessThan(8000);
  }

  @Example
  @Label("is refused when it is cut off")
  void refusesCutOff() {
    assertThatThrownBy(() -> States.parse("offers:G1@17"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> States.parse("offers:X1@17;"))
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
    for (PurposeCode code : CODES) {
      boolean denied = denied(a, code) || denied(b, code) || denied(c, code);
      boolean given = !denied && (given(a, code) || given(b, code) || given(c, code));
      assertThat(results)
          .allSatisfy(
              merged -> {
                assertThat(denied(merged, code)).isEqualTo(denied);
                assertThat(given(merged, code)).isEqualTo(given);
              });
    }
  }

  @Property
  @Label("C3.5 of two consents, the one to the newer text goes on")
  void newerConsent(@ForAll("states") States a, @ForAll("states") States b) {
    States merged = merge(a, b);
    for (PurposeCode code : CODES) {
      if (given(merged, code)) {
        assertThat(merged.find(code).orElseThrow().version())
            .isEqualTo(Math.max(version(a, code), version(b, code)));
      }
    }
  }

  @Property
  @Label("C3.6 after a split both hold every denial")
  void bothKeep(@ForAll("states") States kept, @ForAll("states") States restored) {
    States first = take(kept, restored, Merging.denials(kept, restored));
    States second = take(restored, kept, Merging.denials(restored, kept));
    for (PurposeCode code : CODES) {
      boolean denied = denied(kept, code) || denied(restored, code);
      assertThat(denied(first, code)).isEqualTo(denied);
      assertThat(denied(second, code)).isEqualTo(denied);
    }
  }

  private static States merge(States own, States other) {
    return take(own, other, Merging.merged(own, other));
  }

  private static States take(States own, States other, Map<PurposeCode, Kind> taken) {
    States next = own;
    for (Map.Entry<PurposeCode, Kind> entry : taken.entrySet()) {
      State from = other.find(entry.getKey()).orElseThrow();
      next = next.with(entry.getKey(), new State(entry.getValue(), from.version(), from.at()));
    }
    return next;
  }

  private static boolean denied(States states, PurposeCode code) {
    return states.find(code).map(State::denies).orElse(false);
  }

  private static boolean given(States states, PurposeCode code) {
    return states.find(code).map(State::gives).orElse(false);
  }

  private static int version(States states, PurposeCode code) {
    return states.find(code).map(State::version).orElse(0);
  }

  private static final List<PurposeCode> CODES =
      List.of(new PurposeCode("offers"), new PurposeCode("post"), new PurposeCode("a-1"));

  @Provide
  Arbitrary<States> states() {
    Arbitrary<Optional<State>> state =
        Combinators.combine(
                Arbitraries.of(Kind.class),
                Arbitraries.integers().between(1, 1000),
                Arbitraries.longs().between(0, 4_000_000_000_000_000L))
            .as(
                (kind, version, micros) ->
                    new State(
                        kind,
                        version,
                        Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000)))
            .optional();
    return Combinators.combine(state, state, state)
        .as(
            (first, second, third) -> {
              States states = States.NONE;
              List<Optional<State>> all = List.of(first, second, third);
              for (int i = 0; i < all.size(); i++) {
                if (all.get(i).isPresent()) {
                  states = states.with(CODES.get(i), all.get(i).get());
                }
              }
              return states;
            });
  }
}

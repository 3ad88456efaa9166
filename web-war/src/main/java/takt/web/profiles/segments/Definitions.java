package takt.web.profiles.segments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import takt.client.segments.SegmentBody;
import takt.client.segments.TraitBody;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.ComputedTrait;
import takt.profiles.Segment;
import takt.profiles.TraitWindow;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** Reads definitions as the API takes them; what breaks a rule is a bad field. */
public final class Definitions {

  private Definitions() {}

  /** A computed trait. */
  public static ComputedTrait trait(String code, TraitBody body, int revision) {
    PurposeSet purposes = Words.purposes(body.purposes(), "/purposes");
    ComputedTrait.Source source = Words.read(ComputedTrait.Source.class, body.source(), "/source");
    ComputedTrait.Function function =
        Words.read(ComputedTrait.Function.class, body.function(), "/function");
    TraitWindow.Kind window = Words.read(TraitWindow.Kind.class, body.window(), "/window");
    TraitWindow days =
        Words.checked(
            "/days", () -> new TraitWindow(window, Optional.ofNullable(body.days()).orElse(0)));
    List<String> events = Optional.ofNullable(body.events()).orElse(List.of());
    return checked(
        () ->
            new ComputedTrait(
                code,
                Names.of(body.names()),
                purposes,
                source,
                Set.copyOf(events),
                function,
                Optional.ofNullable(body.field()),
                Optional.ofNullable(body.condition()),
                days,
                revision));
  }

  /** A segment. */
  public static Segment segment(String code, SegmentBody body, int revision) {
    PurposeCode purpose = Words.code(body.purpose(), "/purpose");
    return checked(
        () ->
            new Segment(
                code,
                Names.of(body.names()),
                purpose,
                Optional.ofNullable(body.condition()),
                revision));
  }

  /** The value; a rule that it breaks begins with the name of its field. */
  static <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException broken) {
      String[] rule = broken.getMessage().split(" ", 2);
      throw Refusal.field("/" + rule[0], rule[1]);
    }
  }
}

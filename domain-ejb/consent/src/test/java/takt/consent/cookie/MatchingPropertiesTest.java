package takt.consent.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import takt.consent.KnownCookie;

@Label("Whatever the database says")
class MatchingPropertiesTest {

  private record Line(String name, boolean prefix, String domain) {}

  @Property
  @Label("C9.5 looking up finds what going through all lines finds, in the same order")
  void findsWhatAScanFinds(
      @ForAll @Size(max = 30) List<@From("lines") Line> lines,
      @ForAll("names") String name,
      @ForAll("hosts") String host)
      throws IOException {
    StringBuilder file = new StringBuilder("head\n");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      file.append(
          "%d,P,Security,%s,%s,T,1 day,O,U,%s%n"
              .formatted(i, line.name, line.domain, line.prefix ? "1" : "0"));
    }
    assertThat(
            OpenCookieDatabase.read(new StringReader(file.toString()))
                .find(name, host)
                .map(KnownCookie::id)
                .map(Integer::valueOf))
        .isEqualTo(scan(lines, name, host));
  }

  /** Every line, by hand: exact, then by length of the prefix, then of the domain. */
  private static List<Integer> scan(List<Line> lines, String name, String host) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean named = line.prefix ? name.startsWith(line.name) : name.equals(line.name);
      boolean there =
          line.domain.isEmpty()
              || host.equals(line.domain)
              || Optional.of(host).filter(one -> one.endsWith("." + line.domain)).isPresent();
      if (named && there) {
        found.add(i);
      }
    }
    found.sort(
        Comparator.<Integer>comparingInt(i -> lines.get(i).prefix ? 1 : 0)
            .thenComparingInt(i -> -lines.get(i).name.length())
            .thenComparingInt(i -> -lines.get(i).domain.length()));
    return found;
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("ab").ofMinLength(1).ofMaxLength(4);
  }

  @Provide
  Arbitrary<String> hosts() {
    return Arbitraries.of("a.example", "b.a.example", "ba.example", "b.example");
  }

  @Provide
  Arbitrary<Line> lines() {
    return Combinators.combine(
            names(), Arbitraries.of(true, false), Arbitraries.oneOf(Arbitraries.just(""), hosts()))
        .as(Line::new);
  }
}

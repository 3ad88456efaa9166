package takt.consent.cookie;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import takt.consent.CookiePattern;
import takt.consent.KnownCookie;

/**
 * The Open Cookie Database (Apache-2.0, see {@code open-cookie-database.LICENSE} beside the file),
 * as Takt ships it: its CSV file, unchanged. Exact names are found by hash, prefixes by trying each
 * beginning.
 */
final class OpenCookieDatabase {

  private static final Comparator<Match> CLOSEST_FIRST =
      Comparator.comparing(Match::pattern, CookiePattern.CLOSEST_FIRST);

  private final Map<String, List<Match>> exact = new HashMap<>();
  private final Map<String, List<Match>> prefixes = new HashMap<>();
  private final int size;

  private record Match(CookiePattern pattern, KnownCookie known) {}

  private OpenCookieDatabase(List<KnownCookie> all) {
    size = all.size();
    all.forEach(this::add);
  }

  private void add(KnownCookie known) {
    Map<String, List<Match>> index = known.prefix() ? prefixes : exact;
    List<Optional<String>> hosts =
        known.domains().isEmpty()
            ? List.of(Optional.empty())
            : known.domains().stream().map(Optional::of).toList();
    for (Optional<String> host : hosts) {
      CookiePattern pattern = new CookiePattern(known.name(), known.prefix(), host);
      index.computeIfAbsent(known.name(), name -> new ArrayList<>()).add(new Match(pattern, known));
    }
  }

  /** The one that is shipped. */
  static OpenCookieDatabase shipped() {
    String file = "open-cookie-database.csv";
    try (Reader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OpenCookieDatabase.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return read(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads a file of its form; the first line names the columns. */
  static OpenCookieDatabase read(Reader file) throws IOException {
    List<List<String>> records = Csv.read(file);
    return new OpenCookieDatabase(
        records.stream().skip(1).map(CatalogueLine::new).map(CatalogueLine::known).toList());
  }

  int size() {
    return size;
  }

  /** What is known about a name that this host stores, the closest first. */
  Stream<KnownCookie> find(String name, String host) {
    Stream<Match> named = exact.getOrDefault(name, List.of()).stream();
    Stream<Match> begun =
        Stream.iterate(name.length(), length -> length > 0, length -> length - 1)
            .flatMap(
                length -> prefixes.getOrDefault(name.substring(0, length), List.of()).stream());
    return Stream.concat(named, begun)
        .filter(match -> match.pattern().matches(name, host))
        .sorted(CLOSEST_FIRST)
        .map(Match::known)
        .distinct();
  }
}

package takt.consent.cookie;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import takt.consent.CookieCategory;
import takt.consent.CookieOwner;
import takt.consent.CookiePattern;
import takt.consent.KnownCookie;

/**
 * A line of the Open Cookie Database, read with its irregularities: notes and several hosts in the
 * domain, names that end in a star instead of being marked as prefixes, and two lines whose
 * lifetime and controller have moved by one column.
 */
record CatalogueLine(List<String> cells) {

  private static final int COLUMNS = 10;
  private static final Pattern ALTERNATIVES = Pattern.compile("(^| )or( |$)");
  private static final String STAR = "*";

  /** What is between labels of a host but belongs to none: notes, blanks, invisible characters. */
  private static final Pattern NOISE = Pattern.compile("\\(.*?\\)|[\\s\\p{Cf}]");

  /** A label that stands for whatever there is, such as {@code ads-[account]}. */
  private static final Pattern VARIABLE_LABEL = Pattern.compile("[^.]*\\[[^.]*\\][^.]*\\.");

  CatalogueLine {
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException("A line has " + cells.size() + " cells");
    }
  }

  KnownCookie known() {
    boolean moved = !platform().isEmpty() && lifetime().equals(platform());
    String lifetime = moved ? controller() : lifetime();
    String controller = moved ? platform() : controller();
    Lifetimes time = Lifetimes.read(lifetime);
    return new KnownCookie(
        cell(0),
        name().endsWith(STAR) ? name().substring(0, name().length() - 1) : name(),
        name().endsWith(STAR) || "1".equals(cell(9)),
        domains(),
        CookieCategory.valueOf(cell(2).toUpperCase(Locale.ROOT)),
        cell(5),
        lifetime,
        time.days(),
        time.words(),
        written(controller),
        written(platform()),
        written(cell(8)).filter(CookieOwner::link));
  }

  private String cell(int column) {
    return cells.get(column).strip();
  }

  private String platform() {
    return cell(1);
  }

  private String name() {
    return cell(3);
  }

  private String lifetime() {
    return cell(6);
  }

  private String controller() {
    return cell(7);
  }

  private static Optional<String> written(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }

  /** Each host it names; none if one of its alternatives is whatever site it is, or is no host. */
  private List<String> domains() {
    List<String> hosts = new ArrayList<>();
    for (String alternative : ALTERNATIVES.split(cells.get(4), -1)) {
      Optional<String> host = host(alternative);
      if (host.isEmpty()) {
        return List.of();
      }
      hosts.add(host.get());
    }
    return hosts;
  }

  private static Optional<String> host(String alternative) {
    String bare = NOISE.matcher(alternative).replaceAll("");
    try {
      return Optional.of(CookiePattern.host(VARIABLE_LABEL.matcher(bare).replaceAll("")));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}

package takt.profiles.forecast;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import takt.profiles.Attribute;
import takt.profiles.Attributes;

/**
 * What a source said of an attribute for some days: what it says now, or a former value.
 *
 * @param attribute what it said
 * @param origin the profile as which it said so
 * @param from the day on which it first said so, counted from 1970
 * @param until the day on which something else was learnt; {@link #STILL} if nothing was
 * @param bound whether it is bound to the purpose at hand
 */
record SaidThen(Attribute attribute, String origin, long from, long until, boolean bound) {

  /** Until now. */
  static final long STILL = Long.MAX_VALUE;

  /** Who said it, of one attribute. */
  private record Source(String name, String origin) {}

  /**
   * Tells what counted when, of one attribute of one person.
   *
   * @param all what its sources said
   * @param order which source's value counts first
   */
  static void tell(
      Collection<SaidThen> all, Comparator<Attribute> order, String name, Behaviour of) {
    SortedSet<Long> days = new TreeSet<>();
    for (SaidThen one : all) {
      days.add(one.from());
      if (one.until() < STILL) {
        days.add(one.until());
      }
    }
    for (long day : days) {
      tell(all.stream().filter(one -> one.known(day + 1)).toList(), order, name, day, of);
    }
    all.stream()
        .collect(groupingBy(one -> new Source(one.attribute().source(), one.origin())))
        .values()
        .stream()
        // Of a source that has as many former values as are kept there may have been more.
        .filter(some -> some.stream().filter(SaidThen::former).count() >= Attributes.FORMER)
        .forEach(
            some -> of.forgot(name, some.stream().mapToLong(SaidThen::from).min().orElseThrow()));
  }

  private static void tell(
      List<SaidThen> known, Comparator<Attribute> order, String name, long day, Behaviour of) {
    String value =
        known.stream().map(SaidThen::attribute).min(order).map(Attribute::value).orElse("");
    // Somebody's word counts while there is anything of that name, and may be that nothing is.
    if (value.isEmpty() || known.stream().noneMatch(SaidThen::bound)) {
      of.hasNo(name, day);
    } else {
      of.has(name, value, day);
    }
  }

  /** Whether it was what the source said when a day began. */
  private boolean known(long day) {
    return from < day && day <= until;
  }

  private boolean former() {
    return until < STILL;
  }
}

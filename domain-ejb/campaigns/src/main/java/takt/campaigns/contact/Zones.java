package takt.campaigns.contact;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import takt.profiles.Attribute;
import takt.profiles.ProfileView;

/** Where a person is, as far as their clock goes (rule G8.3). */
public final class Zones {

  /** The attribute that holds the name of a time zone, such as {@code America/New_York}. */
  public static final String ATTRIBUTE = "timezone";

  /** The longest name of the time zone database has 32 characters. */
  private static final int LONGEST = 50;

  private Zones() {}

  /** The person's zone if the view has one that exists, else the company's. */
  public static ZoneId of(Optional<ProfileView> view, ZoneId company) {
    return view.map(one -> one.attributes().get(ATTRIBUTE))
        .map(Attribute::value)
        .flatMap(Zones::zone)
        .orElse(company);
  }

  private static Optional<ZoneId> zone(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(name.strip()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}

package takt.profiles;

import java.time.ZoneId;

/** The time by which the company lives. */
public interface CompanyTime {

  /** Its time zone: for whoever has not said theirs. */
  ZoneId zone();
}

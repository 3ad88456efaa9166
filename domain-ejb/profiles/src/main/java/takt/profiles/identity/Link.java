package takt.profiles.identity;

import java.time.Instant;
import takt.kernel.ProfileId;

/**
 * That an identifier begins to lead to a profile.
 *
 * @param profile the profile
 * @param origin the profile that it goes to in a split: that of the identifier by which it came
 * @param at when
 * @param call by what kind of call, as {@link takt.profiles.Explanation.Link} says
 */
public record Link(ProfileId profile, ProfileId origin, Instant at, String call) {

  /** The call of somebody who decides something. */
  public static final String CHOICE = "CHOICE";

  /** A file of the company, that says who somebody is. */
  public static final String IMPORT = "IMPORT";

  /** The call of whoever confirmed that they read a mailbox. */
  public static final String MAILBOX = "MAILBOX";
}

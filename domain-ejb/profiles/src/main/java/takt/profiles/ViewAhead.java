package takt.profiles;

import takt.consent.Permissions;

/**
 * A view whose query goes to the database along with the lock, before it is known what the lock
 * will find permitted (rule F2.2).
 */
@FunctionalInterface
public interface ViewAhead {

  /**
   * The view, if it may be had.
   *
   * @param permissions the profile's permissions as they were locked, with the query along
   * @throws NotPermitted if the purpose is not permitted
   * @throws IllegalArgumentException if the permissions are not locked, or another profile's
   * @throws IllegalStateException if the query did not go along
   */
  ProfileView under(Permissions permissions);
}

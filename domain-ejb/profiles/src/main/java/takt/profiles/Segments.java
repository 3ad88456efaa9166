package takt.profiles;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * Segments (rules F17.1 to F17.6). A new or changed one is computed for everybody in the
 * background; what happens meanwhile counts.
 */
public interface Segments {

  /** There are at most so many. */
  int MOST = 200;

  /** A list is changed by at most so many persons at once. */
  int MOST_AT_ONCE = 1_000;

  /** Every segment, by code. */
  List<Segment> all();

  /** A segment. */
  Optional<Segment> find(String code);

  /** How far a segment is computed. */
  Progress progress(String code);

  /** How many are in each segment, by code; none is left out. */
  Map<String, Long> sizes();

  /**
   * How many are in a segment.
   *
   * @throws UnknownSegment if there is none
   */
  long size(String code);

  /**
   * Adds a segment, or changes one.
   *
   * @param next what is to hold, and the revision that it replaces
   * @return the same with its new revision
   * @throws SettingChanged if that is not the current revision
   * @throws takt.consent.UnknownPurpose if the purpose does not exist
   * @throws UnusableCondition if the condition cannot be used
   * @throws TooManySegments if there are {@value #MOST} already
   */
  Segment put(Segment next);

  /**
   * Removes a segment.
   *
   * @throws SettingChanged if the revision is not the current one
   */
  void remove(String code, int revision);

  /**
   * Whom a condition would let in, before it is saved; in transactions of its own.
   *
   * @throws takt.consent.UnknownPurpose if the purpose does not exist
   * @throws UnusableCondition if the condition cannot be used
   */
  SegmentPreview preview(PurposeCode purpose, String condition);

  /**
   * Puts persons on a list and takes others off it; who is named twice is put on it.
   *
   * @param source by whose hand, the name of a key or of an import, at most 200 characters
   * @throws UnknownSegment if there is none
   * @throws NotAList if it has a condition
   * @throws takt.consent.UnknownProfile if a profile is none
   * @throws IllegalArgumentException for more than {@value #MOST_AT_ONCE} persons
   */
  ListChange change(
      String code, Collection<ProfileId> added, Collection<ProfileId> removed, String source);

  /**
   * Who is in a segment and permits its purpose now, by the profile's key.
   *
   * @param after the last profile already read; empty to begin
   * @param limit at most so many are read, 1 to {@value #MOST_AT_ONCE}; fewer may be answered
   * @throws UnknownSegment if there is none
   */
  Page members(String code, Optional<ProfileId> after, int limit);

  /**
   * Some of those who are in a segment.
   *
   * @param members who is in it
   * @param next where it goes on; empty at the end
   */
  record Page(List<SegmentMember> members, Optional<ProfileId> next) {

    /** Copies what it is given. */
    public Page {
      members = List.copyOf(members);
    }
  }

  /**
   * The segments that a person is in, by code. Needs the transaction that locked the permissions.
   *
   * @throws NotPermitted if the purpose is not permitted
   * @throws IllegalArgumentException if the permissions are not locked
   */
  List<Segment> of(Permissions permissions, PurposeCode purpose);

  /**
   * Whether and why a person is in a segment. Needs the transaction that locked the permissions.
   *
   * @throws UnknownSegment if there is none
   * @throws NotPermitted if its purpose is not permitted
   * @throws IllegalArgumentException if the permissions are not locked
   */
  Membership why(Permissions permissions, String code);
}

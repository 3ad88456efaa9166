package takt.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Reads;

/** Gives, withdraws, and answers what is permitted. */
public interface Consents {

  /**
   * Begins the permissions of a new profile. Needs a transaction. Nothing happens if they exist.
   */
  void open(ProfileId profile);

  /**
   * Begins the permissions of several new profiles, in as few statements as possible. Needs a
   * transaction. Those that exist are passed by.
   */
  void open(Collection<ProfileId> profiles);

  /**
   * Locks the profile's permissions until the transaction ends and reads them, in one statement
   * (rule C3.3). Needs a transaction.
   *
   * @throws UnknownProfile if they were never opened, or the person was erased
   */
  Permissions lock(ProfileId profile);

  /**
   * The same, and runs the queries that go along once the lock is had, in the same journey to the
   * database.
   */
  Permissions lock(ProfileId profile, Reads along);

  /**
   * Locks the permissions of several profiles in the order of their keys (rule C3.4) and reads
   * them. Needs a transaction. Profiles whose permissions were never opened are left out, and so
   * are those of whoever was erased.
   */
  Map<ProfileId, Permissions> lock(Collection<ProfileId> profiles);

  /**
   * The same, and runs the queries that go along once the locks are had, in the same journey to the
   * database.
   */
  Map<ProfileId, Permissions> lock(Collection<ProfileId> profiles, Reads along);

  /**
   * Reads the profile's permissions without a lock and, if the caller has no transaction, without
   * one: to show them, or to see that nothing is permitted and so nothing may be used. What they
   * allow counts only once they are locked.
   *
   * @throws UnknownProfile if they were never opened, or the person was erased
   */
  Permissions permissions(ProfileId profile);

  /**
   * Finds a profile and reads its permissions, in one statement; otherwise as {@link
   * #permissions(ProfileId)}.
   *
   * @return empty if the look-up finds nobody
   */
  Optional<Permissions> permissions(ProfileLookup whose);

  /** What is permitted for somebody who has decided nothing and has no profile (rule C3.2). */
  Permissions undecided();

  /**
   * The same for somebody whose browser signals that it objects to sharing (rule C3.11); nothing is
   * recorded of nobody.
   */
  Permissions signalled();

  /**
   * What was permitted for a profile at a time in the past, and why (rule C2.4): read from the
   * ledger, with the purposes published by then.
   *
   * @throws UnknownProfile if its permissions were never opened
   * @throws IllegalArgumentException if the time lies in the future
   */
  Permissions permissionsAt(ProfileId profile, Instant at);

  /**
   * What was permitted at a time in the past for somebody who had decided nothing.
   *
   * @throws IllegalArgumentException if the time lies in the future
   */
  Permissions undecidedAt(Instant at);

  /**
   * Records consent, in the caller's transaction or one of its own. What is already given in this
   * version is not recorded again, unless the new yes would end later.
   *
   * @return the permissions after it, and the entries it made
   * @throws UnknownProfile if the profile was never opened
   * @throws UnknownPurpose if a purpose does not exist
   * @throws NothingToConsentTo if a purpose has another legal basis than consent and no objection
   *     to take back
   * @throws PurposeVersionReplaced if the text shown is no longer the current one
   * @throws OtherChannel if it is about a channel on which a purpose never speaks
   * @throws AgeTooLow if a purpose asks for an age, or a guardian's consent, that is missing (rule
   *     C3.12)
   * @throws ConfirmationNeeded if a purpose asks for a double opt-in (rule C6.1)
   * @throws ExcludedByOther if it could not stand beside what else is permitted (rule C3.13)
   */
  Recorded give(Consent consent);

  /**
   * Opts out, in transactions of its own; must be called without one. Never refused for a failing
   * clean-up (rule C4.4).
   *
   * @return the receipt; {@link Receipt#pending()} names what is not done yet
   * @throws UnknownProfile if the profile was never opened
   * @throws UnknownPurpose if a purpose does not exist
   * @throws NoSwitch if a purpose cannot be opted out of (rule C4.6)
   * @throws OtherChannel if it is about a channel on which a purpose that it names never speaks
   */
  Receipt optOut(OptOut optOut);

  /**
   * Records that a person's browser signals that it objects to sharing (rule C3.11), if that
   * changes anything; in transactions of its own, must be called without one.
   *
   * @param source where the signal came from; its actor is {@link Actor#BROWSER_SIGNAL}
   * @throws UnknownProfile if the profile was never opened
   */
  void signal(ProfileId profile, Source source);

  /**
   * The ledger of a profile, oldest first.
   *
   * @param after the number of the last entry already read, 0 to begin
   * @param limit at most so many, 1 to 500
   */
  List<LedgerEntry> ledger(ProfileId profile, long after, int limit);

  /**
   * What is kept beside a ledger entry of this profile to prove it; empty if nothing is, or no
   * longer is.
   */
  Optional<Evidence> evidence(ProfileId profile, UUID entry);

  /** A receipt, as it stands now. */
  Optional<Receipt> receipt(UUID id);

  /** Checks a receipt against the seals; empty if it is unknown. */
  Optional<Verification> verify(UUID receipt);

  /** Clean-ups that are owed, oldest first, at most {@code limit}, 1 to 500. */
  List<PendingCleanUp> pending(int limit);

  /** How many clean-ups are owed. */
  long pendingCount();

  /**
   * Tries the clean-ups again whose next try is due by then, at most 100, each in a transaction of
   * its own; must be called without one. Takt does it by itself every ten seconds.
   *
   * @return how many of them are done now
   */
  int retryCleanUps(Instant dueBy);
}

package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.Evidence;
import takt.consent.LedgerEntry;
import takt.consent.OptOut;
import takt.consent.PendingCleanUp;
import takt.consent.Permissions;
import takt.consent.ProfileLookup;
import takt.consent.Receipt;
import takt.consent.Recorded;
import takt.consent.Source;
import takt.consent.UnknownProfile;
import takt.consent.Verification;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Evidences;
import takt.consent.ledger.Ledger;
import takt.consent.optout.CleanUps;
import takt.consent.optout.OptOuts;
import takt.consent.optout.Receipts;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.purpose.CurrentPurposes;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Reads;
import takt.platform.Transactions;

/** The one door to consent. */
@ApplicationScoped
class ConsentDesk implements Consents {

  private static final int MOST = 500;

  @Inject CurrentPurposes current;
  @Inject PermissionRows rows;
  @Inject PastPermissions past;
  @Inject GivenConsents given;
  @Inject OptOuts optOuts;
  @Inject Receipts receipts;
  @Inject CleanUps cleanUps;
  @Inject Ledger ledger;
  @Inject Transactions transactions;
  @Inject ConsentFigures figures;
  @Inject Evidences evidences;
  @Inject Clock clock;

  @Override
  @Transactional(TxType.MANDATORY)
  public void open(ProfileId profile) {
    rows.open(List.of(profile));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void open(Collection<ProfileId> profiles) {
    rows.open(profiles);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Permissions lock(ProfileId profile) {
    return lock(profile, new Reads());
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Permissions lock(ProfileId profile, Reads along) {
    return permissions(open(rows.lock(profile, along)), true);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<ProfileId, Permissions> lock(Collection<ProfileId> profiles) {
    return lock(profiles, new Reads());
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<ProfileId, Permissions> lock(Collection<ProfileId> profiles, Reads along) {
    Map<ProfileId, Permissions> locked = new LinkedHashMap<>();
    for (PermissionRow row : rows.lock(profiles, along)) {
      if (!row.isClosed()) {
        locked.put(row.profile(), permissions(row, true));
      }
    }
    return locked;
  }

  @Override
  public Permissions permissions(ProfileId profile) {
    PermissionRow row = rows.read(profile).orElseThrow(() -> new UnknownProfile(profile));
    return permissions(open(row), false);
  }

  @Override
  public Optional<Permissions> permissions(ProfileLookup whose) {
    return rows.read(whose).filter(row -> !row.isClosed()).map(row -> permissions(row, false));
  }

  /** Whoever was erased is unknown (rule C16.1). */
  private static PermissionRow open(PermissionRow row) {
    if (row.isClosed()) {
      throw new UnknownProfile(row.profile());
    }
    return row;
  }

  @Override
  public Permissions undecided() {
    return current.now().undecided(PermissionRow.NOBODY);
  }

  @Override
  public Permissions signalled() {
    return current.now().signalled(PermissionRow.NOBODY, clock.instant());
  }

  @Override
  public Permissions permissionsAt(ProfileId profile, Instant at) {
    return past.of(profile, at);
  }

  @Override
  public Permissions undecidedAt(Instant at) {
    return past.undecided(at).undecided(PermissionRow.NOBODY);
  }

  @Override
  public Recorded give(Consent consent) {
    boolean joined = transactions.active();
    Appended appended = given.give(consent);
    figures.given(appended.entries().size());
    return new Recorded(permissions(appended.row(), joined), appended.entries());
  }

  @Override
  public Receipt optOut(OptOut optOut) {
    Receipt receipt = optOuts.optOut(optOut);
    figures.optedOut(receipt.complete());
    return receipt;
  }

  @Override
  public void signal(ProfileId profile, Source source) {
    optOuts.signal(profile, source);
  }

  @Override
  @Atomic
  public List<LedgerEntry> ledger(ProfileId profile, long after, int limit) {
    return ledger.read(profile, after, bounded(limit));
  }

  @Override
  @Atomic
  public Optional<Evidence> evidence(ProfileId profile, UUID entry) {
    return ledger
        .find(entry)
        .filter(found -> found.profile().equals(profile))
        .flatMap(found -> evidences.find(entry));
  }

  @Override
  @Atomic
  public Optional<Receipt> receipt(UUID id) {
    return receipts.find(id);
  }

  @Override
  @Atomic
  public Optional<Verification> verify(UUID receipt) {
    return receipts.verify(receipt);
  }

  @Override
  public List<PendingCleanUp> pending(int limit) {
    return cleanUps.pending(bounded(limit));
  }

  @Override
  public long pendingCount() {
    return cleanUps.count();
  }

  @Override
  public int retryCleanUps(Instant dueBy) {
    return cleanUps.retry(dueBy);
  }

  private Permissions permissions(PermissionRow row, boolean locked) {
    return current.now().permissions(row, clock.instant(), locked);
  }

  private static int bounded(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST);
    }
    return limit;
  }
}

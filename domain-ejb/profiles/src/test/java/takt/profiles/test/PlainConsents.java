package takt.profiles.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.Evidence;
import takt.consent.LedgerEntry;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.PendingCleanUp;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.consent.ProfileLookup;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.Recorded;
import takt.consent.Retirement;
import takt.consent.Source;
import takt.consent.SpecialCategory;
import takt.consent.Terms;
import takt.consent.UnknownProfile;
import takt.consent.UnknownPurpose;
import takt.consent.Verification;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Reads;
import takt.platform.Statements;

/** Consents in memory: four purposes at first, and for each profile what it permits. */
public final class PlainConsents implements Consents {

  private final Map<PurposeCode, Purpose> purposes = new TreeMap<>();
  private final Map<ProfileId, PurposeSet> permitted = new HashMap<>();
  private final Set<ProfileId> closed = new HashSet<>();

  private final Statements statements;

  PlainConsents(Statements statements) {
    this.statements = statements;
    add("offers", LegalBasis.CONSENT, true, false);
    add("analysis", LegalBasis.CONSENT, false, true);
    add("orders", LegalBasis.CONTRACT, false, false);
    add("care", LegalBasis.CONSENT, false, false, Set.of(SpecialCategory.HEALTH));
  }

  private void add(String code, LegalBasis basis, boolean interests, boolean counts) {
    add(code, basis, interests, counts, Set.of());
  }

  private void add(
      String code,
      LegalBasis basis,
      boolean interests,
      boolean counts,
      Set<SpecialCategory> covered) {
    Terms terms =
        new Terms(
            Optional.empty(),
            Optional.empty(),
            false,
            Set.of(),
            Optional.empty(),
            false,
            false,
            false,
            PurposeSet.NONE,
            PurposeSet.NONE,
            covered);
    PurposeCode key = new PurposeCode(code);
    purposes.put(
        key,
        new Purpose(
            key,
            1,
            basis,
            Optional.empty(),
            Map.of(Language.DE, text(code), Language.EN, text(code)),
            365,
            interests,
            counts,
            false,
            terms,
            1,
            Instant.EPOCH));
  }

  private static PurposeText text(String code) {
    return new PurposeText(code, code, code, code, code, code, code, Optional.empty());
  }

  /** Publishes one more purpose. */
  public void publish(String code, LegalBasis basis) {
    add(code, basis, false, false);
  }

  void requireKnown(Collection<ProfileId> profiles) {
    profiles.forEach(this::lockClosed);
  }

  private void lockClosed(ProfileId profile) {
    if (!permitted.containsKey(profile) && !closed.contains(profile)) {
      throw new UnknownProfile(profile);
    }
  }

  void close(Collection<ProfileId> profiles) {
    closed.addAll(profiles);
    permitted.keySet().removeAll(profiles);
  }

  /** Sets what a profile permits. */
  public void permit(ProfileId profile, String... codes) {
    permitted.put(profile, PurposeSet.named(codes));
  }

  @Override
  public void open(ProfileId profile) {
    permitted.putIfAbsent(profile, undecided().permitted());
  }

  @Override
  public void open(Collection<ProfileId> profiles) {
    profiles.forEach(this::open);
  }

  @Override
  public Permissions lock(ProfileId profile) {
    if (!permitted.containsKey(profile)) {
      throw new UnknownProfile(profile);
    }
    return permissions(profile, permitted.get(profile));
  }

  @Override
  public Permissions lock(ProfileId profile, Reads along) {
    statements.query(along, "select 1", row -> true);
    return lock(profile);
  }

  @Override
  public Map<ProfileId, Permissions> lock(Collection<ProfileId> profiles) {
    return lock(profiles, new Reads());
  }

  @Override
  public Map<ProfileId, Permissions> lock(Collection<ProfileId> profiles, Reads along) {
    statements.query(along, "select 1", row -> true);
    Map<ProfileId, Permissions> all = new HashMap<>();
    profiles.stream().filter(permitted::containsKey).forEach(one -> all.put(one, lock(one)));
    return all;
  }

  @Override
  public Permissions permissions(ProfileId profile) {
    return lock(profile);
  }

  @Override
  public Optional<Permissions> permissions(ProfileLookup whose) {
    return statements
        .query(
            whose.sql(),
            row -> new ProfileId(row.getObject(1, UUID.class)),
            whose.parameters().toArray())
        .stream()
        .findFirst()
        .map(this::permissions);
  }

  @Override
  public Permissions permissionsAt(ProfileId profile, Instant at) {
    throw new UnsupportedOperationException("These consents keep no past");
  }

  @Override
  public Permissions undecidedAt(Instant at) {
    throw new UnsupportedOperationException("These consents keep no past");
  }

  @Override
  public Permissions signalled() {
    return undecided();
  }

  @Override
  public Optional<Evidence> evidence(ProfileId profile, UUID entry) {
    return Optional.empty();
  }

  @Override
  public Permissions undecided() {
    List<PurposeCode> allowed = new ArrayList<>();
    purposes.values().stream()
        .filter(one -> one.basis().allowedByDefault())
        .forEach(one -> allowed.add(one.code()));
    return permissions(new ProfileId(new UUID(0, 0)), PurposeSet.of(allowed));
  }

  private Permissions permissions(ProfileId profile, PurposeSet allowed) {
    Map<PurposeCode, Permission> all = new HashMap<>();
    for (PurposeCode code : purposes.keySet()) {
      Permission.Rule rule =
          allowed.contains(code) ? Permission.Rule.GIVEN : Permission.Rule.NOT_DECIDED;
      all.put(code, new Permission(code, rule, 1, Optional.empty(), Optional.empty()));
    }
    return new Permissions(profile, all, Map.of(), true);
  }

  Purposes purposes() {
    return new Published();
  }

  private final class Published implements Purposes {

    @Override
    public Purpose publish(PurposeDraft draft) {
      throw new IllegalStateException("not used");
    }

    @Override
    public Purpose replace(PurposeDraft draft, int expected) {
      throw new IllegalStateException("not used");
    }

    @Override
    public Optional<Purpose> find(PurposeCode code) {
      return Optional.ofNullable(purposes.get(code));
    }

    @Override
    public Optional<Purpose> find(PurposeCode code, int version) {
      return find(code);
    }

    @Override
    public List<Purpose> all() {
      return List.copyOf(purposes.values());
    }

    @Override
    public List<Purpose> versions(PurposeCode code) {
      return find(code).stream().toList();
    }

    @Override
    public List<Purpose> require(PurposeSet codes) {
      return codes.codes().stream()
          .map(code -> find(code).orElseThrow(() -> new UnknownPurpose(code)))
          .toList();
    }

    @Override
    public Optional<Purpose> known(PurposeCode code) {
      return find(code);
    }

    @Override
    public List<Purpose> requireKnown(PurposeSet codes) {
      return require(codes);
    }

    @Override
    public Retirement retire(PurposeCode code, int expected, String by, String reason) {
      throw new IllegalStateException("not used");
    }

    @Override
    public Optional<Retirement> retirement(PurposeCode code) {
      return Optional.empty();
    }

    @Override
    public List<Retirement> retired() {
      return List.of();
    }
  }

  @Override
  public Recorded give(Consent consent) {
    throw new IllegalStateException("not used");
  }

  @Override
  public Receipt optOut(OptOut optOut) {
    throw new IllegalStateException("not used");
  }

  @Override
  public void signal(ProfileId profile, Source source) {
    throw new IllegalStateException("not used");
  }

  @Override
  public List<LedgerEntry> ledger(ProfileId profile, long after, int limit) {
    return List.of();
  }

  @Override
  public Optional<Receipt> receipt(UUID id) {
    return Optional.empty();
  }

  @Override
  public Optional<Verification> verify(UUID receipt) {
    return Optional.empty();
  }

  @Override
  public List<PendingCleanUp> pending(int limit) {
    return List.of();
  }

  @Override
  public long pendingCount() {
    return 0;
  }

  @Override
  public int retryCleanUps(Instant dueBy) {
    return 0;
  }
}

package takt.consent.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import takt.consent.Evidence;
import takt.consent.LedgerEntry.Details;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Proof;
import takt.consent.Recorded;
import takt.consent.Restrictions;
import takt.consent.Source;
import takt.consent.Terms;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Ledger;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.purpose.CurrentPurposes;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;

/** Restrictions as entries of the ledger, under the person's lock. */
@ApplicationScoped
class RecordedRestrictions implements Restrictions {

  private static final int VERSION = 1;

  /** What the law says it is; entries hold its hash, as others hold that of a purpose's text. */
  private static final String GERMAN =
      "Ihre Daten werden nur noch aufgehoben und nicht mehr genutzt (Art. 18 DSGVO).";

  private static final String ENGLISH =
      "Your data are only kept and no longer used (Art. 18 GDPR).";

  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject CurrentPurposes purposes;
  @Inject Clock clock;

  @Override
  @Atomic
  public Set<ProfileId> restricted() {
    return rows.restricted(MOST);
  }

  @Override
  @Atomic
  public Recorded restrict(ProfileId profile, Source source, Proof proof) {
    PermissionRow row = rows.lockLiving(profile);
    return row.states().restrictedSince().isPresent()
        ? recorded(new Appended(row, List.of()))
        : record(row, Kind.RESTRICTED, source, proof);
  }

  @Override
  @Atomic
  public Recorded lift(ProfileId profile, Source source, Proof proof) {
    PermissionRow row = rows.lockLiving(profile);
    return row.states().restrictedSince().isEmpty()
        ? recorded(new Appended(row, List.of()))
        : record(row, Kind.LIFTED, source, proof);
  }

  private Recorded record(PermissionRow row, Kind kind, Source source, Proof proof) {
    Choice choice =
        new Choice(
            kind,
            Matter.whole(CODE),
            VERSION,
            hash(source.language() == Language.DE ? GERMAN : ENGLISH),
            source,
            Details.NONE,
            Evidence.of(proof, Terms.PLAIN));
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return recorded(ledger.append(row, List.of(choice), at));
  }

  private Recorded recorded(Appended appended) {
    return new Recorded(
        purposes.now().permissions(appended.row(), clock.instant(), true), appended.entries());
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}

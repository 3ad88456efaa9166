package takt.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.SignedDocuments;
import takt.kernel.Effects;
import takt.kernel.ProfileErased;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.Erasure;
import takt.profiles.ErasureCertificate;
import takt.profiles.ErasureDemand;
import takt.profiles.Erasures;
import takt.profiles.KeptData;

/** Does one erasure, in the caller's transaction and under the person's locks (rule F6.1). */
@ApplicationScoped
class Erasing {

  @Inject KeptRows keptRows;
  @Inject PersonalRows personalRows;
  @Inject ErasureRows rows;
  @Inject Purposes purposes;
  @Inject SignedDocuments documents;
  @Inject Event<ProfileErased> erased;

  /** Does it; its row is there already. */
  Erasure erase(
      UUID id,
      ErasureDemand demand,
      Instant askedAt,
      Person person,
      Instant at,
      Erasures.Elsewhere elsewhere) {
    List<Purpose> keeping = keeping(demand.keep());
    List<KeptData> kept = keptRows.keep(id, person, keeping, demand.keep(), at);
    Effects effects = new Effects();
    personalRows.delete(person, at, effects);
    ProfileErased event =
        new ProfileErased(
            id,
            person.living(),
            person.absorbed(),
            person.identifiers(),
            PurposeSet.of(keeping.stream().map(Purpose::code).toList()),
            at,
            effects);
    tell(event, elsewhere);
    ErasureCertificate certificate =
        new ErasureCertificate(id, demand.askedBy(), askedAt, at, effects.all(), kept, "", "");
    certificate =
        certificate.signed(documents.publicKey(), documents.sign(certificate.statement()));
    rows.done(certificate);
    return rows.find(id).orElseThrow();
  }

  /** Whatever a module throws, even a refusal, is its failure, not that of who asked. */
  private void tell(ProfileErased event, Erasures.Elsewhere elsewhere) {
    try {
      erased.fire(event);
      elsewhere.erase(event);
    } catch (RuntimeException failure) {
      throw new IllegalStateException("A module did not erase a person", failure);
    }
  }

  /** What the law asks for, and what was named; published now. */
  private List<Purpose> keeping(Map<PurposeCode, String> named) {
    return purposes.all().stream()
        .filter(one -> isAlwaysKept(one) || named.containsKey(one.code()))
        .toList();
  }

  static boolean isAlwaysKept(Purpose purpose) {
    return purpose.basis() == LegalBasis.LEGAL_OBLIGATION;
  }
}

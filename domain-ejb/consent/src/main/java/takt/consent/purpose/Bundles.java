package takt.consent.purpose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import takt.consent.LegalBasis;
import takt.consent.NotPublishable.Flaw;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * Whether consent to a purpose would be bundled with consent to another (rule C1.7). What somebody
 * agrees to must be freely given for each purpose: the European Data Protection Board's Guidelines
 * 05/2020, no. 42 to 45, refuse one consent for being mailed and for having one's data shared.
 */
final class Bundles {

  /** Where the company comes to the person. */
  private static final Set<Channel> CONTACT =
      EnumSet.of(Channel.EMAIL, Channel.PUSH, Channel.POST, Channel.PHONE);

  private final Map<PurposeCode, Asked> asked = new TreeMap<>();
  private final PurposeCode changed;

  Bundles(Collection<Purpose> current, PurposeDraft draft) {
    current.forEach(
        one ->
            asked.put(
                one.code(),
                new Asked(one.basis(), one.channel(), one.terms().shared(), one.terms().needs())));
    changed = draft.code();
    asked.put(
        changed,
        new Asked(draft.basis(), draft.channel(), draft.terms().shared(), draft.terms().needs()));
  }

  /** What a purpose asks a person for. */
  private record Asked(
      LegalBasis basis, Optional<Channel> channel, boolean shared, PurposeSet needs) {

    boolean consent() {
      return basis == LegalBasis.CONSENT;
    }

    Optional<Channel> contact() {
      return channel.filter(CONTACT::contains);
    }

    /** Whether consent to this forces more than it is about itself. */
    boolean forces(Asked other) {
      boolean contacts = other.contact().isPresent() && !other.contact().equals(contact());
      return other.consent() && (contacts || (other.shared() && !shared));
    }
  }

  /** What is bundled because of the new version; each purpose was free before. */
  List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    Asked own = asked.get(changed);
    if (own.consent() && own.shared() && own.contact().isPresent()) {
      flaws.add(
          new Flaw(
              "/terms/shared",
              "must be a purpose of its own: contacting people and sharing their data with others"
                  + " are two consents"));
    }
    asked.forEach((code, one) -> needed(code, one, flaws));
    return flaws;
  }

  private void needed(PurposeCode code, Asked one, List<Flaw> flaws) {
    for (PurposeCode other : one.needs()) {
      if (one.consent() && one.forces(asked.get(other))) {
        flaws.add(
            new Flaw(
                code.equals(changed) ? "/terms/needs" : "/terms",
                "must not bundle: whoever agrees to \""
                    + code
                    + "\" would have to agree to \""
                    + other
                    + "\", which contacts people or shares data in its own way"));
      }
    }
  }
}

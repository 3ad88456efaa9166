package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.OptOut;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.Identifier;
import takt.profiles.Profiles;

/** Each customer's consents: given, refused or left open on purpose, by their number. */
@ApplicationScoped
class DemoConsents {

  private static final int PERCENT = 100;
  private static final int MOST_ENTRIES = 100;
  private static final int GERMAN_SPEAKERS = 20;

  @Inject Profiles profiles;
  @Inject Consents consents;

  /**
   * How many of a hundred customers decide how; the others leave it open.
   *
   * @param purpose the purpose's code
   * @param given so many consent
   * @param refused so many refuse or object
   */
  record Share(String purpose, int given, int refused) {}

  /** A customer's decisions. */
  record Decisions(
      ProfileId profile, List<PurposeCode> given, List<PurposeCode> refused, Source source) {}

  /** The shares of every purpose. */
  static List<Share> shares() {
    return DemoFiles.json("consents.json", new TypeReference<Map<String, List<Share>>>() {})
        .get("shares");
  }

  /**
   * Opens profiles for these customers and records their consents, in one transaction; what is on
   * record already is passed by (rule D.2).
   *
   * @return what they refuse, which is to follow by {@link #refuse}
   */
  @Atomic
  public List<Decisions> give(List<String> customers, List<Share> shares) {
    List<Decisions> refusing = new ArrayList<>();
    for (String customer : customers) {
      ProfileId profile = profiles.open(Identifier.customer(customer));
      Decisions decisions = decide(customer, profile, open(profile, shares));
      if (!decisions.given().isEmpty()) {
        consents.give(
            new Consent(profile, PurposeSet.of(decisions.given()), Map.of(), decisions.source()));
      }
      if (!decisions.refused().isEmpty()) {
        refusing.add(decisions);
      }
    }
    return refusing;
  }

  /** The shares of those purposes of which nothing is on record for the customer. */
  private List<Share> open(ProfileId profile, List<Share> shares) {
    Set<String> recorded =
        consents.ledger(profile, 0, MOST_ENTRIES).stream()
            .map(entry -> entry.purpose().value())
            .collect(Collectors.toSet());
    return shares.stream().filter(share -> !recorded.contains(share.purpose())).toList();
  }

  /** Records what a customer refuses; opt-outs have transactions of their own. */
  void refuse(Decisions decisions) {
    consents.optOut(
        new OptOut(decisions.profile(), PurposeSet.of(decisions.refused()), decisions.source()));
  }

  private static Decisions decide(String customer, ProfileId profile, List<Share> shares) {
    List<PurposeCode> given = new ArrayList<>();
    List<PurposeCode> refused = new ArrayList<>();
    for (Share share : shares) {
      int draw = draw(customer + " " + share.purpose());
      if (draw < share.given()) {
        given.add(new PurposeCode(share.purpose()));
      } else if (draw < share.given() + share.refused()) {
        refused.add(new PurposeCode(share.purpose()));
      }
    }
    Language language = draw(customer + " language") < GERMAN_SPEAKERS ? Language.DE : Language.EN;
    Source source = new Source(Channel.WEB, "demo shop, registration", Actor.IMPORT, language);
    return new Decisions(profile, given, refused, source);
  }

  /** 0 to 99, the same for a text at every start. */
  private static int draw(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % PERCENT);
  }
}

package takt.web.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.profiles.PersonalData;
import takt.profiles.PersonalRecord;
import takt.web.rest.Answer;
import takt.web.rest.LineStream;

/**
 * Copies of what a person provided and did, on consent or contract, to take along (rule F7.2). Each
 * page is read under the person's lock, in a transaction of its own: what they withdraw while it is
 * sent is no longer sent.
 */
@ApplicationScoped
class PortableCopies {

  private static final int PAGE = 500;

  private static final Set<LegalBasis> ON = EnumSet.of(LegalBasis.CONSENT, LegalBasis.CONTRACT);

  @Inject PersonalData data;
  @Inject Purposes purposes;
  @Inject Answer answer;

  /**
   * The copy.
   *
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  InputStream of(ProfileId profile) {
    PersonalRecord known = data.read(profile);
    PurposeSet portable =
        PurposeSet.of(
            purposes.all().stream()
                .filter(one -> ON.contains(one.basis()))
                .map(Purpose::code)
                .toList());
    answer.header("Content-Disposition", "attachment; filename=\"my-data.ndjson\"");
    return new LineStream(
        new PortablePages(
            new PortableCalls(known, portable), after -> data.events(profile, after, PAGE)),
        "",
        call -> call + "\n");
  }
}

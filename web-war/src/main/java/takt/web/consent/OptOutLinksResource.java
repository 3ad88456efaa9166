package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.consent.OptOutLinkBody;
import takt.client.consent.OptOutLinkInfo;
import takt.client.consent.OptOutLinksApi;
import takt.consent.Consents;
import takt.consent.OptOutLink;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.records.LinkAddresses;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Opt-out links for those who send messages. */
@ApplicationScoped
public class OptOutLinksResource implements OptOutLinksApi {

  @Inject Consents consents;
  @Inject LinkAddresses addresses;
  @Inject Subjects subjects;

  @Override
  @RolesAllowed(Role.INTEGRATOR)
  public OptOutLinkInfo make(OptOutLinkBody body) {
    Language language = Words.read(Language.class, body.language(), "/language");
    Optional<PurposeCode> purpose =
        Optional.ofNullable(body.purpose()).map(code -> Words.code(code, "/purpose"));
    if (purpose.isEmpty() != Boolean.TRUE.equals(body.everything())) {
      throw Refusal.field("/purpose", "must be named, unless everything is true");
    }
    ProfileId profile =
        subjects
            .known(body.subject())
            .orElseThrow(() -> Refusal.field("/subject", "must lead to a profile"));
    consents.permissions(profile); // Nobody's link is made.
    return addresses.info(new OptOutLink(profile, purpose, Sources.about(body.about()), language));
  }
}

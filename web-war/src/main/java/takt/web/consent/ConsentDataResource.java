package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import takt.client.consent.ConsentData;
import takt.client.consent.ConsentDataApi;
import takt.kernel.ProfileId;
import takt.profiles.Look;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.rest.Answer;
import takt.web.rest.Words;

/** One person's choices over REST (rule C11.5). */
@ApplicationScoped
public class ConsentDataResource implements ConsentDataApi {

  @Inject ConsentCopies copies;
  @Inject Shown shown;
  @Inject Answer answer;

  @Override
  @ShowsPerson({Look.Kind.PERMISSIONS, Look.Kind.CHOICES})
  @RolesAllowed(Role.DPO)
  public ConsentData read(UUID id, String language, String acceptLanguage) {
    ProfileId profile = new ProfileId(id);
    shown.person(profile);
    ConsentData data = copies.of(profile, Words.language(language, acceptLanguage));
    answer.header("Content-Disposition", "attachment; filename=\"consent-data.json\"");
    return data;
  }
}

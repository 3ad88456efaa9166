package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import takt.client.profiles.AccessReport;
import takt.client.profiles.AccessReportsApi;
import takt.client.profiles.AccessRequest;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Look;
import takt.profiles.PersonalData;
import takt.web.access.Role;
import takt.web.access.StaffLooks;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/**
 * Everything about a person over REST. Not repeatable by Idempotency-Key: the memory of the answer
 * would outlive an opt-out.
 */
@ApplicationScoped
public class AccessReportsResource implements AccessReportsApi {

  @Inject AccessReports reports;
  @Inject Subjects subjects;
  @Inject StaffLooks looks;
  @Inject Answer answer;

  @Override
  @Atomic
  @RolesAllowed(Role.DPO)
  public AccessReport read(AccessRequest request, String acceptLanguage) {
    Language language = Words.language(request.language(), acceptLanguage);
    ProfileId profile = subjects.find(request.subject()).orElseThrow(Refusal::notFound);
    looks.note(profile, Set.of(Look.Kind.EVERYTHING), request.reason(), "/reason");
    answer.header("Content-Disposition", "attachment; filename=\"access-report.json\"");
    return request.after() == null
        ? reports.whole(profile, language)
        : Words.checked(
            "/after/events",
            () -> reports.after(profile, request.after(), PersonalData.MOST_EVENTS));
  }
}

package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.consent.CookieBody;
import takt.client.consent.CookieInfo;
import takt.client.consent.CookieList;
import takt.client.consent.CookieRegisterApi;
import takt.consent.Cookie;
import takt.consent.Cookies;
import takt.consent.Purposes;
import takt.consent.SavedCookie;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;

/** The register of cookies over REST. */
@ApplicationScoped
public class CookieRegisterResource implements CookieRegisterApi {

  @Inject Cookies cookies;
  @Inject Purposes purposes;
  @Inject Answer answer;

  @Override
  @RolesAllowed(Role.DPO)
  public CookieList list() {
    return new CookieList(cookies.all().stream().map(this::info).toList());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public CookieInfo get(String code) {
    return tagged(cookies.find(code).orElseThrow(Refusal::notFound));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public CookieInfo put(String code, String ifMatch, CookieBody cookie) {
    int revision = IfMatch.revision(ifMatch);
    Cookie wanted = CookieBodies.cookie(code, cookie);
    return tagged(cookies.save(wanted, Optional.ofNullable(cookie.coveredFrom()), revision));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public void delete(String code, String ifMatch) {
    SavedCookie existing = cookies.find(code).orElseThrow(Refusal::notFound);
    cookies.delete(existing.cookie().code(), IfMatch.revision(ifMatch));
  }

  private CookieInfo tagged(SavedCookie saved) {
    answer.etag(saved.revision());
    return info(saved);
  }

  private CookieInfo info(SavedCookie saved) {
    int current =
        purposes
            .find(saved.cookie().purpose())
            .map(purpose -> purpose.version())
            .orElse(saved.checkedAgainst());
    return new CookieInfo(
        "/api/cookie-register/" + saved.cookie().code(),
        saved.cookie().code(),
        saved.revision(),
        saved.changedAt(),
        saved.checkedAgainst(),
        current > saved.checkedAgainst(),
        CookieBodies.body(saved));
  }
}

package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import takt.client.consent.CookieAnswer;
import takt.client.consent.CookieAnswers;
import takt.client.consent.CookieQuestion;
import takt.client.consent.CookiesApi;
import takt.consent.Cookie;
import takt.consent.CookiePermission;
import takt.consent.Cookies;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.consent.Purposes;
import takt.kernel.Language;
import takt.profiles.Look;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.pages.Html;
import takt.web.records.CookiePage;
import takt.web.rest.Answer;
import takt.web.rest.BrowserSignals;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Which cookies a site may set now, over REST. */
@ApplicationScoped
public class CookiesResource implements CookiesApi {

  @Inject Cookies cookies;
  @Inject Purposes purposes;
  @Inject Subjects subjects;
  @Inject BrowserSignals signals;
  @Inject CookiePage page;
  @Inject Shown shown;
  @Inject Answer answer;

  @Override
  @ShowsPerson(Look.Kind.PERMISSIONS)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.BROWSER})
  public CookieAnswers ask(String acceptLanguage, CookieQuestion question) {
    Language language = Words.language(question.language(), acceptLanguage);
    Optional<String> site =
        Optional.ofNullable(question.site()).map(host -> CookieBodies.host(host, "/site"));
    Optional<Permissions> found =
        Optional.ofNullable(question.subject()).flatMap(subjects::permissions).map(signals::heeded);
    found.map(Permissions::profile).ifPresentOrElse(shown::person, shown::nobody);
    Permissions permissions = found.orElseGet(signals::unknown);
    Map<Boolean, List<CookieAnswer>> answers =
        cookies.permitted(site, permissions).stream()
            .collect(
                Collectors.partitioningBy(
                    CookiePermission::allowed,
                    Collectors.mapping(one -> answer(one, language), Collectors.toList())));
    return new CookieAnswers(answers.get(true), answers.get(false));
  }

  @Override
  @PermitAll
  public String page(String site, String language, String acceptLanguage) {
    Language spoken = Words.language(language, acceptLanguage);
    Optional<String> host = Optional.ofNullable(site).map(one -> CookieBodies.host(one, "?site"));
    Html.headers(spoken).forEach(answer::header);
    return page.of(host, spoken);
  }

  private CookieAnswer answer(CookiePermission asked, Language language) {
    Cookie cookie = asked.cookie();
    Permission permission = asked.permission();
    String purpose = cookie.purpose().value();
    return new CookieAnswer(
        cookie.code(),
        cookie.which().name(),
        cookie.which().prefix(),
        cookie.which().domain().orElse(null),
        Words.of(cookie.kind()),
        cookie.description().get(language),
        cookie.lifetime().in(language),
        cookie.lifetime().days().orElse(null),
        cookie.owner().controller(),
        cookie.owner().platform().orElse(null),
        cookie.owner().privacy().orElse(null),
        cookie.necessary().get(language),
        purpose,
        purposes.find(cookie.purpose()).map(known -> known.text(language).name()).orElse(purpose),
        asked.covered() ? Words.of(permission.rule()) : "not-covered",
        permission.since().orElse(null),
        asked.covered()
            ? Reasons.sentence(permission, language)
            : Reasons.notCovered(permission, language));
  }
}

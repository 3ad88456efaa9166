package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import takt.client.consent.CookieProposal;
import takt.client.consent.CookieProposals;
import takt.client.consent.CookieProposalsApi;
import takt.client.consent.CookieTime;
import takt.client.consent.KnownCookieInfo;
import takt.client.consent.SeenCookie;
import takt.client.consent.SeenCookies;
import takt.consent.Cookie;
import takt.consent.CookieCatalogue;
import takt.consent.CookieCategory;
import takt.consent.CookiePattern;
import takt.consent.Cookies;
import takt.consent.KnownCookie;
import takt.consent.MappedCategory;
import takt.consent.SavedCookie;
import takt.kernel.PurposeCode;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** Proposals for the register of cookies over REST. */
@ApplicationScoped
public class CookieProposalsResource implements CookieProposalsApi {

  private static final String SOURCE =
      "Open Cookie Database, https://github.com/jkwakman/Open-Cookie-Database, Apache-2.0";

  @Inject CookieCatalogue catalogue;
  @Inject Cookies cookies;

  @Override
  @RolesAllowed(Role.DPO)
  public CookieProposals propose(SeenCookies seen) {
    List<Cookie> registered =
        cookies.all().stream()
            .map(SavedCookie::cookie)
            .sorted(Comparator.comparing(Cookie::which, CookiePattern.CLOSEST_FIRST))
            .toList();
    Map<CookieCategory, PurposeCode> mapped =
        catalogue.mapped().stream()
            .collect(Collectors.toMap(MappedCategory::category, MappedCategory::purpose));
    List<CookieProposal> items = new ArrayList<>();
    for (int i = 0; i < seen.cookies().size(); i++) {
      items.add(proposal(seen.cookies().get(i), "/cookies/" + i, registered, mapped));
    }
    return new CookieProposals(SOURCE, catalogue.size(), items);
  }

  private CookieProposal proposal(
      SeenCookie seen,
      String pointer,
      List<Cookie> registered,
      Map<CookieCategory, PurposeCode> mapped) {
    String host = CookieBodies.host(seen.domain(), pointer + "/domain");
    if (!CookiePattern.nameable(seen.name())) {
      throw Refusal.field(pointer + "/name", "must hold no control character");
    }
    return new CookieProposal(
        seen.name(),
        host,
        registered.stream()
            .filter(cookie -> cookie.which().matches(seen.name(), host))
            .map(Cookie::code)
            .findFirst()
            .orElse(null),
        catalogue.find(seen.name(), host).stream().map(known -> info(known, mapped)).toList());
  }

  private static KnownCookieInfo info(KnownCookie known, Map<CookieCategory, PurposeCode> mapped) {
    PurposeCode purpose = mapped.get(known.category());
    return new KnownCookieInfo(
        known.id(),
        known.name(),
        known.prefix(),
        known.domains(),
        Words.of(known.category()),
        purpose == null ? null : purpose.value(),
        known.description(),
        known.lifetime(),
        new CookieTime(known.days().orElse(null), CookieBodies.tags(known.words())),
        known.controller().orElse(null),
        known.platform().orElse(null),
        known.privacy().orElse(null));
  }
}

package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import takt.consent.Cookie;
import takt.consent.Cookies;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.SavedCookie;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.receipts.Controller;
import takt.web.rest.Words;

/** What sites store on persons' devices, as a page for everybody (rule C9.6). */
@ApplicationScoped
public class CookiePage {

  @Inject Cookies cookies;
  @Inject Purposes purposes;
  @Inject Controller controller;

  /**
   * Writes it.
   *
   * @param site the host whose pages store it; empty for all of the company's
   */
  public String of(Optional<String> site, Language language) {
    Map<String, String> query = site.map(host -> Map.of("site", host)).orElseGet(Map::of);
    Html html = new Html(Label.STORED.in(language), language, query);
    site.ifPresent(host -> html.paragraph(Label.SITE.in(language) + " " + host));
    Map<Purpose, List<Cookie>> stored = stored(site);
    if (stored.isEmpty()) {
      html.paragraph(Label.NOTHING_STORED.in(language));
    } else {
      html.paragraph(Label.STORED_IS.in(language));
      section(html, language, Label.WITH_YES, stored, CookiePage::asks);
      section(html, language, Label.WITHOUT_YES, stored, purpose -> !asks(purpose));
    }
    html.section("controller", Label.CONTROLLER.in(language));
    html.entries();
    html.entry(Label.NAME.in(language), controller.name());
    html.entry(Label.ADDRESS.in(language), controller.address());
    html.entry(Label.CONTACT.in(language), controller.contact());
    html.entriesEnd();
    html.sectionEnds();
    return html.end();
  }

  private static boolean asks(Purpose purpose) {
    return purpose.basis() == LegalBasis.CONSENT;
  }

  /** By purpose, in the order of its code; a purpose that was retired permits none of its own. */
  private Map<Purpose, List<Cookie>> stored(Optional<String> site) {
    Map<Purpose, List<Cookie>> stored =
        new TreeMap<>(Comparator.comparing((Purpose purpose) -> purpose.code().value()));
    cookies.all().stream()
        .map(SavedCookie::cookie)
        .filter(cookie -> site.map(cookie::on).orElse(true))
        .collect(Collectors.groupingBy(Cookie::purpose))
        .forEach((code, all) -> purposes.find(code).ifPresent(found -> stored.put(found, all)));
    return stored;
  }

  private static void section(
      Html html,
      Language language,
      Label title,
      Map<Purpose, List<Cookie>> stored,
      Predicate<Purpose> which) {
    if (stored.keySet().stream().noneMatch(which)) {
      return;
    }
    html.section(Words.of(title), title.in(language));
    if (title == Label.WITH_YES) {
      html.paragraph(Label.WITH_YES_IS.in(language));
    }
    stored.forEach(
        (purpose, all) -> {
          if (which.test(purpose)) {
            purpose(html, language, purpose, all);
          }
        });
    html.sectionEnds();
  }

  private static void purpose(Html html, Language language, Purpose purpose, List<Cookie> all) {
    html.article(purpose.text(language).name());
    html.paragraph(purpose.text(language).sentence());
    if (!asks(purpose)) {
      html.paragraph(Label.of("needed-" + Words.of(purpose.basis())).in(language));
    }
    all.forEach(cookie -> cookie(html, language, cookie));
    html.articleEnds();
  }

  private static void cookie(Html html, Language language, Cookie cookie) {
    String name = cookie.which().name();
    html.part(cookie.which().prefix() ? name + "…" : name);
    html.entries();
    if (cookie.which().prefix()) {
      html.entry(Label.NAMES.in(language), Label.NAMES_BEGIN.in(language));
    }
    html.entry(Label.DOES.in(language), cookie.description().get(language));
    Optional.ofNullable(cookie.necessary().get(language))
        .ifPresent(why -> html.entry(Label.WHY.in(language), why));
    html.entry(Label.STAYS.in(language), cookie.lifetime().in(language));
    html.entry(Label.BEHIND.in(language), behind(cookie));
    html.entry(Label.WHERE.in(language), Label.of(Words.of(cookie.kind())).in(language));
    cookie.which().domain().ifPresent(host -> html.entry(Label.STORED_BY.in(language), host));
    cookie
        .owner()
        .privacy()
        .ifPresent(address -> html.entryLink(Label.PRIVACY.in(language), address, address));
    html.entriesEnd();
  }

  private static String behind(Cookie cookie) {
    String controller = cookie.owner().controller();
    return cookie
        .owner()
        .platform()
        .filter(platform -> !platform.equals(controller))
        .map(platform -> controller + " (" + platform + ")")
        .orElse(controller);
  }
}

package takt.web.consent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.client.consent.CookieBody;
import takt.client.consent.CookieTime;
import takt.consent.Cookie;
import takt.consent.CookieKind;
import takt.consent.CookieLifetime;
import takt.consent.CookieOwner;
import takt.consent.CookiePattern;
import takt.consent.SavedCookie;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.web.rest.Words;

/** Entries of the register, as they come in and go out. */
public final class CookieBodies {

  private CookieBodies() {}

  /** The entry that a body says; refuses each part that breaks a rule. */
  public static Cookie cookie(String code, CookieBody body) {
    Optional<String> domain = Optional.ofNullable(body.domain()).map(host -> host(host, "/domain"));
    CookiePattern which =
        Words.checked(
            "/name",
            () -> new CookiePattern(body.name(), Boolean.TRUE.equals(body.prefix()), domain));
    CookieKind kind = Words.read(CookieKind.class, body.kind(), "/kind");
    PurposeCode purpose = Words.code(body.purpose(), "/purpose");
    Map<Language, String> description = texts(body.description(), "/description");
    CookieLifetime lifetime = lifetime(body.lifetime());
    CookieOwner owner = owner(body);
    Map<Language, String> necessary = texts(body.necessary(), "/necessary");
    List<String> sites = sites(body.sites());
    return Words.checked(
        "",
        () ->
            new Cookie(code, which, kind, purpose, description, lifetime, owner, necessary, sites));
  }

  /** A host name, as it is compared; refuses what is none. */
  static String host(String written, String pointer) {
    return Words.checked(pointer, () -> CookiePattern.host(written));
  }

  private static CookieLifetime lifetime(CookieTime time) {
    Map<Language, String> words = texts(time.words(), "/lifetime/words");
    return Words.checked(
        "/lifetime", () -> new CookieLifetime(Optional.ofNullable(time.days()), words));
  }

  private static CookieOwner owner(CookieBody body) {
    PurposeBodies.plain(body.controller(), "/controller");
    Optional<String> platform = Optional.ofNullable(body.platform());
    platform.ifPresent(text -> PurposeBodies.plain(text, "/platform"));
    return Words.checked(
        "",
        () -> new CookieOwner(body.controller(), platform, Optional.ofNullable(body.privacy())));
  }

  private static Map<Language, String> texts(Map<String, String> written, String pointer) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    if (written != null) {
      written.forEach(
          (tag, text) -> {
            PurposeBodies.plain(text, pointer + "/" + tag);
            texts.put(Words.read(Language.class, tag, pointer), text);
          });
    }
    return texts;
  }

  private static List<String> sites(List<String> written) {
    List<String> sites = new ArrayList<>();
    for (int i = 0; written != null && i < written.size(); i++) {
      sites.add(host(written.get(i), "/sites/" + i));
    }
    return sites;
  }

  static CookieBody body(SavedCookie saved) {
    Cookie cookie = saved.cookie();
    return new CookieBody(
        cookie.which().name(),
        cookie.which().prefix(),
        cookie.which().domain().orElse(null),
        Words.of(cookie.kind()),
        cookie.purpose().value(),
        saved.coveredFrom(),
        tags(cookie.description()),
        new CookieTime(cookie.lifetime().days().orElse(null), tags(cookie.lifetime().words())),
        cookie.owner().controller(),
        cookie.owner().platform().orElse(null),
        cookie.owner().privacy().orElse(null),
        tags(cookie.necessary()),
        cookie.sites());
  }

  /** By language tag; null for none, which is left out. */
  static Map<String, String> tags(Map<Language, String> texts) {
    Map<String, String> tags = new TreeMap<>();
    texts.forEach((language, text) -> tags.put(language.tag(), text));
    return tags.isEmpty() ? null : tags;
  }
}

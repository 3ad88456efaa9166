package takt.consent.cookie;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.Cookie;
import takt.consent.CookieKind;
import takt.consent.CookieLifetime;
import takt.consent.CookieOwner;
import takt.consent.CookiePattern;
import takt.consent.SavedCookie;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** An entry of the register; each change is its next revision. */
@Entity
@Table(name = "cookie")
class CookieRow {

  @Id String code;
  int revision;
  String name;

  @Column(name = "is_prefix")
  boolean prefix;

  /** Blank for whatever site it is: a unique key knows no absent value. */
  String domain;

  @Enumerated(EnumType.STRING)
  CookieKind kind;

  String purpose;

  @Column(name = "covered_from")
  int coveredFrom;

  @Column(name = "checked_against")
  int checkedAgainst;

  @Column(name = "description_de")
  String descriptionDe;

  @Column(name = "description_en")
  String descriptionEn;

  @Column(name = "kept_days")
  Integer keptDays;

  @Column(name = "kept_de")
  String keptDe;

  @Column(name = "kept_en")
  String keptEn;

  String controller;
  String platform;
  String privacy;

  @Column(name = "necessary_de")
  String necessaryDe;

  @Column(name = "necessary_en")
  String necessaryEn;

  /** Hosts, with a blank between them. */
  String sites;

  @Column(name = "changed_at")
  Instant changedAt;

  /** For Hibernate. */
  protected CookieRow() {}

  CookieRow(String code) {
    this.code = code;
  }

  void save(Cookie cookie, int covered, int checked, Instant at) {
    revision++;
    name = cookie.which().name();
    prefix = cookie.which().prefix();
    domain = cookie.which().domain().orElse("");
    kind = cookie.kind();
    purpose = cookie.purpose().value();
    coveredFrom = covered;
    checkedAgainst = checked;
    descriptionDe = cookie.description().get(Language.DE);
    descriptionEn = cookie.description().get(Language.EN);
    keptDays = cookie.lifetime().days().orElse(null);
    keptDe = cookie.lifetime().words().get(Language.DE);
    keptEn = cookie.lifetime().words().get(Language.EN);
    controller = cookie.owner().controller();
    platform = cookie.owner().platform().orElse(null);
    privacy = cookie.owner().privacy().orElse(null);
    necessaryDe = cookie.necessary().get(Language.DE);
    necessaryEn = cookie.necessary().get(Language.EN);
    sites = String.join(" ", cookie.sites());
    changedAt = at;
  }

  SavedCookie saved() {
    Cookie cookie =
        new Cookie(
            code,
            new CookiePattern(name, prefix, Optional.of(domain).filter(known -> !known.isEmpty())),
            kind,
            new PurposeCode(purpose),
            texts(descriptionDe, descriptionEn),
            new CookieLifetime(Optional.ofNullable(keptDays), texts(keptDe, keptEn)),
            new CookieOwner(
                controller, Optional.ofNullable(platform), Optional.ofNullable(privacy)),
            texts(necessaryDe, necessaryEn),
            sites.isEmpty() ? List.of() : List.of(sites.split(" ")));
    return new SavedCookie(cookie, coveredFrom, checkedAgainst, revision, changedAt);
  }

  private static Map<Language, String> texts(String german, String english) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    if (german != null) {
      texts.put(Language.DE, german);
      texts.put(Language.EN, english);
    }
    return texts;
  }
}

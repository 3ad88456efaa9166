package takt.consent.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import takt.consent.Cookie;
import takt.consent.CookieChanged;
import takt.consent.CookiePermission;
import takt.consent.CookieRegistered;
import takt.consent.Cookies;
import takt.consent.LegalBasis;
import takt.consent.NotRegistrable;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.SavedCookie;
import takt.consent.TooManyCookies;
import takt.consent.purpose.CurrentPurposes;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;

/** Keeps the register, and answers from it. */
@ApplicationScoped
class CookieDesk implements Cookies {

  @Inject CookieRows rows;
  @Inject CurrentPurposes current;
  @Inject Clock clock;

  @Override
  @Atomic
  public SavedCookie save(Cookie cookie, Optional<Integer> coveredFrom, int expected) {
    Optional<CookieRow> known = rows.lock(cookie.code());
    int revision = known.map(row -> row.revision).orElse(0);
    check(cookie.code(), expected, revision);
    Purpose purpose = current.require(PurposeSet.of(cookie.purpose())).get(0);
    lawful(cookie, purpose.basis());
    int covered = coveredFrom.orElse(purpose.version());
    if (covered < 1 || covered > purpose.version()) {
      throw new NotRegistrable(
          "/coveredFrom", "must be a version of the purpose, 1 to " + purpose.version());
    }
    rows.twin(cookie)
        .ifPresent(
            code -> {
              throw new CookieRegistered(code);
            });
    if (known.isEmpty() && rows.count() >= MOST) {
      throw new TooManyCookies();
    }
    CookieRow row = known.orElseGet(() -> new CookieRow(cookie.code()));
    row.save(cookie, covered, purpose.version(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    rows.store(row);
    return row.saved();
  }

  /**
   * Section 25 TDDDG lets nothing be stored without consent but what is strictly necessary: an
   * interest of the company is not enough (rule C9.2). A purpose never changes its legal basis, so
   * once is enough.
   */
  private static void lawful(Cookie cookie, LegalBasis basis) {
    boolean necessary = !cookie.necessary().isEmpty();
    if (basis == LegalBasis.CONSENT && necessary) {
      throw new NotRegistrable(
          "/necessary", "must be left out: who may say no to the purpose does not need it");
    }
    if (basis == LegalBasis.LEGITIMATE_INTEREST && !necessary) {
      throw new NotRegistrable(
          "/necessary",
          "must say why it is strictly necessary: an interest of the company is no consent");
    }
  }

  @Override
  @Atomic
  public Optional<SavedCookie> find(String code) {
    return rows.find(code).map(CookieRow::saved);
  }

  @Override
  @Atomic
  public List<SavedCookie> all() {
    return rows.all().stream().map(CookieRow::saved).toList();
  }

  @Override
  @Atomic
  public void delete(String code, int expected) {
    Optional<CookieRow> known = rows.lock(code);
    check(code, expected, known.map(row -> row.revision).orElse(0));
    known.ifPresent(rows::remove);
  }

  private static void check(String code, int expected, int revision) {
    if (revision != expected) {
      throw new CookieChanged("the entry \"" + code + "\"", revision);
    }
  }

  @Override
  @Atomic
  public List<CookiePermission> permitted(Optional<String> site, Permissions permissions) {
    return rows.all().stream()
        .map(CookieRow::saved)
        .filter(saved -> site.map(saved.cookie()::on).orElse(true))
        .map(saved -> saved.under(permission(saved.cookie(), permissions)))
        .toList();
  }

  /** Nothing is permitted for a purpose that was retired, or published within this second. */
  private static Permission permission(Cookie cookie, Permissions permissions) {
    Permission known = permissions.all().get(cookie.purpose());
    return known == null
        ? new Permission(
            cookie.purpose(), Permission.Rule.NOT_DECIDED, 1, Optional.empty(), Optional.empty())
        : known;
  }
}

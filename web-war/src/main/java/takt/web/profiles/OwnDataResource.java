package takt.web.profiles;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.client.profiles.AccessReport;
import takt.client.profiles.OwnDataApi;
import takt.client.profiles.ReportPlaces;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.PersonalData;
import takt.profiles.Profiles;
import takt.web.consent.LinkAnswers;
import takt.web.problem.Refusal;
import takt.web.records.OwnDataPage;
import takt.web.records.SubscriptionPages;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.BrowserSignals;
import takt.web.rest.Form;
import takt.web.rest.Words;

/**
 * Everything about whoever reads a mailbox, for them: as a page, as data, and to take along; and
 * how personal messages to them may be.
 */
@ApplicationScoped
public class OwnDataResource implements OwnDataApi {

  private static final int ON_A_PAGE = 50;
  private static final long MOST_BYTES = 4_096;
  private static final String DEGREES = "[0-4]";

  @Inject SubscriptionLinks links;
  @Inject AccessReports reports;
  @Inject PortableCopies copies;
  @Inject LinkAnswers answers;
  @Inject OwnDataPage page;
  @Inject SubscriptionPages pages;
  @Inject Profiles profiles;
  @Inject BrowserSignals signals;
  @Inject Answer answer;
  @Inject HttpServletRequest request;

  @Override
  @PermitAll
  public String page(
      String token, String language, String events, UUID decisions, String acceptLanguage) {
    Language preferred = Words.language(language, acceptLanguage);
    Optional<SubscriptionLink> link = links.open(token);
    Language shown =
        LinkAnswers.language(language, link.map(SubscriptionLink::language), preferred);
    return link.map(
            one -> answers.page(shown, page(one.profile(), token, shown, events, decisions)))
        .orElseGet(() -> answers.nowhere(preferred, pages.nowhere(preferred)));
  }

  private String page(
      ProfileId profile, String token, Language shown, String events, UUID decisions) {
    if (events == null && decisions == null) {
      return page.of(reports.brief(profile, shown, ON_A_PAGE), token, shown);
    }
    ReportPlaces places = new ReportPlaces(events, decisions, null);
    AccessReport older = Words.checked("?events", () -> reports.after(profile, places, ON_A_PAGE));
    return page.older(older, places, token, shown);
  }

  @Override
  @PermitAll
  @BodyLimit(MOST_BYTES)
  public String limit(String token, String language, String acceptLanguage, InputStream body) {
    Language preferred = Words.language(language, acceptLanguage);
    int degree = degree(Form.read(request.getContentType(), body));
    Optional<SubscriptionLink> link = links.open(token);
    Language shown =
        LinkAnswers.language(language, link.map(SubscriptionLink::language), preferred);
    return link.map(one -> limit(one.profile(), degree, token, shown))
        .orElseGet(() -> answers.nowhere(preferred, pages.nowhere(preferred)));
  }

  private static int degree(Form form) {
    return form.field(OwnDataPage.DEGREE)
        .filter(said -> said.matches(DEGREES))
        .map(Integer::parseInt)
        .orElseThrow(() -> Refusal.field("/" + OwnDataPage.DEGREE, "must be 0 to 4"));
  }

  private String limit(ProfileId profile, int degree, String token, Language shown) {
    profiles.limitDegree(profile, OptionalInt.of(degree));
    signals.heed(profile);
    return answers.page(shown, page.limited(degree, token, shown));
  }

  @Override
  @PermitAll
  public AccessReport report(
      String token,
      String language,
      String events,
      UUID decisions,
      UUID messages,
      String acceptLanguage) {
    Language preferred = Words.language(language, acceptLanguage);
    ProfileId profile = profile(token);
    answer.header("Content-Disposition", "attachment; filename=\"my-data.json\"");
    ReportPlaces places = new ReportPlaces(events, decisions, messages);
    return places.equals(new ReportPlaces(null, null, null))
        ? reports.whole(profile, preferred)
        : Words.checked("?events", () -> reports.after(profile, places, PersonalData.MOST_EVENTS));
  }

  @Override
  @PermitAll
  public InputStream portable(String token) {
    return copies.of(profile(token));
  }

  private ProfileId profile(String token) {
    return links.open(token).map(SubscriptionLink::profile).orElseThrow(Refusal::notFound);
  }
}

package takt.web.profiles;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import takt.client.profiles.AccessReport;
import takt.client.profiles.OwnDataApi;
import takt.client.profiles.ReportPlaces;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.PersonalData;
import takt.web.consent.LinkAnswers;
import takt.web.problem.Refusal;
import takt.web.records.OwnDataPage;
import takt.web.records.SubscriptionPages;
import takt.web.rest.Answer;
import takt.web.rest.Words;

/** Everything about whoever reads a mailbox, for them: as a page, as data, and to take along. */
@ApplicationScoped
public class OwnDataResource implements OwnDataApi {

  private static final int ON_A_PAGE = 50;

  @Inject SubscriptionLinks links;
  @Inject AccessReports reports;
  @Inject PortableCopies copies;
  @Inject LinkAnswers answers;
  @Inject OwnDataPage page;
  @Inject SubscriptionPages pages;
  @Inject Answer answer;

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

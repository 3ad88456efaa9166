package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import takt.client.consent.SubscriptionsApi;
import takt.client.consent.SubscriptionsAsked;
import takt.client.consent.SubscriptionsBody;
import takt.consent.Actor;
import takt.consent.Consents;
import takt.consent.OptOutLink;
import takt.consent.Purposes;
import takt.consent.Source;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.web.access.MailLimit;
import takt.web.problem.Refusal;
import takt.web.records.SubscriptionMails;
import takt.web.records.SubscriptionPages;
import takt.web.records.UnsubscribePage;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.Form;
import takt.web.rest.Json;
import takt.web.rest.Words;

/** What an address is subscribed to, for whoever reads its mailbox. */
@ApplicationScoped
public class SubscriptionsResource implements SubscriptionsApi {

  private static final int ACCEPTED = 202;
  private static final int BAD_FIELD = 422;
  private static final long MOST_BYTES = 4_096;
  private static final String PLACE = "list of subscriptions";

  @Inject SubscriptionLinks links;
  @Inject MailLimit limit;
  @Inject SubscriptionMails mails;
  @Inject SubscriptionPages pages;
  @Inject Consents consents;
  @Inject Purposes purposes;
  @Inject Pages infos;
  @Inject Proofs proofs;
  @Inject LinkAnswers answers;
  @Inject Answer answer;
  @Inject HttpServletRequest request;

  @Override
  @PermitAll
  public String form(String language, String acceptLanguage) {
    Language shown = Words.language(language, acceptLanguage);
    return answers.page(shown, pages.ask(shown, false));
  }

  @Override
  @PermitAll
  @BodyLimit(MOST_BYTES)
  public String ask(String language, String acceptLanguage, InputStream body) {
    Language shown = Words.language(language, acceptLanguage);
    return isJson() ? askedByJson(body, shown) : askedByForm(body, shown);
  }

  private boolean isJson() {
    String type = request.getContentType();
    return type != null && type.strip().startsWith(MediaType.APPLICATION_JSON);
  }

  private String askedByJson(InputStream body, Language preferred) {
    SubscriptionsBody asked = Json.read(body, SubscriptionsBody.class);
    Language language =
        asked.language() == null
            ? preferred
            : Words.read(Language.class, asked.language(), "/language");
    EmailAddress address = Words.checked("/address", () -> new EmailAddress(asked.address()));
    put(address, language);
    answer.header("Content-Type", MediaType.APPLICATION_JSON);
    return Json.written(new SubscriptionsAsked(pages.asks(language)));
  }

  private String askedByForm(InputStream body, Language language) {
    Form form = Form.read(request.getContentType(), body);
    Optional<EmailAddress> address = form.field(SubscriptionPages.ADDRESS).flatMap(this::address);
    if (address.isEmpty()) {
      answer.status(BAD_FIELD);
      return answers.page(language, pages.ask(language, true));
    }
    put(address.get(), language);
    return answers.page(language, pages.asked(language));
  }

  private Optional<EmailAddress> address(String text) {
    try {
      return Optional.of(new EmailAddress(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private void put(EmailAddress address, Language language) {
    answer.status(ACCEPTED);
    if (limit.take()) {
      mails.put(address, language);
    }
  }

  @Override
  @PermitAll
  public String list(String token, String language, String acceptLanguage) {
    Language preferred = Words.language(language, acceptLanguage);
    Optional<SubscriptionLink> link = links.open(token);
    Language shown =
        LinkAnswers.language(language, link.map(SubscriptionLink::language), preferred);
    return link.map(one -> answers.page(shown, list(one, token, shown)))
        .orElseGet(() -> answers.nowhere(preferred, pages.nowhere(preferred)));
  }

  private String list(SubscriptionLink link, String token, Language shown) {
    return pages.list(
        link, token, infos.permissions(consents.permissions(link.profile()), shown), shown);
  }

  @Override
  @PermitAll
  @BodyLimit(MOST_BYTES)
  public String stop(String token, String language, String acceptLanguage, InputStream body) {
    Language preferred = Words.language(language, acceptLanguage);
    Form form = Form.read(request.getContentType(), body);
    Optional<PurposeCode> purpose = purpose(form);
    Optional<SubscriptionLink> link = links.open(token);
    Language shown =
        LinkAnswers.language(language, link.map(SubscriptionLink::language), preferred);
    return link.map(one -> stop(one, purpose, shown, token))
        .orElseGet(() -> answers.nowhere(preferred, pages.nowhere(preferred)));
  }

  /** What is to be stopped; empty for everything. */
  private Optional<PurposeCode> purpose(Form form) {
    if (form.field(UnsubscribePage.STOP).filter(UnsubscribePage.EVERYTHING::equals).isPresent()) {
      return Optional.empty();
    }
    PurposeCode code =
        form.field(SubscriptionPages.PURPOSE)
            .map(said -> Words.code(said, "/" + SubscriptionPages.PURPOSE))
            .orElseThrow(
                () -> Refusal.field("/" + SubscriptionPages.PURPOSE, "must name a purpose"));
    purposes.requireKnown(PurposeSet.of(code));
    return Optional.of(code);
  }

  private String stop(
      SubscriptionLink link, Optional<PurposeCode> purpose, Language shown, String token) {
    OptOutLink stopped = new OptOutLink(link.profile(), purpose, Optional.empty(), shown);
    String words =
        purpose
            .map(code -> pages.button(code, shown))
            .orElseGet(() -> UnsubscribePage.button(UnsubscribePage.EVERYTHING, shown));
    return answers.stop(
        stopped,
        new Source(Channel.WEB, PLACE, Actor.PERSON, shown),
        proofs.click(words),
        shown,
        Optional.of(SubscriptionPages.PATH + "/" + token + "?language=" + shown.tag()));
  }
}

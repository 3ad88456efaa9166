package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Optional;
import takt.client.consent.UnsubscribeApi;
import takt.consent.Actor;
import takt.consent.OptOutLink;
import takt.consent.OptOutLinks;
import takt.consent.Proof;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.web.problem.Refusal;
import takt.web.records.LinkAddresses;
import takt.web.records.UnsubscribePage;
import takt.web.rest.BodyLimit;
import takt.web.rest.Form;
import takt.web.rest.Words;

/** Where the links in messages lead: a page, and the opt-out by one POST. */
@ApplicationScoped
public class UnsubscribeResource implements UnsubscribeApi {

  private static final long MOST_BYTES = 16_384;
  private static final String PLACE = "opt-out link";

  @Inject OptOutLinks links;
  @Inject UnsubscribePage pages;
  @Inject Proofs proofs;
  @Inject LinkAnswers answers;
  @Inject HttpServletRequest request;

  @Override
  @PermitAll
  public String page(String token, String language, String acceptLanguage) {
    Language preferred = Words.language(language, acceptLanguage);
    Optional<OptOutLink> link = links.open(token);
    Language shown = LinkAnswers.language(language, link.map(OptOutLink::language), preferred);
    return link.map(one -> answers.page(shown, pages.ask(one, shown)))
        .orElseGet(() -> nowhere(preferred));
  }

  @Override
  @PermitAll
  @BodyLimit(MOST_BYTES)
  public String stop(String token, String language, String acceptLanguage, InputStream body) {
    Language preferred = Words.language(language, acceptLanguage);
    Form form = Form.read(request.getContentType(), body);
    Optional<String> click = click(form);
    Optional<OptOutLink> link = links.open(token);
    Language shown = LinkAnswers.language(language, link.map(OptOutLink::language), preferred);
    return link.map(one -> stop(one, click, shown)).orElseGet(() -> nowhere(preferred));
  }

  /**
   * What was clicked; empty for the one click of a mail program.
   *
   * @throws Refusal if it is neither that nor one of the page's buttons
   */
  private static Optional<String> click(Form form) {
    if (form.field(LinkAddresses.FIELD).filter(LinkAddresses.ONE_CLICK::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        form.field(UnsubscribePage.STOP)
            .filter(
                said ->
                    said.equals(UnsubscribePage.THIS) || said.equals(UnsubscribePage.EVERYTHING))
            .orElseThrow(
                () ->
                    Refusal.field(
                        "/" + LinkAddresses.FIELD, "must be " + LinkAddresses.ONE_CLICK)));
  }

  private String stop(OptOutLink link, Optional<String> click, Language shown) {
    boolean all = click.filter(UnsubscribePage.EVERYTHING::equals).isPresent();
    OptOutLink stopped = all ? link.toEverything() : link;
    Source source =
        click.isPresent()
            ? new Source(Channel.WEB, PLACE, Actor.PERSON, shown)
            : new Source(Channel.EMAIL, LinkAddresses.FIELD, Actor.PERSON, link.language());
    Proof proof =
        click
            .map(value -> proofs.click(UnsubscribePage.button(value, shown)))
            .orElseGet(() -> Proof.said(LinkAddresses.FIELD + "=" + LinkAddresses.ONE_CLICK));
    return answers.stop(stopped, source, proof, shown, Optional.empty());
  }

  private String nowhere(Language language) {
    return answers.nowhere(language, pages.nowhere(language));
  }
}

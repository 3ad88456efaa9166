package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import takt.consent.Consents;
import takt.consent.OptOutLink;
import takt.consent.Permissions;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.web.pages.Html;
import takt.web.receipts.Controller;

/** The pages of an opt-out link: what it stops, and that it leads nowhere. */
@ApplicationScoped
public class UnsubscribePage {

  /** The field that the buttons send. */
  public static final String STOP = "stop";

  /** Its value for what the link is about. */
  public static final String THIS = "this";

  /** Its value for everything that has a switch. */
  public static final String EVERYTHING = "everything";

  @Inject Purposes purposes;
  @Inject Consents consents;
  @Inject Controller controller;

  /** The words on the button that sends this value. */
  public static String button(String value, Language language) {
    return (value.equals(THIS) ? LinkLabel.THIS : LinkLabel.EVERYTHING).in(language);
  }

  /** Says what the link stops, and has the buttons that do it. */
  public String ask(OptOutLink link, Language language) {
    Html html = new Html(title(link, language), language);
    html.paragraph(LinkLabel.FROM.in(language, controller.name()));
    link.purpose().ifPresent(code -> html.paragraph(text(code, language).sentence()));
    link.about()
        .map(channel -> LinkLabel.valueOf(channel.name()).in(language))
        .ifPresent(way -> html.paragraph(LinkLabel.ABOUT.in(language, way)));
    html.paragraph((off(link) ? LinkLabel.OFF : LinkLabel.ONE_CLICK).in(language));
    Map<String, String> buttons = new LinkedHashMap<>();
    if (!link.everything()) {
      buttons.put(THIS, button(THIS, language));
    }
    buttons.put(EVERYTHING, button(EVERYTHING, language));
    html.question(language, STOP, buttons);
    html.paragraph(LinkLabel.EVERYTHING_IS.in(language));
    html.link(controller.choices(), LinkLabel.MORE.in(language));
    return html.end();
  }

  private String title(OptOutLink link, Language language) {
    return link.purpose()
        .map(code -> LinkLabel.STOP_ONE.in(language, text(code, language).name()))
        .orElseGet(() -> LinkLabel.STOP_ALL.in(language));
  }

  /** Says that a link leads nowhere, with the same words whatever is wrong with it. */
  public String nowhere(Language language) {
    Html html = new Html(LinkLabel.BROKEN.in(language), language);
    html.paragraph(LinkLabel.BROKEN_IS.in(language));
    html.link(
        SubscriptionPages.PATH + "?language=" + language.tag(), LinkLabel.ASK_NEW.in(language));
    html.paragraph(LinkLabel.CONTACT.in(language, controller.contact()));
    return html.end();
  }

  private PurposeText text(PurposeCode code, Language language) {
    return purposes.known(code).orElseThrow().text(language);
  }

  /** Whether nothing that the link is about is permitted on any channel that it is about. */
  private boolean off(OptOutLink link) {
    Permissions whole = consents.permissions(link.profile());
    Permissions asked = link.about().map(whole::on).orElse(whole);
    boolean anyChannel =
        link.about().isEmpty()
            && whole.channels().keySet().stream().anyMatch(one -> permits(link, whole.on(one)));
    return !permits(link, asked) && !anyChannel;
  }

  private boolean permits(OptOutLink link, Permissions permissions) {
    return link.purpose()
        .map(permissions::allow)
        .orElseGet(
            () ->
                purposes.all().stream()
                    .filter(one -> one.basis().hasSwitch())
                    .anyMatch(one -> permissions.allow(one.code())));
  }
}

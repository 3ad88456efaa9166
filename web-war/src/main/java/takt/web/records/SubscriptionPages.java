package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.client.consent.ChannelPermission;
import takt.client.consent.PermissionInfo;
import takt.consent.Purposes;
import takt.consent.SubscriptionLink;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.web.pages.Html;
import takt.web.receipts.Controller;

/** The pages by which whoever reads a mailbox sees and stops what its person permits. */
@ApplicationScoped
public class SubscriptionPages {

  /** The field of the address. */
  public static final String ADDRESS = "address";

  /** The field that a purpose's button sends, with its code. */
  public static final String PURPOSE = "purpose";

  /** Where the pages are. */
  public static final String PATH = "/api/subscriptions";

  @Inject Purposes purposes;
  @Inject Controller controller;

  /**
   * Asks for the address.
   *
   * @param wrong whether what was sent before is no address
   */
  public String ask(Language language, boolean wrong) {
    Html html = new Html(LinkLabel.ASK.in(language), language);
    html.paragraph(LinkLabel.ASK_IS.in(language));
    html.address(
        language,
        ADDRESS,
        LinkLabel.ADDRESS.in(language),
        LinkLabel.SEND.in(language),
        wrong ? Optional.of(LinkLabel.NO_ADDRESS.in(language)) : Optional.empty());
    return html.end();
  }

  /** Says that a mail is on its way: the same words for every address. */
  public String asked(Language language) {
    Html html = Html.once(LinkLabel.ASKED.in(language), language);
    html.paragraph(asks(language));
    return html.end();
  }

  /** The same in one sentence, for programs. */
  public String asks(Language language) {
    return LinkLabel.ASKED_IS.in(language);
  }

  /** The words on the button that stops a purpose. */
  public String button(PurposeCode code, Language language) {
    return LinkLabel.STOP.in(language, name(code, language));
  }

  private String name(PurposeCode code, Language language) {
    return purposes.known(code).orElseThrow().text(language).name();
  }

  /**
   * Lists what is allowed, with a button for each, and what is off; leads to everything else.
   *
   * @param token the link's token
   */
  public String list(
      SubscriptionLink link, String token, List<PermissionInfo> permissions, Language language) {
    List<PermissionInfo> all = permissions.stream().filter(one -> one.noSwitch() == null).toList();
    List<PermissionInfo> on = all.stream().filter(SubscriptionPages::allowed).toList();
    Html html = new Html(LinkLabel.LIST.in(language), language);
    html.paragraph(LinkLabel.LIST_IS.in(language, controller.name()));
    html.link(OwnDataPage.address(token, "/data", language), DataLabel.SEE_ALL.in(language));
    html.link(
        OwnDataPage.address(token, "/data", language) + "#degree",
        DataLabel.SET_DEGREE.in(language));
    html.section("allowed", LinkLabel.ALLOWED.in(language));
    if (on.isEmpty()) {
      html.paragraph(LinkLabel.NONE_ALLOWED.in(language));
    }
    for (PermissionInfo one : on) {
      purpose(html, one, language);
      html.question(
          language, PURPOSE, Map.of(one.purpose(), LinkLabel.STOP.in(language, one.name())));
      html.articleEnds();
    }
    html.sectionEnds();
    html.section("everything", LinkLabel.STOP_ALL.in(language));
    html.question(
        language,
        UnsubscribePage.STOP,
        Map.of(UnsubscribePage.EVERYTHING, LinkLabel.EVERYTHING.in(language)));
    html.paragraph(LinkLabel.EVERYTHING_IS.in(language));
    html.sectionEnds();
    html.section("off", LinkLabel.NOT_ALLOWED.in(language));
    if (on.size() == all.size()) {
      html.paragraph(LinkLabel.NONE_OFF.in(language));
    }
    for (PermissionInfo one : all) {
      if (!on.contains(one)) {
        purpose(html, one, language);
        html.articleEnds();
      }
    }
    html.sectionEnds();
    html.paragraph(LinkLabel.ONLY_STOP.in(language));
    html.link(controller.choices(), controller.choices());
    html.section("erasure", ErasureLabel.WISH.in(language));
    html.paragraph(ErasureLabel.WISH_IS.in(language, controller.name()));
    html.link(
        PATH + "/" + token + "/erasure?language=" + language.tag(), ErasureLabel.WISH.in(language));
    html.sectionEnds();
    html.paragraph(LinkLabel.VALID.in(language, Phrases.time(link.until(), language)));
    return html.end();
  }

  private void purpose(Html html, PermissionInfo one, Language language) {
    html.article(one.name());
    purposes
        .known(new PurposeCode(one.purpose()))
        .ifPresent(purpose -> html.paragraph(purpose.text(language).sentence()));
    html.paragraph(one.reason());
    if (one.channels() != null) {
      for (ChannelPermission channel : one.channels()) {
        html.paragraph(LinkLabel.of(channel.channel()).in(language) + ": " + channel.reason());
      }
    }
  }

  /** Whether anything of it is allowed, on whichever channel. */
  private static boolean allowed(PermissionInfo one) {
    return one.allowed()
        || (one.channels() != null && one.channels().stream().anyMatch(ChannelPermission::allowed));
  }

  /** Says that a link leads nowhere, with the same words whatever is wrong with it. */
  public String nowhere(Language language) {
    Html html = new Html(LinkLabel.BROKEN.in(language), language);
    html.paragraph(LinkLabel.TOO_OLD.in(language));
    html.link(PATH + "?language=" + language.tag(), LinkLabel.ASK_AGAIN.in(language));
    html.paragraph(LinkLabel.CONTACT.in(language, controller.contact()));
    return html.end();
  }
}

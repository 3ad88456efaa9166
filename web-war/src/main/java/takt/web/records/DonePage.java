package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import takt.consent.OptOutLink;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.receipts.ReceiptDocuments;

/** Says what was stopped by a link, what was done because of it, and where the receipt is. */
@ApplicationScoped
public class DonePage {

  @Inject Purposes purposes;
  @Inject ReceiptDocuments documents;

  /**
   * Writes it.
   *
   * @param back the address of the list from which the person comes, if they come from one
   */
  public String of(OptOutLink stopped, Receipt receipt, Language language, Optional<String> back) {
    Html html = Html.once(LinkLabel.DONE.in(language), language);
    html.paragraph(
        stopped
            .purpose()
            .flatMap(purposes::known)
            .map(one -> LinkLabel.STOPPED_ONE.in(language, one.text(language).name()))
            .orElseGet(() -> LinkLabel.STOPPED_ALL.in(language)));
    stopped
        .about()
        .map(channel -> LinkLabel.valueOf(channel.name()).in(language))
        .ifPresent(way -> html.paragraph(LinkLabel.ABOUT.in(language, way)));
    if (!receipt.complete()) {
      html.paragraph(LinkLabel.OWED.in(language));
    }
    back.ifPresent(list -> html.link(list, LinkLabel.BACK.in(language)));
    effects(html, receipt, language);
    html.section("receipt", LinkLabel.RECEIPT.in(language));
    html.link(
        documents.copy(receipt.id()).page() + "?language=" + language.tag(),
        LinkLabel.RECEIPT_PAGE.in(language));
    html.sectionEnds();
    if (!stopped.everything()) {
      html.section("more", LinkLabel.MORE_TO_STOP.in(language));
      html.question(
          language,
          UnsubscribePage.STOP,
          Map.of(UnsubscribePage.EVERYTHING, LinkLabel.EVERYTHING.in(language)));
      html.paragraph(LinkLabel.EVERYTHING_IS.in(language));
      html.sectionEnds();
    }
    return html.end();
  }

  private static void effects(Html html, Receipt receipt, Language language) {
    html.section("effects", LinkLabel.EFFECTS.in(language));
    if (receipt.effects().isEmpty()) {
      html.paragraph(LinkLabel.NO_EFFECT.in(language));
    } else {
      html.entries();
      receipt
          .effects()
          .forEach(one -> html.entry(EffectLabel.of(one).in(language), Long.toString(one.count())));
      html.entriesEnd();
    }
    html.sectionEnds();
  }
}

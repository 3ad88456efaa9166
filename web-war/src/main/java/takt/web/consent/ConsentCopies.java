package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import takt.client.consent.ConsentData;
import takt.client.consent.ConsentData.MadeChoice;
import takt.client.consent.EvidenceInfo;
import takt.client.consent.ReceiptInfo;
import takt.consent.ConsentArchive;
import takt.consent.Consents;
import takt.consent.LedgerEntry;
import takt.consent.Permissions;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.ShownWords;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/** Everything on record about one person's choices (rule C11.5). */
@ApplicationScoped
public class ConsentCopies {

  private static final int MOST = 10_000;
  private static final UUID BEGINNING = new UUID(0, 0);

  @Inject Consents consents;
  @Inject Purposes purposes;
  @Inject ConsentArchive archive;
  @Inject Pages pages;
  @Inject Clock clock;

  /**
   * All of it, with the reasons in this language.
   *
   * @throws takt.consent.UnknownProfile if the profile was never opened
   */
  public ConsentData of(ProfileId profile, Language language) {
    Permissions permissions = consents.permissions(profile);
    List<MadeChoice> choices = choices(permissions.profile());
    List<ReceiptInfo> receipts = receipts(permissions.profile());
    return new ConsentData(
        profile.value(),
        clock.instant(),
        pages.permissions(permissions, language),
        choices,
        receipts,
        choices.size() < MOST && receipts.size() < MOST);
  }

  private List<MadeChoice> choices(ProfileId profile) {
    List<MadeChoice> all = new ArrayList<>();
    List<LedgerEntry> page = consents.ledger(profile, 0, ConsentArchive.MOST);
    while (!page.isEmpty() && all.size() < MOST) {
      page.forEach(entry -> all.add(choice(entry)));
      page = consents.ledger(profile, page.get(page.size() - 1).number(), ConsentArchive.MOST);
    }
    return all;
  }

  private MadeChoice choice(LedgerEntry entry) {
    return new MadeChoice(
        Pages.entry(entry),
        purposes
            .find(entry.purpose(), entry.version())
            .map(purpose -> purpose.text(entry.source().language()).name())
            .orElse(null),
        archive.text(entry.textHash()).map(ShownWords::text).orElse(null),
        evidence(entry));
  }

  private EvidenceInfo evidence(LedgerEntry entry) {
    return entry.details().evidence().isEmpty()
        ? null
        : consents.evidence(entry.profile(), entry.id()).map(Pages::evidence).orElse(null);
  }

  private List<ReceiptInfo> receipts(ProfileId profile) {
    List<ReceiptInfo> all = new ArrayList<>();
    List<Receipt> page = archive.receipts(profile, BEGINNING, ConsentArchive.MOST);
    while (!page.isEmpty() && all.size() < MOST) {
      page.forEach(receipt -> all.add(pages.receipt(receipt)));
      page = archive.receipts(profile, page.get(page.size() - 1).id(), ConsentArchive.MOST);
    }
    return all;
  }
}

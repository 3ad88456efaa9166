package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import takt.client.consent.LedgerItem;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PersonalCopy;
import takt.client.consent.ReceiptInfo;
import takt.consent.LedgerEntry;
import takt.consent.PendingCleanUp;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.kernel.Language;
import takt.web.receipts.ReceiptDocuments;
import takt.web.rest.Words;

/** Consent's records as the API shows them. */
@ApplicationScoped
class Pages {

  @Inject Purposes purposes;
  @Inject ReceiptDocuments documents;

  List<PermissionInfo> permissions(Permissions permissions, Language language) {
    return permissions.all().values().stream()
        .sorted(Comparator.comparing(Permission::purpose))
        .map(permission -> permission(permission, language))
        .toList();
  }

  private PermissionInfo permission(Permission permission, Language language) {
    String code = permission.purpose().value();
    Optional<Purpose> purpose = purposes.known(permission.purpose());
    return new PermissionInfo(
        code,
        purpose.map(one -> one.text(language).name()).orElse(code),
        permission.allowed(),
        Words.of(permission.rule()),
        permission.version(),
        permission.since().orElse(null),
        Reasons.sentence(permission, language),
        purpose.flatMap(one -> NoSwitchWords.of(one.basis(), language)).orElse(null));
  }

  /** Where the person finds their own receipt of what was given; null if nothing new was. */
  PersonalCopy copy(List<LedgerEntry> given) {
    return given.isEmpty() ? null : documents.copy(given.get(0).id());
  }

  ReceiptInfo receipt(Receipt receipt) {
    return new ReceiptInfo(
        "/api/receipts/" + receipt.id(),
        receipt.id(),
        receipt.profile().value(),
        receipt.at(),
        receipt.complete(),
        receipt.entries().stream().map(Pages::entry).toList(),
        receipt.effects().stream()
            .map(one -> new ReceiptInfo.EffectInfo(one.module(), one.what(), one.count()))
            .toList(),
        receipt.pending().stream().map(Pages::cleanUp).toList(),
        receipt.seal(),
        documents.copy(receipt.id()));
  }

  static LedgerItem entry(LedgerEntry entry) {
    return new LedgerItem(
        entry.number(),
        entry.id(),
        Words.of(entry.kind()),
        entry.purpose().value(),
        entry.version(),
        entry.textHash(),
        Words.of(entry.source().channel()),
        entry.source().place(),
        Words.of(entry.source().actor()),
        entry.source().language().tag(),
        entry.at(),
        entry.seal());
  }

  static ReceiptInfo.CleanUp cleanUp(PendingCleanUp owed) {
    return new ReceiptInfo.CleanUp(owed.receipt(), owed.module(), owed.since(), owed.tries());
  }
}

package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.client.consent.ChannelPermission;
import takt.client.consent.EvidenceInfo;
import takt.client.consent.LedgerItem;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PersonalCopy;
import takt.client.consent.ReceiptInfo;
import takt.consent.Confirmation;
import takt.consent.Evidence;
import takt.consent.LedgerEntry;
import takt.consent.PendingCleanUp;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
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
        .map(
            permission ->
                permission(permission, channels(permissions, permission, language), language))
        .toList();
  }

  /** The answers on channels that differ from the one for the whole; null if none does. */
  private static List<ChannelPermission> channels(
      Permissions permissions, Permission whole, Language language) {
    List<ChannelPermission> differing =
        permissions.channels().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(one -> !one.getValue().get(whole.purpose()).equals(whole))
            .map(one -> channel(one.getKey(), one.getValue().get(whole.purpose()), language))
            .toList();
    return differing.isEmpty() ? null : differing;
  }

  private static ChannelPermission channel(
      Channel channel, Permission permission, Language language) {
    return new ChannelPermission(
        Words.of(channel),
        permission.allowed(),
        Words.of(permission.rule()),
        permission.since().orElse(null),
        permission.until().orElse(null),
        Reasons.sentence(permission, language));
  }

  private PermissionInfo permission(
      Permission permission, List<ChannelPermission> channels, Language language) {
    String code = permission.purpose().value();
    Optional<Purpose> purpose = purposes.known(permission.purpose());
    return new PermissionInfo(
        code,
        purpose.map(one -> one.text(language).name()).orElse(code),
        permission.allowed(),
        Words.of(permission.rule()),
        permission.version(),
        permission.since().orElse(null),
        permission.until().orElse(null),
        Reasons.sentence(permission, language),
        purpose.flatMap(one -> NoSwitchWords.of(one.basis(), language)).orElse(null),
        channels);
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
        silenced(receipt.silenced()),
        receipt.entries().stream().map(Pages::entry).toList(),
        receipt.effects().stream()
            .map(one -> new ReceiptInfo.EffectInfo(one.module(), one.what(), one.count()))
            .toList(),
        receipt.pending().stream().map(Pages::cleanUp).toList(),
        receipt.seal(),
        documents.copy(receipt.id()));
  }

  private static Map<String, List<String>> silenced(Map<Channel, PurposeSet> silenced) {
    Map<String, List<String>> all = new TreeMap<>();
    silenced.forEach(
        (channel, purposes) ->
            all.put(Words.of(channel), purposes.codes().stream().map(PurposeCode::value).toList()));
    return all.isEmpty() ? null : all;
  }

  static EvidenceInfo evidence(Evidence evidence) {
    return new EvidenceInfo(
        evidence.said().orElse(null),
        evidence.reason().orElse(null),
        evidence.document().orElse(null),
        evidence.network().orElse(null),
        evidence.userAgent().orElse(null),
        evidence.confirmed().map(Pages::asked).orElse(null));
  }

  private static EvidenceInfo.AskedInfo asked(Confirmation asked) {
    return new EvidenceInfo.AskedInfo(
        asked.request(),
        asked.address().value(),
        asked.at(),
        Words.of(asked.channel()),
        asked.place(),
        asked.language().tag(),
        asked.textHash(),
        asked.said().orElse(null),
        asked.shownAt().orElse(null),
        asked.network().orElse(null),
        asked.userAgent().orElse(null));
  }

  static LedgerItem entry(LedgerEntry entry) {
    LedgerEntry.Details details = entry.details();
    return new LedgerItem(
        entry.number(),
        entry.id(),
        Words.of(entry.kind()),
        entry.purpose().value(),
        entry.about().map(Words::of).orElse(null),
        entry.version(),
        entry.textHash(),
        Words.of(entry.source().channel()),
        entry.source().place(),
        Words.of(entry.source().actor()),
        entry.source().language().tag(),
        details.shownAt().orElse(null),
        details.chosenAt().orElse(null),
        details.until().orElse(null),
        details.assurance().age() == 0 ? null : details.assurance().age(),
        details.assurance().guardian() ? true : null,
        details.evidence().isEmpty() ? null : details.evidence(),
        entry.at(),
        entry.seal());
  }

  static ReceiptInfo.CleanUp cleanUp(PendingCleanUp owed) {
    return new ReceiptInfo.CleanUp(owed.receipt(), owed.module(), owed.since(), owed.tries());
  }
}

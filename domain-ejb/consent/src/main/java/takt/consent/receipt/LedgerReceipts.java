package takt.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.ChoiceReceipt;
import takt.consent.ChoiceReceipts;
import takt.consent.ConsentHistory;
import takt.consent.LedgerEntry;
import takt.consent.Receipt;
import takt.consent.UnknownProfile;
import takt.consent.ledger.Ledger;
import takt.consent.optout.Receipts;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;

/** Receipts as the ledger tells them: nothing is stored for them. */
@ApplicationScoped
class LedgerReceipts implements ChoiceReceipts {

  /** A choice makes at most one entry a purpose and channel. */
  private static final int MOST_ENTRIES = 500;

  @Inject Ledger ledger;
  @Inject Histories histories;
  @Inject Receipts optOuts;
  @Inject PermissionRows rows;
  @Inject ReceiptKeys keys;

  @Override
  @Atomic
  public List<ConsentHistory> histories(ProfileId profile) {
    PermissionRow row = rows.read(profile).orElseThrow(() -> new UnknownProfile(profile));
    return histories.read(profile, row.lastNumber(), code -> true);
  }

  @Override
  @Atomic
  public Optional<ChoiceReceipt> find(UUID choice) {
    Optional<Receipt> optOut = optOuts.find(choice);
    return optOut.isPresent() ? optOut.map(this::receipt) : ledger.find(choice).map(this::receipt);
  }

  @Override
  public String key(UUID choice) {
    return keys.key(ReceiptKeys.RECEIPT, choice);
  }

  @Override
  @Atomic
  public Optional<ChoiceReceipt> open(String key) {
    return keys.open(ReceiptKeys.RECEIPT, key).flatMap(this::find);
  }

  /** An opt-out of what was denied already made no entry: its records stand as they stood. */
  private ChoiceReceipt receipt(Receipt optOut) {
    List<LedgerEntry> made = optOut.entries();
    long until =
        made.isEmpty()
            ? ledger.lastNumber(optOut.profile(), optOut.at())
            : made.get(made.size() - 1).number();
    return new ChoiceReceipt(
        optOut.id(),
        optOut.profile(),
        optOut.at(),
        histories.read(optOut.profile(), until, optOut.purposes()::contains));
  }

  private ChoiceReceipt receipt(LedgerEntry first) {
    List<LedgerEntry> made =
        ledger.read(first.profile(), first.number() - 1, MOST_ENTRIES).stream()
            .takeWhile(entry -> entry.at().equals(first.at()))
            .toList();
    PurposeSet purposes = PurposeSet.of(made.stream().map(LedgerEntry::purpose).toList());
    return new ChoiceReceipt(
        first.id(),
        first.profile(),
        first.at(),
        histories.read(first.profile(), made.get(made.size() - 1).number(), purposes::contains));
  }
}
